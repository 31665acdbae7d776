package org.promptstudio.ui.recipe;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.ui.recipe.outline.OutlineTree;

/** While the outline has the keyboard, the keys of its own context and the usual ones for cut, copy, paste, delete and select all are about its elements. */
final class OutlineKeys {

	/** The context of the keys of the whole editor. */
	static final String EDITOR_CONTEXT = "org.promptstudio.ui.recipe.editorKeys";
	/** The context of the outline's keys. */
	static final String CONTEXT = "org.promptstudio.ui.recipe.outlineKeys";

	private final IHandlerService handlers;
	private final IContextService contexts;
	private final OutlineTree outline;
	private final List<IHandlerActivation> active = new ArrayList<>();
	private IContextActivation context;

	OutlineKeys(IWorkbenchPartSite site, QuestionsPage page) {
		handlers = site.getService(IHandlerService.class);
		contexts = site.getService(IContextService.class);
		outline = page.outline();
		Tree tree = outline.tree();
		tree.addListener(SWT.FocusIn, event -> activate());
		tree.addListener(SWT.FocusOut, event -> deactivate());
		tree.addListener(SWT.Dispose, event -> deactivate());
	}

	private void activate() {
		if (context == null) {
			context = contexts.activateContext(CONTEXT);
			handle(IWorkbenchCommandConstants.EDIT_CUT, outline::cut);
			handle(IWorkbenchCommandConstants.EDIT_COPY, outline::copy);
			handle(IWorkbenchCommandConstants.EDIT_PASTE, outline::paste);
			handle(IWorkbenchCommandConstants.EDIT_DELETE, outline::delete);
			handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, outline::selectAll);
		}
	}

	private void handle(String command, Runnable run) {
		active.add(handlers.activateHandler(command, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				run.run();
				return null;
			}
		}));
	}

	private void deactivate() {
		if (context != null) {
			contexts.deactivateContext(context);
			handlers.deactivateHandlers(active);
			active.clear();
			context = null;
		}
	}
}
