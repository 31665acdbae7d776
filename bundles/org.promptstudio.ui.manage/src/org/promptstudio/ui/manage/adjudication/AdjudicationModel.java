package org.promptstudio.ui.manage.adjudication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.progress.TeamProgress;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.core.team.Adjudication;
import org.promptstudio.core.team.Adjudication.Kind;
import org.promptstudio.core.team.Adjudication.Row;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.LayersReader.Reading;

/** What the adjudication view shows of an item: rows below headings, a value for each annotator, the result. Thread of the item's editing domain. */
final class AdjudicationModel {

	/**
	 * A line of the table.
	 *
	 * @param row null for a heading
	 */
	record Line(AnswerHolder holder, Row row, String title) {

		boolean isHeading() {
			return row == null;
		}

		/** Whether it is about the same thing, though made anew. */
		boolean isSame(Line other) {
			return other != null && holder == other.holder && isHeading() == other.isHeading()
					&& (isHeading() || row.kind() == other.row.kind() && String.valueOf(row.key()).equals(String.valueOf(other.row.key())));
		}
	}

	private Item item;
	private Reading reading = Reading.NOTHING;
	private Project project;
	private AnswerWords words = new AnswerWords(null);
	private Function<Response, String> letters = response -> "";
	private boolean onlyDisagreements;
	private List<String> annotators = List.of();
	private List<Row> rows = List.of();
	private List<Line> lines = List.of();

	/**
	 * Shows an item.
	 *
	 * @param result null for none
	 * @param read   what everybody holds of it
	 * @param naming letters by which people name responses
	 * @param team   null for none
	 * @param form   null without a recipe
	 */
	void show(Item result, Reading read, Function<Response, String> naming, Project team, RecipeForm form) {
		item = result;
		reading = read;
		letters = naming;
		project = team;
		words = new AnswerWords(form);
		annotators = List.copyOf(read.layers().keySet());
		update();
	}

	/** Looks again at the result. */
	void update() {
		rows = item == null ? List.of() : adjudication().rows();
		Map<AnswerHolder, List<Line>> groups = new LinkedHashMap<>();
		for (Row row : rows) {
			if (!onlyDisagreements || !row.isAgreed()) {
				groups.computeIfAbsent(row.holder(), holder -> new ArrayList<>()).add(new Line(row.holder(), row, words.title(row)));
			}
		}
		List<Line> all = new ArrayList<>();
		groups.forEach((holder, group) -> {
			all.add(new Line(holder, null, heading(holder)));
			all.addAll(group);
		});
		lines = List.copyOf(all);
	}

	private Adjudication adjudication() {
		return new Adjudication(item, reading.layers());
	}

	private String heading(AnswerHolder holder) {
		return switch (holder) {
			case Response response -> NLS.bind(Messages.Heading_response, number(response.getPrompt()), letters.apply(response));
			case Prompt prompt -> NLS.bind(Messages.Heading_prompt, number(prompt));
			default -> Messages.Heading_item;
		};
	}

	private int number(Prompt prompt) {
		return item.getPrompts().indexOf(prompt) + 1;
	}

	boolean isOnlyDisagreements() {
		return onlyDisagreements;
	}

	void setOnlyDisagreements(boolean only) {
		onlyDisagreements = only;
		update();
	}

	List<Line> lines() {
		return lines;
	}

	/** All rows, filtered or not. */
	List<Row> rows() {
		return rows;
	}

	/** Those who have a layer of the item, by mail address. */
	List<String> annotators() {
		return annotators;
	}

	/** What people call an annotator. */
	String name(String annotator) {
		return Members.name(project, annotator);
	}

	/** What an annotator said; empty for nothing. */
	String value(Line line, String annotator) {
		return words.value(line.row(), line.row().values().get(annotator));
	}

	/** What the result holds; empty for nothing. */
	String result(Line line) {
		Object now = Adjudication.now(line.row());
		return line.row().kind() == Kind.BEST && Boolean.FALSE.equals(now) && !isCrowned(line.holder()) ? "" : words.value(line.row(), now);
	}

	/** Whether a crown was given among the responses to the same prompt. */
	private static boolean isCrowned(AnswerHolder holder) {
		return holder instanceof Response response && response.getPrompt().getResponses().stream().anyMatch(Response::isBest);
	}

	/** Whether the result holds what an annotator said. */
	boolean isTaken(Line line, String annotator) {
		return !result(line).isEmpty() && Adjudication.isTaken(line.row(), annotator);
	}

	String agreement(Line line) {
		long said = line.row().values().values().stream().filter(value -> value != null).count();
		return switch (Agreement.of(line.row())) {
			case AGREED -> Messages.Agreement_agreed;
			case DIFFERENT -> Messages.Agreement_different;
			case INCOMPLETE -> NLS.bind(Messages.Agreement_incomplete, said, annotators.size());
		};
	}

	/** How many rows there are, and in how many people disagree. */
	String summary() {
		long disagreements = rows.stream().filter(row -> !row.isAgreed()).count();
		return NLS.bind(Messages.Summary_rows, rows.size(), disagreements);
	}

	/** For whom the tasks of the item wait; a whole sentence. */
	String waiting() {
		if (reading.tasks() == 0) {
			return Messages.Waiting_noTask;
		}
		Map<String, String> byTask = new LinkedHashMap<>();
		reading.waiting().forEach(row -> byTask.merge(row.task(), person(row), (one, two) -> one + ", " + two));
		if (byTask.isEmpty()) {
			return NLS.bind(reading.tasks() == 1 ? Messages.Waiting_none : Messages.Waiting_noneOfSeveral, reading.tasks());
		}
		if (reading.tasks() == 1) {
			Map.Entry<String, String> only = byTask.entrySet().iterator().next();
			return NLS.bind(Messages.Waiting_one, only.getKey(), only.getValue());
		}
		String names = byTask.entrySet().stream().map(task -> NLS.bind(Messages.Waiting_task, task.getKey(), task.getValue()))
				.collect(Collectors.joining("; "));
		return NLS.bind(Messages.Waiting, new Object[] { byTask.size(), reading.tasks(), names });
	}

	private static String person(TeamProgress.Row row) {
		return row.person().isEmpty() ? Messages.Waiting_nobody : row.name();
	}

	/** What else one should know: layers that cannot be read, known answers. Empty for nothing. */
	Optional<String> warning() {
		List<String> sentences = new ArrayList<>();
		reading.problems().forEach((annotator, why) -> sentences.add(NLS.bind(Messages.Warning_unreadable, name(annotator), why)));
		if (reading.isKnown()) {
			sentences.add(Messages.Warning_known);
		}
		return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
	}

	/** Takes over what an annotator said in a line; empty where he said nothing. */
	Optional<Command> takeOver(Line line, String annotator, TeamCommands team) {
		return line.isHeading() || line.row().values().get(annotator) == null
				? Optional.empty()
				: Optional.of(adjudication().takeOver(line.row(), annotator, team));
	}

	Command takeOverAll(String annotator, TeamCommands team) {
		return adjudication().takeOverAll(annotator, team);
	}

	Command takeOverAgreed(TeamCommands team) {
		return adjudication().takeOverAgreed(team);
	}
}
