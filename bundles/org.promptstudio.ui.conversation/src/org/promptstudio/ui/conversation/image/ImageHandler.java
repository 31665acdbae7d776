package org.promptstudio.ui.conversation.image;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import org.promptstudio.ui.conversation.image.ImageTools.Tool;

/**
 * Carries out the commands of images. {@code plugin.xml} names the act behind the class name, as in
 * {@code org.promptstudio.ui.conversation.image.ImageHandler:FIT}. An act concerns the image that has the focus, else the one nearest to the focus, such as
 * that of the selected response.
 */
public final class ImageHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

	/** What a handler does with the image. */
	private enum Act {
		FIT(viewer -> viewer.motion().fit()),
		ACTUAL_SIZE(viewer -> viewer.motion().actualSize()),
		ZOOM_IN(viewer -> viewer.motion().zoomBy(1)),
		ZOOM_OUT(viewer -> viewer.motion().zoomBy(-1)),
		LEFT(viewer -> viewer.motion().movePages(-PAGE, 0)),
		RIGHT(viewer -> viewer.motion().movePages(PAGE, 0)),
		UP(viewer -> viewer.motion().movePages(0, -PAGE)),
		DOWN(viewer -> viewer.motion().movePages(0, PAGE)),
		BRIGHTER(viewer -> viewer.brighter(1)),
		DARKER(viewer -> viewer.brighter(-1)),
		MORE_CONTRAST(viewer -> viewer.stronger(1)),
		LESS_CONTRAST(viewer -> viewer.stronger(-1)),
		RESET_TONE(ImageViewer::resetTone),
		FULL_SIZE(ImageViewer::toggleFullSize),
		LINK(viewer -> viewer.motion().setLinked(!viewer.tools().isOn(Tool.LINK)), Tool.LINK, null),
		CROSS_GRID(viewer -> {
			viewer.tools().toggle(Tool.CROSS_GRID);
			viewer.mouse().tellPointer();
		}, Tool.CROSS_GRID, null),
		RULER(Tool.RULER),
		GRID_MEASURE(Tool.GRID_MEASURE, (viewer, key) -> {
			viewer.tools().set(Tool.GRID_MEASURE, true);
			ImageKeys.hold(key, null, () -> viewer.tools().set(Tool.GRID_MEASURE, false));
		}),
		BRIGHTNESS((viewer, key) -> ImageKeys.hold(key, ImageKeys.BRIGHTNESS, () -> {})),
		CONTRAST((viewer, key) -> ImageKeys.hold(key, ImageKeys.CONTRAST, () -> {}));

		private final Consumer<ImageViewer> effect;
		private final Tool tool;
		/** What pressing the key begins; null when it does what the menu does. */
		private final BiConsumer<ImageViewer, Event> held;

		Act(Consumer<ImageViewer> effect) {
			this(effect, null, null);
		}

		Act(Tool tool) {
			this(tool, null);
		}

		Act(BiConsumer<ImageViewer, Event> held) {
			this(viewer -> {}, null, held);
		}

		Act(Tool tool, BiConsumer<ImageViewer, Event> held) {
			this(viewer -> viewer.tools().toggle(tool), tool, held);
		}

		Act(Consumer<ImageViewer> effect, Tool tool, BiConsumer<ImageViewer, Event> held) {
			this.effect = effect;
			this.tool = tool;
			this.held = held;
		}
	}

	/** By which part of the view an image moves. */
	private static final double PAGE = 0.2;

	private Act act;

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		act = Act.valueOf((String) data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ImageViewer viewer = find(Display.getCurrent().getFocusControl());
		if (viewer != null) {
			if (act.held != null && event.getTrigger() instanceof Event trigger && trigger.type == SWT.KeyDown) {
				act.held.accept(viewer, trigger);
			} else {
				act.effect.accept(viewer);
			}
		}
		return null;
	}

	/** The image nearest to a control: the first one in the smallest box around the control that has any. */
	private static ImageViewer find(Control from) {
		for (Control control = from; control != null; control = control.getParent()) {
			ImageViewer found = within(control);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static ImageViewer within(Control control) {
		if (!control.isVisible()) {
			return null;
		}
		if (control.getData(ImageViewer.KEY) instanceof ImageViewer viewer) {
			return viewer;
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				ImageViewer found = within(child);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	@Override
	@SuppressWarnings("rawtypes") // as the platform declares it
	public void updateElement(UIElement element, Map parameters) {
		ImageViewer viewer = find(Display.getCurrent().getFocusControl());
		if (act.tool != null) {
			element.setChecked(viewer != null && viewer.tools().isOn(act.tool));
		}
	}
}
