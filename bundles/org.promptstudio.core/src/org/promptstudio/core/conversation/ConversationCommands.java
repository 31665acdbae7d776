package org.promptstudio.core.conversation;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.RefusedCommand;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage.Literals;

/**
 * Makes the commands by which people change a conversation. Each is one undo step with a label for the menu, and is not executable
 * where it would change nothing. What the person may not do gives a {@link RefusedCommand}, which says why. Make a command just before it is executed, on the thread of the editing domain: it looks at the model
 * when it is made.
 *
 * @param domain on which the commands will be executed
 * @param order by which the labels name the responses
 * @param permissions of the person
 * @param clock gives new responses their time of creation
 * @param ids gives new responses their ids, so that they have one before they are saved
 */
public record ConversationCommands(EditingDomain domain, DisplayOrder order, Permissions permissions, InstantSource clock, Supplier<String> ids) {

	/** The best rank. */
	public static final int BEST_RANK = 0;
	/** The last rank that people can give; files may have higher ones. */
	public static final int LAST_RANK = 3;

	/** With the time of the machine, and ids of 24 random hexadecimal digits, as the platform has them. */
	public ConversationCommands(EditingDomain domain, DisplayOrder order, Permissions permissions) {
		this(domain, order, permissions, InstantSource.system(), ConversationCommands::randomId);
	}

	/** Of somebody who may do everything, such as the owner of a dataset without a project. */
	public ConversationCommands(EditingDomain domain, DisplayOrder order) {
		this(domain, order, Permissions.ALL);
	}

