package org.promptstudio.ui.discussion;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;

/** Undo or redo of what is typed, while a field for comments has the keyboard; else those are the conversation's. */
final class FieldUndo extends AbstractHandler {

	private final Control view;
	private final Consumer<CommentField> effect;

	private FieldUndo(Control view, Consumer<CommentField> effect) {
		this.view = view;
		this.effect = effect;
	}

	/** Takes over both for the fields of a view. */
	static void install(IHandlerService handlers, Control view) {
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, new FieldUndo(view, CommentField::undo), new InField());
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO, new FieldUndo(view, CommentField::redo), new InField());
	}

	@Override
	public Object execute(ExecutionEvent event) {
		CommentField.of(view.getDisplay().getFocusControl()).ifPresent(effect);
		return null;
	}

	private static final class InField extends Expression {
		@Override
		public EvaluationResult evaluate(IEvaluationContext context) {
			return EvaluationResult.valueOf(CommentField.FOCUS_ID.equals(context.getVariable(ISources.ACTIVE_FOCUS_CONTROL_ID_NAME)));
		}

		@Override
		public void collectExpressionInfo(ExpressionInfo info) {
			info.addVariableNameAccess(ISources.ACTIVE_FOCUS_CONTROL_ID_NAME);
		}
	}
}
