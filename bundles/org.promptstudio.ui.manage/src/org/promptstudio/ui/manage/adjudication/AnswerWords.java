package org.promptstudio.ui.manage.adjudication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.recipe.Questions;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.core.team.Adjudication.Kind;
import org.promptstudio.core.team.Adjudication.Row;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.LabelPicker;
import org.promptstudio.model.recipe.Question;

/** Says in the words of the recipe what files hold: titles of questions, names of labels, yes and no. */
final class AnswerWords {

	private static final String LABEL = "label";
	private static final String TEXT = "text";
	private static final String COMMENT = "comment";

	private final RecipeForm form;

	/** @param form null without a recipe; then keys and values are shown as they are */
	AnswerWords(RecipeForm form) {
		this.form = form;
	}

	/** What a row is about. */
	String title(Row row) {
		return switch (row.kind()) {
			case RANK -> Messages.Row_rank;
			case BEST -> Messages.Row_best;
			case ANSWER -> question(row.key()).map(Questions::title).orElse(row.key());
		};
	}

	private Optional<Question> question(String key) {
		return form == null ? Optional.empty() : form.question(key);
	}

	/** What a value of a row means, on one line; empty for none. */
	String value(Row row, Object value) {
		if (value == null) {
			return "";
		}
		boolean isLabel = row.kind() == Kind.ANSWER && question(row.key()).filter(question -> question.getType() instanceof LabelPicker).isPresent();
		return words(value, isLabel).strip().replaceAll("\\s+", " ");
	}

	private String words(Object value, boolean isLabel) {
		return switch (value) {
			case Boolean yes -> yes.booleanValue() ? Messages.Value_yes : Messages.Value_no;
			case BigDecimal number -> number.toPlainString();
			case List<?> several -> several.stream().map(each -> words(each, isLabel)).collect(Collectors.joining(Messages.Value_and));
			case Map<?, ?> map -> map.get(TEXT) instanceof String text ? highlight(text, map) : parts(map);
			default -> isLabel ? label(value.toString()) : value.toString();
		};
	}

	private String highlight(String text, Map<?, ?> map) {
		String label = map.get(LABEL) == null ? "" : label(map.get(LABEL).toString());
		String marked = label.isEmpty() ? NLS.bind(Messages.Value_marked, text) : NLS.bind(Messages.Value_markedAs, text, label);
		return map.get(COMMENT) instanceof String comment && !comment.isBlank() ? NLS.bind(Messages.Value_commented, marked, comment) : marked;
	}

	private String parts(Map<?, ?> map) {
		return map.entrySet().stream().filter(part -> part.getValue() != null)
				.map(part -> NLS.bind(Messages.Value_part, part.getKey(), words(part.getValue(), false)))
				.collect(Collectors.joining(Messages.Value_and));
	}

	private String label(String tag) {
		if (form == null) {
			return tag;
		}
		return Questions.labels(form.recipe()).stream().filter((Label label) -> tag.equals(label.getTag())).findFirst().map(Questions::name)
				.orElse(tag);
	}
}
