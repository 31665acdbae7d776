package org.promptstudio.ui.recipe.details;

import static org.promptstudio.ui.recipe.details.FieldStyle.FULL;
import static org.promptstudio.ui.recipe.details.FieldStyle.HALF;
import static org.promptstudio.ui.recipe.details.FieldStyle.THIRD;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.promptstudio.core.recipe.ParameterInfo;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.ui.recipe.details.FieldStyle.Group;
import org.promptstudio.ui.recipe.details.FieldStyle.Kind;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;

/**
 * How the settings of the metamodel are shown: by their type and by the name that their item provider has for them; and the table of those that need more
 * than that.
 */
final class FieldStyles {

	private static final Map<EStructuralFeature, FieldStyle> SPECIAL = new HashMap<>();

	static {
		put(Literals.RECIPE__NAME, Messages.Field_recipeName, "", Kind.TEXT, Group.MAIN, FULL);
		put(Literals.RECIPE__ALLOW_EDITING, Messages.Field_allowEditing, Messages.Field_allowEditingHelp, Kind.CHECK, Group.MAIN, FULL);
		hide(Literals.RECIPE__GUIDELINES, Literals.RECIPE__FOREIGN, Literals.RECIPE__LABELS, Literals.RECIPE__SECTIONS, Literals.RECIPE__RANKING);
		put(Literals.RANKING__LOWEST_RANK, Messages.Field_lowestRank, Messages.Field_lowestRankHelp, Kind.WHOLE_NUMBER, Group.RANKING, THIRD);
		put(Literals.RANKING__TIES_ALLOWED, Messages.Field_tiesAllowed, Messages.Field_tiesAllowedHelp, Kind.CHECK, Group.RANKING, FULL);
		put(Literals.RANKING__EVERY_RESPONSE_RANKED, Messages.Field_everyRanked, Messages.Field_everyRankedHelp, Kind.CHECK, Group.RANKING, FULL);
		put(Literals.RANKING__NONE_IS_GOOD_ALLOWED, Messages.Field_noneIsGood, Messages.Field_noneIsGoodHelp, Kind.CHECK, Group.RANKING, FULL);
		put(Literals.RANKING__REASON_REQUIRED, Messages.Field_rankReason, Messages.Field_rankReasonHelp, Kind.CHECK, Group.RANKING, FULL);
		put(Literals.LABEL__TAG, Messages.Field_tag, Messages.Field_tagHelp, Kind.TEXT, Group.MAIN, HALF);
		put(Literals.LABEL__NAME, Messages.Field_labelName, "", Kind.TEXT, Group.MAIN, HALF);
		put(Literals.LABEL__COLOR, Messages.Field_color, "", Kind.COLOR, Group.MAIN, FULL);
		hide(Literals.LABEL__FOREIGN, Literals.LABEL__CHILDREN);
		put(Literals.SECTION__HELP, Messages.Field_help, "", Kind.LINES, Group.MAIN, FULL);
		hide(Literals.SECTION__QUESTIONS);
		put(Literals.QUESTION__TITLE, Messages.Field_questionTitle, "", Kind.LINES, Group.MAIN, FULL);
		put(Literals.QUESTION__KEY, Messages.Field_key, Messages.Field_keyHelp, Kind.KEY, Group.MAIN, FULL);
		put(Literals.QUESTION__HELP, Messages.Field_help, "", Kind.LINES, Group.MAIN, FULL);
		put(Literals.QUESTION__TYPE, Messages.Field_type, "", Kind.TYPE, Group.ANSWER, FULL);
		put(Literals.QUESTION__REQUIRED, Messages.Field_required, "", Kind.CHECK, Group.ANSWER, FULL);
		put(Literals.QUESTION__DEFAULT_ANSWER, Messages.Field_default, Messages.Field_defaultHelp, Kind.DEFAULT_ANSWER, Group.ANSWER, FULL);
		put(Literals.QUESTION__SCOPE, Messages.Field_scope, "", Kind.CHOICE, Group.ASKED, FULL);
		put(Literals.QUESTION__LABELS, Messages.Field_labels, "", Kind.LABELS, Group.ASKED, FULL);
		put(Literals.QUESTION__CONDITION, Messages.Field_condition, "", Kind.CONDITION, Group.ASKED, FULL);
		hide(Literals.QUESTION__FOREIGN, Literals.QUESTION__SECTION);
		put(Literals.SCALE__MIN, Messages.Field_from, "", Kind.DECIMAL, Group.ANSWER, THIRD);
		put(Literals.SCALE__MAX, Messages.Field_to, "", Kind.DECIMAL, Group.ANSWER, THIRD);
		put(Literals.SCALE__STEP, Messages.Field_step, "", Kind.DECIMAL, Group.ANSWER, THIRD);
		put(Literals.SCALE__MIN_LABEL, Messages.Field_minLabel, "", Kind.TEXT, Group.ANSWER, HALF);
		put(Literals.SCALE__MAX_LABEL, Messages.Field_maxLabel, "", Kind.TEXT, Group.ANSWER, HALF);
		put(Literals.SCALE__APPEARANCE, Messages.Field_appearance, "", Kind.CHOICE, Group.ANSWER, FULL);
		put(Literals.SINGLE_CHOICE__OPTIONS, Messages.Field_options, Messages.Field_optionsHelp, Kind.OPTIONS, Group.ANSWER, FULL);
		put(Literals.MULTIPLE_CHOICE__OPTIONS, Messages.Field_options, Messages.Field_optionsHelp, Kind.OPTIONS, Group.ANSWER, FULL);
		put(Literals.MULTIPLE_CHOICE__MIN_COUNT, Messages.Field_atLeast, "", Kind.WHOLE_NUMBER, Group.ANSWER, HALF);
		put(Literals.MULTIPLE_CHOICE__MAX_COUNT, Messages.Field_atMost, Messages.Field_zeroForNoLimit, Kind.WHOLE_NUMBER, Group.ANSWER, HALF);
		put(Literals.TEXT_HIGHLIGHT__MIN_COUNT, Messages.Field_atLeast, "", Kind.WHOLE_NUMBER, Group.ANSWER, HALF);
		put(Literals.TEXT_HIGHLIGHT__MAX_COUNT, Messages.Field_atMost, Messages.Field_zeroForNoLimit, Kind.WHOLE_NUMBER, Group.ANSWER, HALF);
		put(Literals.FREE_TEXT__LINES, Messages.Field_lines, "", Kind.WHOLE_NUMBER, Group.ANSWER, THIRD);
		put(Literals.FREE_TEXT__MIN_LENGTH, Messages.Field_minLength, "", Kind.WHOLE_NUMBER, Group.ANSWER, THIRD);
		put(Literals.FREE_TEXT__MAX_LENGTH, Messages.Field_maxLength, "", Kind.WHOLE_NUMBER, Group.ANSWER, THIRD);
		put(Literals.FREE_TEXT__PATTERN, Messages.Field_pattern, Messages.Field_patternHelp, Kind.TEXT, Group.ANSWER, FULL);
		put(Literals.FREE_TEXT__PATTERN_HELP, Messages.Field_patternInWords, "", Kind.TEXT, Group.ANSWER, FULL);
		put(Literals.LABEL_PICKER__SEVERAL, Messages.Field_several, "", Kind.CHECK, Group.ANSWER, FULL);
		put(Literals.TEXT_HIGHLIGHT__COMMENT_REQUIRED, Messages.Field_commentRequired, "", Kind.CHECK, Group.ANSWER, FULL);
		put(Literals.NUMBER__UNIT, Messages.Field_unit, "", Kind.TEXT, Group.ANSWER, THIRD);
		put(Literals.NUMBER__WHOLE, Messages.Field_whole, "", Kind.CHECK, Group.ANSWER, FULL);
		hide(Literals.CONTRIBUTED_TYPE__ID, Literals.CONTRIBUTED_TYPE__PARAMETERS);
	}

