package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.promptstudio.ui.testing.Datasets;

/** The colours of both style sheets, by the contrast ratio of WCAG 2.2. */
class ThemeContrastTest {

	private static final double ENOUGH_FOR_TEXT = 4.5;
	private static final double ENOUGH_FOR_SIGNS = 3;
	private static final Pattern COLOR = Pattern.compile("ColorDefinition#org-promptstudio-ui-([a-z-]+)\\s*\\{\\s*color:\\s*#([0-9A-F]{6});\\s*\\}");

	/** Where text in these colours may stand. */
	private static final Map<ThemeColor, List<ThemeColor>> TEXTS = Map.of(
			ThemeColor.TEXT, List.of(ThemeColor.GROUND, ThemeColor.CARD, ThemeColor.USER_TINT, ThemeColor.CODE, ThemeColor.HOVER,
					ThemeColor.SELECTION, ThemeColor.INSERTED, ThemeColor.DELETED, ThemeColor.FOUND),
			ThemeColor.MUTED, List.of(ThemeColor.GROUND, ThemeColor.CARD, ThemeColor.USER_TINT, ThemeColor.CODE, ThemeColor.HOVER),
			ThemeColor.ACCENT, List.of(ThemeColor.GROUND, ThemeColor.CARD, ThemeColor.USER_TINT),
			ThemeColor.ON_ACCENT, List.of(ThemeColor.ACCENT),
			ThemeColor.GOOD, List.of(ThemeColor.GROUND, ThemeColor.CARD),
			ThemeColor.WARN, List.of(ThemeColor.GROUND, ThemeColor.CARD),
			ThemeColor.BAD, List.of(ThemeColor.GROUND, ThemeColor.CARD));

	private static Map<ThemeColor, RGB> colors(String theme) throws IOException {
		Path file = Datasets.repository().resolve("bundles/org.promptstudio.ui/css/" + theme + ".css");
		Map<ThemeColor, RGB> colors = new EnumMap<>(ThemeColor.class);
		Matcher matcher = COLOR.matcher(Files.readString(file));
		while (matcher.find()) {
			int value = Integer.parseInt(matcher.group(2), 16);
			colors.put(ThemeColor.valueOf(matcher.group(1).replace('-', '_').toUpperCase(java.util.Locale.ROOT)),
					new RGB(value >> 16, value >> 8 & 0xff, value & 0xff));
		}
		return colors;
	}

	/** Relative luminance, from 0 for black to 1 for white. */
	private static double luminance(RGB color) {
		return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	private static double contrast(RGB one, RGB other) {
		double light = Math.max(luminance(one), luminance(other));
		double dark = Math.min(luminance(one), luminance(other));
		return (light + 0.05) / (dark + 0.05);
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void styleSheet_hasEveryColor(String theme) throws IOException {
		assertEquals(List.of(ThemeColor.values()), List.copyOf(colors(theme).keySet()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void text_onEachGround_canBeRead(String theme) throws IOException {
		Map<ThemeColor, RGB> colors = colors(theme);
		TEXTS.forEach((text, grounds) -> grounds.forEach(ground -> {
			double contrast = contrast(colors.get(text), colors.get(ground));
			assertTrue(contrast >= ENOUGH_FOR_TEXT, () -> "%s: %s on %s is %.2f : 1".formatted(theme, text, ground, Double.valueOf(contrast)));
		}));
	}

	@ParameterizedTest
	@ValueSource(strings = { "dark" })
	void crown_onACard_canBeSeen(String theme) throws IOException {
		Map<ThemeColor, RGB> colors = colors(theme);
		assertTrue(contrast(colors.get(ThemeColor.CROWN), colors.get(ThemeColor.CARD)) >= ENOUGH_FOR_SIGNS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void selection_differsFromTheCard(String theme) throws IOException {
		Map<ThemeColor, RGB> colors = colors(theme);
		assertTrue(contrast(colors.get(ThemeColor.SELECTION), colors.get(ThemeColor.CARD)) > 1.1);
	}
}
