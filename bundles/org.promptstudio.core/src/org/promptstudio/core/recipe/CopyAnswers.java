package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.Responses;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.TextHighlight;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * Copies the answers of one item to another that is answered by the same recipe, in one step of undo: those about the item, about each prompt by its turn, and
 * about each response to the one of the same author, of several by their order. What is answered already stays; marked spans of a text are not copied, for they
 * fit no other text. Make it just before it is executed.
 */
public final class CopyAnswers extends CompoundCommand {

	/** An answer that is missing, and the one to take. */
	private record Step(AnswerSheet to, AnswerSheet from, Question question) {}

	private final List<Step> steps = new ArrayList<>();

	/** Both of the same {@link RecipeForm}. */
	public CopyAnswers(ItemAnswers from, ItemAnswers to) {
		if (from.form() != to.form()) {
			throw new IllegalArgumentException("answers under two recipes");
		}
		setLabel(NLS.bind(Messages.Answer_copy, Objects.requireNonNullElse(from.item().getName(), "")));
		add(from.sheet(from.item()), to.sheet(to.item()));
		List<Prompt> prompts = to.item().getPrompts();
		for (int turn = 0; turn < Math.min(prompts.size(), from.item().getPrompts().size()); turn++) {
			Prompt source = from.item().getPrompts().get(turn);
			add(from.sheet(source), to.sheet(prompts.get(turn)));
			List<Response> free = new ArrayList<>(source.getResponses());
			for (Response response : prompts.get(turn).getResponses()) {
				match(response, free).ifPresent(match -> {
					free.remove(match);
					add(from.sheet(match), to.sheet(response));
				});
			}
		}
	}

	private static Optional<Response> match(Response response, List<Response> candidates) {
		String author = Responses.displayName(response);
		return candidates.stream().filter(candidate -> author.equals(Responses.displayName(candidate))).findFirst();
	}

	private void add(AnswerSheet from, AnswerSheet to) {
		for (Question question : to.questions()) {
			if (isGiven(from, question) && !isGiven(to, question) && !(question.getType() instanceof TextHighlight)
					&& to.form().feature(question).isPresent()) {
				steps.add(new Step(to, from, question));
			}
		}
	}

	/** A default that nobody confirmed is no answer here. */
	private static boolean isGiven(AnswerSheet sheet, Question question) {
		AnswerHolder holder = sheet.holder();
		return sheet.isAnswered(question) && holder.getAttributes().stream().anyMatch(attribute -> question.getKey().equals(attribute.getKey()));
	}

	/** How many answers it copies. */
	public int count() {
		return steps.size();
	}

	@Override
	protected boolean prepare() {
		return !steps.isEmpty();
	}

	@Override
	public void execute() {
		for (Step step : steps) {
			appendAndExecute(step.to.set(step.question, step.from.value(step.question))); // each looks at what those before have done
		}
	}
}
