package org.promptstudio.bench;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;

/** Knows which controls were painted since it was asked to begin. User-interface thread. */
final class Painting {

	/** The key under which the studio's controls carry their names; a copy of TestIds.KEY, so that the empty workbench needs no class of the studio. */
	static final String KEY = "org.promptstudio.testId";

	/** What a picture is called. */
	static final String KEY_IMAGE = "image";

	private final Display display;
	private final Set<Widget> painted = Collections.newSetFromMap(new IdentityHashMap<>());

	Painting(Display display) {
		this.display = display;
		display.addFilter(SWT.Paint, this::paint);
	}

	private void paint(Event event) {
		painted.add(event.widget);
	}

	/** Forgets what was painted. */
	void begin() {
		painted.clear();
	}

	/** Whether all controls with this name that can be seen were painted, and there is one. */
	boolean isPainted(String id) {
		Search search = new Search(id);
		for (Shell shell : display.getShells()) {
			if (shell.isVisible()) {
				search.visit(shell, shell.getClientArea());
			}
		}
		return search.seen > 0 && search.unpainted == 0;
	}

	/** Whether anything was painted. */
	boolean hasPainted() {
		return !painted.isEmpty();
	}

	private final class Search {
		private final String id;
		private int seen;
		private int unpainted;

		Search(String id) {
			this.id = id;
		}

		/** Visits what can be seen of a control's children, in a part of the control. */
		void visit(Composite parent, Rectangle part) {
			for (Control child : parent.getChildren()) {
				Rectangle seenPart = child.getBounds().intersection(part);
				if (!child.getVisible() || seenPart.isEmpty()) {
					continue;
				}
				if (id.equals(child.getData(KEY))) {
					seen++;
					unpainted += painted.contains(child) ? 0 : 1;
				}
				if (child instanceof Composite composite) {
					Rectangle bounds = child.getBounds();
					visit(composite, new Rectangle(seenPart.x - bounds.x, seenPart.y - bounds.y, seenPart.width, seenPart.height));
				}
			}
		}
	}
}
