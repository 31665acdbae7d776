package org.promptstudio.core.recipe.types;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.AnswerFeatures;
import org.promptstudio.core.recipe.Decimals;
import org.promptstudio.core.recipe.MisfitException;
import org.promptstudio.core.recipe.QuestionBehavior;
import org.promptstudio.core.recipe.Questions;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.TextHighlight;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage;

/** Spans of a response; a list of objects with the keys start, end, text, label and comment, of which the last three may be missing. */
public final class TextHighlightBehavior implements QuestionBehavior {

	private static final String START = "start";
	private static final String END = "end";
	private static final String TEXT = "text";
	private static final String LABEL = "label";
	private static final String COMMENT = "comment";

	@Override
	public QuestionType newType() {
		return RecipeFactory.eINSTANCE.createTextHighlight();
	}

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		return AnswerFeatures.objects(question, answers, StudioPackage.Literals.HIGHLIGHT, type(question).getMinCount(),
				type(question).getMaxCount());
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		List<Highlight> highlights = new ArrayList<>();
		for (Map<?, ?> span : Answers.maps(json)) {
			Highlight highlight = StudioFactory.eINSTANCE.createHighlight();
			highlight.setStart(index(span.get(START), json));
			highlight.setEnd(index(span.get(END), json));
			highlight.setText(text(span.get(TEXT), json));
			highlight.setLabel(text(span.get(LABEL), json));
			highlight.setComment(text(span.get(COMMENT), json));
			highlights.add(highlight);
		}
		return highlights;
	}

	private static int index(Object value, Object json) throws MisfitException {
		if (value instanceof BigDecimal number && Decimals.isUsable(number) && Decimals.isWhole(number) && number.signum() >= 0
				&& number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
			return number.intValueExact();
		}
		throw Answers.misfit(Messages.Recipe_notSpans, json);
	}

	private static String text(Object value, Object json) throws MisfitException {
		if (value == null || value instanceof String) {
			return (String) value;
		}
		throw Answers.misfit(Messages.Recipe_notSpans, json);
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		List<Map<String, Object>> spans = new ArrayList<>();
		for (Object each : (Collection<?>) value) {
			Highlight highlight = (Highlight) each;
			Map<String, Object> span = new LinkedHashMap<>();
			span.put(START, BigDecimal.valueOf(highlight.getStart()));
			span.put(END, BigDecimal.valueOf(highlight.getEnd()));
			putIfPresent(span, TEXT, highlight.getText());
			putIfPresent(span, LABEL, highlight.getLabel());
			putIfPresent(span, COMMENT, highlight.getComment());
			spans.add(Collections.unmodifiableMap(span));
		}
		return spans.isEmpty() ? null : List.copyOf(spans);
	}

	private static void putIfPresent(Map<String, Object> span, String key, String value) {
		if (value != null && !value.isEmpty()) {
			span.put(key, value);
		}
	}

	@Override
	public List<String> validate(Question question, EStructuralFeature feature, Object value) {
		Collection<?> highlights = (Collection<?>) value;
		List<String> messages = new ArrayList<>(
				MultipleChoiceBehavior.counts(question, feature, highlights.size(), type(question).getMinCount(), type(question).getMaxCount()));
		List<String> tags = Questions.labelTags(question);
		for (Object each : highlights) {
			Highlight highlight = (Highlight) each;
			String span = Answers.shown(highlight.getText() == null ? "" : highlight.getText());
			if (highlight.getEnd() <= highlight.getStart()) {
				messages.add(NLS.bind(Messages.Answer_emptySpan, Questions.title(question)));
			} else if (!tags.isEmpty() && isBlank(highlight.getLabel())) {
				messages.add(NLS.bind(Messages.Answer_spanLabel, Questions.title(question), span));
			} else if (!tags.isEmpty() && !tags.contains(highlight.getLabel())) {
				messages.add(NLS.bind(Messages.Answer_spanLabelUnknown, new Object[] { Questions.title(question), span, highlight.getLabel() }));
			} else if (type(question).isCommentRequired() && isBlank(highlight.getComment())) {
				messages.add(NLS.bind(Messages.Answer_spanComment, Questions.title(question), span));
			}
		}
		return messages;
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	@Override
	public List<RecipeProblem> check(Question question) {
		List<RecipeProblem> problems = new ArrayList<>(Settings.bounds(question, question.getType(), Literals.TEXT_HIGHLIGHT__MIN_COUNT,
				type(question).getMinCount(), Literals.TEXT_HIGHLIGHT__MAX_COUNT, type(question).getMaxCount()));
		if (question.getScope() != Scope.RESPONSE) {
			problems.add(RecipeProblem.error(question, Literals.QUESTION__SCOPE, NLS.bind(Messages.Recipe_highlightScope, Questions.title(question)),
					Messages.Recipe_highlightScope_advice));
		}
		return problems;
	}

	private static TextHighlight type(Question question) {
		return (TextHighlight) question.getType();
	}
}
