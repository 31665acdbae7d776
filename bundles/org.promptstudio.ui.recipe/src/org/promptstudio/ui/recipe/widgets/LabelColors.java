package org.promptstudio.ui.recipe.widgets;

import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** The colours of labels, which are data of a recipe and not of the theme. They go with the control they are made for. */
public final class LabelColors {

	private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

	private final LocalResourceManager resources;

	public LabelColors(Control owner) {
		resources = new LocalResourceManager(JFaceResources.getResources(), owner);
	}

	/** The colour of a label's value; empty when that is none. */
	public Optional<Color> of(String value) {
		return parse(value).map(rgb -> resources.create(ColorDescriptor.createFrom(rgb)));
	}

	/** The parts of {@code #rrggbb}. */
	public static Optional<RGB> parse(String value) {
		if (value == null || !HEX.matcher(value).matches()) {
			return Optional.empty();
		}
		int number = Integer.parseInt(value.substring(1), 16);
		return Optional.of(new RGB(number >> 16, number >> 8 & 0xff, number & 0xff));
	}

	/** The value for a colour, {@code #rrggbb} in lower case. */
	public static String format(RGB color) {
		return "#%02x%02x%02x".formatted(Integer.valueOf(color.red), Integer.valueOf(color.green), Integer.valueOf(color.blue));
	}
}
