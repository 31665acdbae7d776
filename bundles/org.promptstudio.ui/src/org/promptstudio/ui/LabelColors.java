package org.promptstudio.ui;

import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** The colours of labels, which are data of a recipe and not of the theme: the one place that makes colours besides {@link ThemeColor}. Any thread. */
public final class LabelColors {

	private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

	private LabelColors() {
	}

	/** The parts of {@code #rrggbb}; empty for none or another spelling. */
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

	/** A colour to draw with; it needs no disposal. */
	public static Color color(RGB rgb) {
		return new Color(rgb);
	}
}
