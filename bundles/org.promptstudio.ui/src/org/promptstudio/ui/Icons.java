package org.promptstudio.ui;

import java.net.URL;
import java.util.Locale;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/** The icons of the studio, one constant per file of {@code icons/}, each with a variant for the dark theme. */
public enum Icons {
	ADD,
	ADJUDICATE,
	AGREED,
	APPROVED,
	AUDIO,
	BACK,
	BLIND,
	CHART,
	CLEAR,
	COLLAPSE,
	COMMENT,
	COPY,
	CROSS_GRID,
	CROWN,
	CROWN_SET,
	DATASET,
	DELETE,
	DIFF,
	DIFFERS,
	DISCUSSION,
	EDIT,
	EDITED,
	ERROR,
	EXPAND,
	FILE_UNKNOWN,
	FILTER,
	FOLDER,
	GENERATE,
	HELP,
	HISTORY,
	HUMAN,
	IMAGE,
	IMAGE_ACTUAL,
	IMAGE_FIT,
	INCOMPLETE,
	INFO,
	ISSUE,
	ISSUES,
	ITEM,
	ITEM_APPROVED,
	ITEM_COMPLETED,
	ITEM_DISCARDED,
	ITEM_ISSUE,
	ITEM_OPEN,
	ITEM_STARTED,
	LINK,
	MEMBERS,
	METADATA,
	MODEL,
	MORE,
	NEXT,
	PREVIEW,
	PREVIOUS,
	PROJECT,
	QUESTION,
	RANK,
	RECIPE,
	REDO,
	REFRESH,
	REVIEW,
	RULER,
	SAVE,
	SEARCH,
	SETTINGS,
	SORT,
	SOURCE,
	SPLIT_VIEW,
	STOP,
	TAG,
	TAKEN,
	TASK,
	TEXT,
	THEME,
	UNDO,
	VIDEO,
	VISIBLE,
	WARNING,
	ZOOM_IN,
	ZOOM_OUT;

	private static final String BUNDLE = "org.promptstudio.ui";

	/** The path of the file inside the bundle, for the light or the dark theme. */
	public String path(boolean dark) {
		return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + (dark ? "-dark" : "") + ".svg";
	}

	/** The image for the current theme, 16 by 16 points. Shared: not to be disposed. User-interface thread only. */
	public Image image() {
		boolean dark = Themes.isDark();
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + "/" + path(dark);
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor(dark));
		}
		return registry.get(key);
	}

	/** The descriptor of the icon's file for a theme. */
	public ImageDescriptor descriptor(boolean dark) {
		URL url = FileLocator.find(Platform.getBundle(BUNDLE), new Path(path(dark)), null);
		return ImageDescriptor.createFromURL(url);
	}
}
