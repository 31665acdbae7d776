package org.promptstudio.core.team;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage.Literals;

/**
 * What several people say about the same item, side by side, and the commands by which a reviewer takes over what one of them said. Prompts are
 * found in a layer by their keys, responses by their ids; what a layer does not have it says nothing about. Thread of the result's editing domain.
 */
public final class Adjudication {

	/** What is compared: a rank, the crown, or the answer with a key. */
	public enum Kind {
		RANK, BEST, ANSWER
	}

	/**
	 * One thing that people say something about.
	 *
	 * @param holder of the result
	 * @param key    of an answer; null for rank and crown
	 * @param values by annotator, in the order of the layers; null for no answer. A rank is an Integer, a crown a Boolean
	 * @param isAgreed whether at least two people said something, and all said the same
	 */
	public record Row(AnswerHolder holder, Kind kind, String key, Map<String, Object> values, boolean isAgreed) {}

	private final Item result;
	private final Map<String, Item> layers;

	/**
	 * @param result what the dataset will hold
	 * @param layers what each annotator holds, by mail address, in the order to show them
	 */
	public Adjudication(Item result, Map<String, Item> layers) {
		this.result = result;
		this.layers = new LinkedHashMap<>(layers);
	}

	/** All that somebody said something about, in the order of the conversation: answers about the item, then of each prompt, then of its responses. */
	public List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		addAnswers(result, rows);
		for (Prompt prompt : result.getPrompts()) {
			addAnswers(prompt, rows);
			for (Response response : prompt.getResponses()) {
				add(row(response, Kind.RANK, null), rows);
				add(row(response, Kind.BEST, null), rows);
				addAnswers(response, rows);
			}
		}
		return rows;
	}

	private void addAnswers(AnswerHolder holder, List<Row> rows) {
		Set<String> keys = new LinkedHashSet<>();
		layers.values().forEach(
				layer -> counterpart(layer, holder).ifPresent(theirs -> theirs.getAttributes().forEach(answer -> keys.add(answer.getKey()))));
		keys.remove(null);
		keys.forEach(key -> add(row(holder, Kind.ANSWER, key), rows));
	}

	private static void add(Row row, List<Row> rows) {
		if (row.values().values().stream()
				.anyMatch(value -> value != null && !Boolean.FALSE.equals(value) || value != null && row.kind() == Kind.ANSWER)) {
			rows.add(row);
		}
	}

	private Row row(AnswerHolder holder, Kind kind, String key) {
		Map<String, Object> values = new LinkedHashMap<>();
		layers.forEach((annotator, layer) -> values.put(annotator, counterpart(layer, holder).map(theirs -> value(theirs, kind, key)).orElse(null)));
		List<Object> said = values.values().stream().filter(Objects::nonNull).toList();
		boolean isAgreed = said.size() > 1 && said.size() == values.size() && said.stream().allMatch(value -> isSame(value, said.getFirst()));
		return new Row(holder, kind, key, values, isAgreed);
	}

	private static boolean isSame(Object one, Object two) {
		return one instanceof BigDecimal a && two instanceof BigDecimal b ? a.compareTo(b) == 0 : one.equals(two);
	}

	private static Object value(AnswerHolder holder, Kind kind, String key) {
		return switch (kind) {
			case RANK -> ((Response) holder).getRank();
			case BEST -> ((Response) holder).isBest();
			case ANSWER -> answer(holder, key).map(Attribute::getValue).orElse(null);
		};
	}

	private static Optional<Attribute> answer(AnswerHolder holder, String key) {
		return holder.getAttributes().stream().filter(answer -> key.equals(answer.getKey())).findFirst();
	}

	private static Optional<? extends AnswerHolder> counterpart(Item layer, AnswerHolder holder) {
		return switch (holder) {
			case Response response -> response.getPrompt() == null || response.getId() == null
					? Optional.empty()
					: prompt(layer, response.getPrompt()).flatMap(
							prompt -> prompt.getResponses().stream().filter(theirs -> response.getId().equals(theirs.getId())).findFirst());
			case Prompt prompt -> prompt(layer, prompt);
			default -> Optional.of(layer);
		};
	}

	private static Optional<Prompt> prompt(Item layer, Prompt prompt) {
		return layer.getPrompts().stream().filter(theirs -> theirs.getKey().equals(prompt.getKey())).findFirst();
	}

	/** Puts what somebody said into the result, in one step of undo; a crown leaves the others of the prompt. */
	public Command takeOver(Row row, String annotator, TeamCommands team) {
		return takeOver(List.of(row), annotator, NLS.bind(Messages.Team_takeOver, annotator), team);
	}

	/** Puts all that somebody said into the result, in one step of undo; what he said nothing about stays. */
	public Command takeOverAll(String annotator, TeamCommands team) {
		return takeOver(rows().stream().filter(row -> row.values().get(annotator) != null).toList(), annotator,
				NLS.bind(Messages.Team_takeOverAll, annotator), team);
	}

	/** Puts all that everybody agrees on into the result, in one step of undo. */
	public Command takeOverAgreed(TeamCommands team) {
		return takeOver(rows().stream().filter(Row::isAgreed).toList(), layers.keySet().stream().findFirst().orElse(null),
				Messages.Team_takeOverAgreed,
				team);
	}

	/** What the result holds of a row now; null for nothing. */
	public static Object now(Row row) {
		return value(row.holder(), row.kind(), row.key());
	}

	/** Whether the result holds what somebody said. */
	public static boolean isTaken(Row row, String annotator) {
		Object said = row.values().get(annotator);
		Object now = now(row);
		return said != null && now != null && isSame(said, now);
	}

	private static Command takeOver(List<Row> rows, String annotator, String label, TeamCommands team) {
		Optional<String> refusal = team.permissions().refusal(Action.ADJUDICATE);
		if (refusal.isPresent()) {
			return new RefusedCommand(label, refusal.get());
		}
		CompoundCommand command = TeamCommands.step(label);
		rows.forEach(row -> append(command, row, row.values().get(annotator), team));
		return command.isEmpty() ? UnexecutableCommand.INSTANCE : command;
	}

	private static void append(CompoundCommand command, Row row, Object value, TeamCommands team) {
		Object now = value(row.holder(), row.kind(), row.key());
		boolean isCrown = row.kind() == Kind.BEST;
		if (Objects.equals(now, value) || isCrown && value == null) {
			return;
		}
		switch (row.kind()) {
			case RANK -> command.append(SetCommand.create(team.domain(), row.holder(), Literals.RESPONSE__RANK, value));
			case BEST -> {
				if (Boolean.TRUE.equals(value)) {
					((Response) row.holder()).getPrompt().getResponses().stream().filter(Response::isBest)
							.forEach(other -> command.append(SetCommand.create(team.domain(), other, Literals.RESPONSE__BEST, false)));
				}
				command.append(SetCommand.create(team.domain(), row.holder(), Literals.RESPONSE__BEST, value));
			}
			case ANSWER -> appendAnswer(command, row, value, team);
		}
	}

	private static void appendAnswer(CompoundCommand command, Row row, Object value, TeamCommands team) {
		Optional<Attribute> there = answer(row.holder(), row.key());
		if (there.isPresent()) {
			command.append(value == null
					? RemoveCommand.create(team.domain(), row.holder(), Literals.ANSWER_HOLDER__ATTRIBUTES, there.get())
					: SetCommand.create(team.domain(), there.get(), Literals.ATTRIBUTE__VALUE, value));
			return;
		}
		Attribute answer = StudioFactory.eINSTANCE.createAttribute();
		answer.setKey(row.key());
		answer.setValue(value);
		command.append(AddCommand.create(team.domain(), row.holder(), Literals.ANSWER_HOLDER__ATTRIBUTES, answer));
	}
}