	private FieldStyles() {
	}

	private static void put(EStructuralFeature feature, String label, String help, Kind kind, Group group, int span) {
		SPECIAL.put(feature, new FieldStyle(label, help, kind, group, span));
	}

	private static void hide(EStructuralFeature... features) {
		for (EStructuralFeature feature : features) {
			put(feature, feature.getName(), "", Kind.HIDDEN, Group.MAIN, FULL);
		}
	}

	/** How a feature of an object is shown. */
	static FieldStyle of(RecipeModel model, EObject subject, EStructuralFeature feature) {
		FieldStyle special = SPECIAL.get(feature);
		if (special != null) {
			return special;
		}
		Kind kind = feature.isChangeable() && !feature.isDerived() ? kind(feature) : Kind.HIDDEN;
		boolean small = kind == Kind.WHOLE_NUMBER || kind == Kind.DECIMAL;
		return new FieldStyle(label(model, subject, feature), "", kind, group(subject), small ? THIRD : FULL);
	}

	/** How a parameter of a contributed type is shown: in a field of several lines when it is a list by its default. */
	static FieldStyle of(ParameterInfo parameter) {
		boolean lines = parameter.defaultValue() != null && parameter.defaultValue().contains("\n");
		return new FieldStyle(parameter.label() == null || parameter.label().isBlank() ? parameter.name() : parameter.label(),
				parameter.help() == null ? "" : parameter.help(), lines ? Kind.LINES : Kind.TEXT, Group.ANSWER, FULL);
	}

	private static Group group(EObject subject) {
		return subject instanceof QuestionType ? Group.ANSWER : subject instanceof Ranking ? Group.RANKING : Group.MAIN;
	}

	private static Kind kind(EStructuralFeature feature) {
		if (!(feature instanceof EAttribute attribute)) {
			return Kind.HIDDEN;
		}
		Class<?> type = attribute.getEAttributeType().getInstanceClass();
		if (feature.isMany()) {
			return type == String.class ? Kind.TEXT_LIST : Kind.HIDDEN;
		}
		if (attribute.getEAttributeType() instanceof EEnum) {
			return Kind.CHOICE;
		}
		if (type == boolean.class || type == Boolean.class) {
			return Kind.CHECK;
		}
		if (type == int.class || type == Integer.class) {
			return Kind.WHOLE_NUMBER;
		}
		return type == BigDecimal.class ? Kind.DECIMAL : type == String.class ? Kind.TEXT : Kind.HIDDEN;
	}

	/** The item provider's name for a feature, as a sentence: "Comment Required" becomes "Comment required". */
	private static String label(RecipeModel model, EObject subject, EStructuralFeature feature) {
		Object adapter = model.domain().getAdapterFactory().adapt(subject, IItemPropertySource.class);
		IItemPropertyDescriptor descriptor = adapter instanceof IItemPropertySource source ? source.getPropertyDescriptor(subject, feature) : null;
		String name = descriptor == null ? feature.getName() : descriptor.getDisplayName(subject);
		StringBuilder sentence = new StringBuilder();
		for (String word : name.split(" ")) {
			boolean shout = word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
			sentence.append(sentence.isEmpty() ? "" : " ").append(sentence.isEmpty() || shout ? word : word.toLowerCase(java.util.Locale.ROOT));
		}
		return sentence.toString();
	}
}
