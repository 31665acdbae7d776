package org.promptstudio.ui.manage.adjudication;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextService;
import org.promptstudio.ui.views.FocusContexts;

/** Keeps the context of the keys for rows active while the table has the keyboard. */
final class AdjudicationKeys extends FocusContexts {

	private static final String ROWS_CONTEXT = "org.promptstudio.ui.manage.adjudication.rows";

	AdjudicationKeys(Control table, IContextService contexts) {
		super(table, contexts);
	}

	@Override
	protected void update(Control focus, boolean isInside) {
		set(ROWS_CONTEXT, isInside);
	}
}
