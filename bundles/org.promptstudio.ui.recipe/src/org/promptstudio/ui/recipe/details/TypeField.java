package org.promptstudio.ui.recipe.details;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.promptstudio.core.recipe.QuestionTypeInfo;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.ui.recipe.edit.NewTypes;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.edit.TypeChange;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.MenuButtons;

/** The type of a question; another one keeps the settings that both have. */
final class TypeField extends MenuField {

	TypeField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting);
	}

	private QuestionType type() {
		return (QuestionType) setting().value();
	}

	@Override
	void fill(Menu menu) {
		RecipeModel model = context().model();
		for (QuestionTypeInfo info : model.types().all()) {
			boolean present = info.id().equals(QuestionTypes.id(type()));
			MenuButtons.item(menu, SWT.PUSH, info.name(), context().icons().of(info), false, () -> {
				if (!present) {
					context().execute(
							model.edits().setType((Question) setting().subject(), NewTypes.withOptions(TypeChange.takeOver(type(), info.newType()))));
				}
			});
		}
	}

	@Override
	String text() {
		return context().model().types().of(type()).map(QuestionTypeInfo::name)
				.orElse(type() == null ? Messages.Outline_noType : NLS.bind(Messages.Field_unknownType, QuestionTypes.id(type())));
	}

	@Override
	void refresh() {
		super.refresh();
		showHelp(context().model().types().of(type()).map(QuestionTypeInfo::description).orElse(""));
	}

	@Override
	boolean concerns(RecipeProblem problem) {
		boolean aboutOptions = type() != null && type().eClass().getEStructuralFeature("options") != null;
		return super.concerns(problem)
				|| !aboutOptions && problem.where() instanceof QuestionType && problem.where() == type() && problem.feature() == null;
	}
}
