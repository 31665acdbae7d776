package org.promptstudio.ui.handlers;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.internal.PartControls;

/** Gives the focus to the next visible part in reading order, or with the parameter to the one before. */
public final class NextPartHandler extends AbstractHandler {

	/** The parameter: how many parts further, 1 or -1. */
	public static final String STEPS = "org.promptstudio.ui.nextPart.steps";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		List<IWorkbenchPart> parts = visibleParts(page);
		if (!parts.isEmpty()) {
			int steps = "-1".equals(event.getParameter(STEPS)) ? -1 : 1;
			int present = parts.indexOf(page.getActivePart());
			page.activate(parts.get(Math.floorMod(present < 0 && steps < 0 ? -1 : present + steps, parts.size())));
		}
		return null;
	}

	/** From left to right, then from top to bottom. */
	private static List<IWorkbenchPart> visibleParts(IWorkbenchPage page) {
		List<IWorkbenchPartReference> references = new ArrayList<>(List.of(page.getViewReferences()));
		references.addAll(List.of(page.getEditorReferences()));
		List<IWorkbenchPart> parts = new ArrayList<>();
		for (IWorkbenchPartReference reference : references) {
			IWorkbenchPart part = reference.getPart(false);
			if (part != null && page.isPartVisible(part)) {
				parts.add(part);
			}
		}
		parts.sort((left, right) -> compare(place(left.getSite()), place(right.getSite())));
		return parts;
	}

	private static Point place(IWorkbenchPartSite site) {
		Control control = PartControls.of(site);
		return control == null ? new Point(0, 0) : control.toDisplay(0, 0);
	}

	private static int compare(Point left, Point right) {
		return left.x != right.x ? Integer.compare(left.x, right.x) : Integer.compare(left.y, right.y);
	}
}
