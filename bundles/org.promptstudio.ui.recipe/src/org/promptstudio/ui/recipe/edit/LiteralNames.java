package org.promptstudio.ui.recipe.edit;

import org.eclipse.emf.common.util.Enumerator;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.ScaleAppearance;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.ui.recipe.internal.Messages;

/** What people call the literals of the enumerations of recipes. */
public final class LiteralNames {

	private LiteralNames() {
	}

	/** The name of a literal; of an enumeration not known here what the model calls it. */
	public static String of(Enumerator literal) {
		return switch (literal) {
			case Scope scope -> switch (scope) {
				case RESPONSE -> Messages.Scope_response;
				case PROMPT -> Messages.Scope_prompt;
				case ITEM -> Messages.Scope_item;
			};
			case Operator operator -> switch (operator) {
				case EQUALS -> Messages.Operator_equals;
				case NOT -> Messages.Operator_not;
				case IN -> Messages.Operator_in;
				case LESS -> Messages.Operator_less;
				case GREATER -> Messages.Operator_greater;
				case ANSWERED -> Messages.Operator_answered;
			};
			case ScaleAppearance appearance -> switch (appearance) {
				case BUTTONS -> Messages.Appearance_buttons;
				case STARS -> Messages.Appearance_stars;
				case SLIDER -> Messages.Appearance_slider;
			};
			default -> literal.getName();
		};
	}
}
