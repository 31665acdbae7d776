package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.custom.StyledText;

import org.promptstudio.ui.ThemeColor;

/** Sets up a control for text of a style sheet; what is set already is left alone, because each change costs a measurement. */
final class ControlSetup {

	private static final double LINE_DISTANCE = 1.35;

	private ControlSetup() {
	}

	/** Sets the colours of the ground and of the selection. */
	static void setColors(StyledText control, StyleSheet styles) {
		control.setBackground(styles.color(ThemeColor.CARD));
		control.setForeground(styles.color(ThemeColor.TEXT));
		control.setSelectionBackground(styles.color(ThemeColor.SELECTION));
		control.setSelectionForeground(styles.color(ThemeColor.TEXT));
	}

	/** Sets margin, spacing and the font of lines without characters, which is tiny: all others have fonts of their own. */
	static void setMeasures(StyledText control, StyleSheet styles, int lineSpacing) {
		int margin = styles.spacing().rightMargin();
		if (control.getRightMargin() != margin) {
			control.setMargins(0, 0, margin, 0);
		}
		if (control.getFont() != styles.fonts().smallest()) {
			control.setFont(styles.fonts().smallest());
		}
		if (control.getLineSpacing() != lineSpacing) {
			control.setLineSpacing(lineSpacing);
		}
	}

	/** What must be free between lines so that they stand 1.35 times the size of their letters apart; in pixels. */
	static int lineSpacing(StyleSheet styles, TextMeasure measure) {
		int natural = measure.lineHeight(Face.BODY);
		return Math.max(1, (int) Math.round(LINE_DISTANCE * styles.fonts().bodyPixels()) - natural);
	}
}
