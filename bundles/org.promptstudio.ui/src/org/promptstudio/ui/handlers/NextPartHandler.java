package org.promptstudio.ui.handlers;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.internal.PartControls;

/**
 * Gives the focus to another visible part in reading order; behind the class name in {@code plugin.xml} stands how many parts further, {@code :1} or
 * {@code :-1}.
 */
public final class NextPartHandler extends AbstractHandler implements IExecutableExtension {

	private int steps = 1;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		steps = Integer.parseInt((String) data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		List<IWorkbenchPart> parts = visibleParts(page);
		if (!parts.isEmpty()) {
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
