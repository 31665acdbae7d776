package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.StudioQuestions.Placed;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.Section;

/** Tells what of a recipe Dataloop has no place for. */
final class OntologyWarnings {

	private final String file;
	private final Recipe recipe;
	private final List<Problem> warnings = new ArrayList<>();

	OntologyWarnings(String file, Recipe recipe) {
		this.file = file;
		this.recipe = recipe;
	}

	List<Problem> find() {
		if (recipe.getGuidelines() != null) {
			warn("", Messages.Warning_guidelines);
		}
		if (!recipe.isAllowEditing()) {
			warn("", Messages.Warning_allowEditing);
		}
		if (recipe.getRanking() != null) {
			warn("", Messages.Warning_ranking);
		}
		for (Section section : recipe.getSections()) {
			if (section.getTitle() != null || section.getHelp() != null || recipe.getSections().size() > 1) {
				String name = section.getTitle() == null ? "" : section.getTitle();
				warn(NLS.bind(Messages.Place_section, name), Messages.Warning_section);
			}
		}
		StudioPart.place(recipe).forEach(this::question);
		return warnings;
	}

	private void warn(String place, String message) {
		warnings.add(new Problem(Severity.WARNING, file, 0, 0, place, message, Messages.Advice_studioOnly));
	}

	private void question(Placed placed) {
		Question question = placed.question();
		String place = NLS.bind(Messages.Place_question, question.getKey());
		if (placed.entry() == null) {
			warn(place, notAsked(question));
			return;
		}
		String parts = parts(placed.beyondEntry()).distinct().collect(Collectors.joining(", "));
		if (!parts.isEmpty()) {
			warn(place, NLS.bind(Messages.Warning_parts, parts));
		}
	}

	private static String notAsked(Question question) {
		if (question.getScope() != Scope.RESPONSE) {
			return question.getScope() == Scope.ITEM ? Messages.Warning_itemScope : Messages.Warning_promptScope;
		}
		String type = switch (question.getType()) {
			case null -> "-";
			case ContributedType contributed -> String.valueOf(contributed.getId());
			default -> question.getType().eClass().getName();
		};
		return NLS.bind(Messages.Warning_type, type);
	}

	private static Stream<String> parts(Map<String, Object> beyond) {
		return beyond.entrySet().stream().flatMap(part -> part.getKey().equals(StudioQuestions.TYPE)
				? parts(JsonTrees.objectOrEmpty(part.getValue()))
				: part(part.getKey()));
	}

	private static Stream<String> part(String name) {
		return switch (name) {
			case "help" -> Stream.of(Messages.Part_help);
			case "defaultAnswer" -> Stream.of(Messages.Part_defaultAnswer);
			case "condition" -> Stream.of(Messages.Part_condition);
			case "labels" -> Stream.of(Messages.Part_labels);
			case StudioQuestions.OPTION_HELP -> Stream.of(Messages.Part_optionHelp);
			case "minCount", "maxCount" -> Stream.of(Messages.Part_count);
			case "minLength", "maxLength" -> Stream.of(Messages.Part_length);
			case "pattern", "patternHelp" -> Stream.of(Messages.Part_pattern);
			case "lines" -> Stream.of(Messages.Part_lines);
			case "minLabel", "maxLabel" -> Stream.of(Messages.Part_endLabels);
			case "appearance" -> Stream.of(Messages.Part_appearance);
			case FeatureJson.KIND, StudioQuestions.ATTRIBUTE, "title" -> Stream.empty();
			default -> Stream.of(name);
		};
	}
}
