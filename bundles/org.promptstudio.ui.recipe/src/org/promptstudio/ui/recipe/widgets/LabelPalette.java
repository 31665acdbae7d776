package org.promptstudio.ui.recipe.widgets;

import java.util.List;

import org.promptstudio.model.recipe.Label;

/** Colours for labels that can be told apart on a light and on a dark ground, also by people who see colours differently. */
public final class LabelPalette {

	/** In the order in which new labels get them. */
	public static final List<String> COLORS = List.of("#3b82f6", "#f59e0b", "#10b981", "#ef4444", "#8b5cf6", "#06b6d4", "#ec4899", "#84cc16",
			"#f97316",
			"#64748b");

	private LabelPalette() {
	}

	/** The first colour that no label has; the first one again when all are taken. */
	public static String next(List<Label> labels) {
		List<String> taken = labels.stream().map(Label::getColor).toList();
		return COLORS.stream().filter(color -> !taken.contains(color)).findFirst().orElse(COLORS.get(labels.size() % COLORS.size()));
	}
}
