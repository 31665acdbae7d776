package org.promptstudio.ui.conversation.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.promptstudio.ui.conversation.text.RenderingContext;

/** What the image viewers of one editor have in common: which tools are on, and the view of images that people compare. User-interface thread only. */
final class ImageTools implements RenderingContext.Shared {

	/** A tool that is on or off for all images of the editor. */
	enum Tool {
		/** Images of one prompt are zoomed and moved together. */
		LINK,
		/** Lines through the pointer, in linked images at the same place. */
		CROSS_GRID,
		/** A grid with its distance in pixels of the image. */
		GRID_MEASURE,
		/** Dragging measures instead of moving the image. */
		RULER
	}

	/** What linked images have in common. */
	static final class Group {
		View view = View.FIT;
		/** Where the pointer is in the image, each from 0 to 1; null when it is on none. */
		double[] pointer;
	}

	private final boolean[] on = new boolean[Tool.values().length];
	private final Map<Object, Group> groups = new WeakHashMap<>();
	private final List<Runnable> listeners = new ArrayList<>();

	ImageTools() {
		on[Tool.LINK.ordinal()] = true;
	}

	static ImageTools of(RenderingContext context) {
		return context.shared(ImageTools.class, key -> new ImageTools());
	}

	boolean isOn(Tool tool) {
		return on[tool.ordinal()];
	}

	void set(Tool tool, boolean value) {
		if (on[tool.ordinal()] != value) {
			on[tool.ordinal()] = value;
			changed();
		}
	}

	void toggle(Tool tool) {
		set(tool, !isOn(tool));
	}

	/** What the images of a group have in common. */
	Group group(Object key) {
		return groups.computeIfAbsent(key, ignored -> new Group());
	}

	/** Tells all viewers that they may look different now. */
	void changed() {
		List.copyOf(listeners).forEach(Runnable::run);
	}

	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	@Override
	public void reload() {
		// nothing here depends on files
	}

	@Override
	public void dispose() {
		listeners.clear();
	}
}