	private static String randomId() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return "%016x%08x".formatted(random.nextLong(), random.nextInt());
	}

	/**
	 * Gives a response a rank or takes it away.
	 *
	 * @param rank {@value #BEST_RANK} (best) to {@value #LAST_RANK}, or null for none; other responses may have the same
	 */
	public Command rank(Response response, Integer rank) {
		return rank(response, rank, LAST_RANK);
	}

	/**
	 * Gives a response a rank or takes it away.
	 *
	 * @param rank {@value #BEST_RANK} (best) to the lowest one, or null for none
	 * @param lowest the last rank that the recipe allows
	 */
	public Command rank(Response response, Integer rank, int lowest) {
		if (Objects.equals(rank, response.getRank()) || rank != null && (rank < BEST_RANK || rank > lowest)) {
			return UnexecutableCommand.INSTANCE;
		}
		String letter = order.letter(response);
		CompoundCommand command = step(rank == null
				? NLS.bind(Messages.Conversation_clearRank, letter)
				: NLS.bind(Messages.Conversation_rank, letter, rank));
		command.append(set(response, Literals.RESPONSE__RANK, rank));
		return command;
	}

	/** Crowns a response as the best of its prompt, taking the crown from any other; or takes it away where it has it. */
	public Command crown(Response response) {
		String label = response.isBest() ? Messages.Conversation_uncrown : Messages.Conversation_crown;
		CompoundCommand command = step(NLS.bind(label, order.letter(response)));
		if (!response.isBest() && response.getPrompt() != null) {
			for (Response other : response.getPrompt().getResponses()) {
				if (other.isBest()) {
					command.append(set(other, Literals.RESPONSE__BEST, false));
				}
			}
		}
		command.append(set(response, Literals.RESPONSE__BEST, !response.isBest()));
		return command;
	}

	/**
	 * Changes the text of a response. The text before the first edit is kept as its original; setting it back to that text makes the
	 * response unedited again.
	 *
	 * @param text the whole new text; for a reference its new address
	 */
	public Command editText(Response response, String text) {
		if (text.equals(Objects.requireNonNullElse(response.getValue(), ""))) {
			return UnexecutableCommand.INSTANCE;
		}
		return setText(response, text, Messages.Conversation_editText);
	}

	/** Sets an edited response back to its original text. */
	public Command restoreOriginal(Response response) {
		if (response.getOriginalValue() == null) {
			return UnexecutableCommand.INSTANCE;
		}
		return setText(response, response.getOriginalValue(), Messages.Conversation_restoreOriginal);
	}

	private Command setText(Response response, String text, String label) {
		return permitted(Action.EDIT_RESPONSE, NLS.bind(label, order.letter(response)), command -> {
			command.append(set(response, Literals.CONTENT__VALUE, text));
			String original = response.getOriginalValue();
			if (original == null) {
				command.append(set(response, Literals.RESPONSE__ORIGINAL_VALUE, Objects.requireNonNullElse(response.getValue(), "")));
			} else if (original.equals(text)) {
				command.append(set(response, Literals.RESPONSE__ORIGINAL_VALUE, null));
			}
		});
	}

	/**
	 * Adds what a person wrote as the last response of a prompt. The result of the command is the new response.
	 *
	 * @param mimeType application/text, or the type of what the value refers to, such as image/*
	 * @param value the text, or a URL, a path in the dataset, or the id of an item on the platform
	 * @param author mail address or name of the person, or null where nobody said
	 */
	public Command addHuman(Prompt prompt, String mimeType, String value, String author) {
		Response response = newResponse(prompt, mimeType, value);
		response.setAuthor(author);
		return add(prompt, response);
	}

	/**
	 * Adds what a model wrote as the last response of a prompt. The result of the command is the new response.
	 *
	 * @param mimeType application/text, or the type of what the value refers to, such as image/*
	 * @param value the text, or a URL, a path in the dataset, or the id of an item on the platform
	 * @param model of which no other response is the container
	 */
	public Command addModel(Prompt prompt, String mimeType, String value, ModelInfo model) {
		Response response = newResponse(prompt, mimeType, value);
		response.setModel(model);
		response.setAutomated(true);
		return add(prompt, response);
	}

	private Response newResponse(Prompt prompt, String mimeType, String value) {
		Response response = StudioFactory.eINSTANCE.createResponse();
		response.setId(ids.get());
		response.setPromptKey(prompt.getKey());
		response.setMimeType(mimeType);
		response.setValue(value);
		response.setCreatedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
		return response;
	}

	private Command add(Prompt prompt, Response response) {
		return permitted(Action.ADD_RESPONSE, Messages.Conversation_addResponse,
				command -> command.append(AddCommand.create(domain, prompt, Literals.PROMPT__RESPONSES, response)));
	}

	/**
	 * Says which model wrote a response. What is known of the former model, its confidence for instance, goes; the id of the named one is taken from
	 * another response of the item.
	 *
	 * @param name of the model, not blank
	 */
	public Command setModel(Response response, String name) {
		if (response.getModel() != null && name.equals(response.getModel().getName())) {
			return UnexecutableCommand.INSTANCE;
		}
		ModelInfo model = StudioFactory.eINSTANCE.createModelInfo();
		model.setName(name);
		model.setModelId(modelId(response, name));
		return permitted(Action.EDIT_RESPONSE, NLS.bind(Messages.Conversation_setAuthor, order.letter(response)), command -> {
			command.append(set(response, Literals.RESPONSE__MODEL, model));
			command.append(set(response, Literals.RESPONSE__AUTOMATED, true));
		});
	}

	private static String modelId(Response response, String name) {
		Item item = response.getPrompt() == null ? null : response.getPrompt().getItem();
		return item == null
				? null
				: item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream()).map(Response::getModel)
						.filter(model -> model != null && name.equals(model.getName()) && model.getModelId() != null).map(ModelInfo::getModelId)
						.findFirst().orElse(null);
	}

	/**
	 * Says that a person wrote a response.
	 *
	 * @param author mail address or name, not blank
	 */
	public Command setAuthor(Response response, String author) {
		if (response.getModel() == null && author.equals(response.getAuthor())) {
			return UnexecutableCommand.INSTANCE;
		}
		return permitted(Action.EDIT_RESPONSE, NLS.bind(Messages.Conversation_setAuthor, order.letter(response)), command -> {
			command.append(set(response, Literals.RESPONSE__MODEL, null));
			command.append(set(response, Literals.RESPONSE__AUTOMATED, false));
			command.append(set(response, Literals.RESPONSE__AUTHOR, author));
		});
	}

	/** Deletes a response, one without a prompt too. Undo puts it back where it was. */
	public Command delete(Response response) {
		EObject parent = response.eContainer();
		if (parent == null) {
			return UnexecutableCommand.INSTANCE;
		}
		return permitted(Action.DELETE_RESPONSE, NLS.bind(Messages.Conversation_deleteResponse, order.letter(response)),
				command -> command.append(RemoveCommand.create(domain, parent, response.eContainingFeature(), response)));
	}

	/**
	 * Moves a response among those of its prompt, as far as it goes.
	 *
	 * @param places how many responses it passes: negative for towards the first one, positive for towards the last one
	 */
	public Command move(Response response, int places) {
		Prompt prompt = response.getPrompt();
		if (prompt == null) {
			return UnexecutableCommand.INSTANCE;
		}
		String label = NLS.bind(Messages.Conversation_moveResponse, order.letter(response));
		if (order == DisplayOrder.BLIND) {
			return new RefusedCommand(label, Messages.Conversation_moveBlind);
		}
		int from = prompt.getResponses().indexOf(response);
		int to = Math.clamp((long) from + places, 0, prompt.getResponses().size() - 1);
		if (to == from) {
			return UnexecutableCommand.INSTANCE;
		}
		CompoundCommand command = step(label);
		command.append(MoveCommand.create(domain, prompt, Literals.PROMPT__RESPONSES, response, to));
		return command;
	}

	private Command permitted(Action action, String label, Consumer<CompoundCommand> content) {
		Optional<String> refusal = permissions.refusal(action);
		if (refusal.isPresent()) {
			return new RefusedCommand(label, refusal.get());
		}
		CompoundCommand command = step(label);
		content.accept(command);
		return command;
	}

	private static CompoundCommand step(String label) {
		return new CompoundCommand(CompoundCommand.LAST_COMMAND_ALL, label);
	}

	private Command set(Response response, EStructuralFeature feature, Object value) {
		return SetCommand.create(domain, response, feature, value);
	}
}
