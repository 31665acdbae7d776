package org.promptstudio.ui.conversation.text;

/** The typefaces text is set in: how large compared to body text, and whether all characters are of one width. */
public enum Face {
	BODY(1, false),
	HEADING1(1.5, false),
	HEADING2(1.3, false),
	HEADING3(1.15, false),
	SMALL(0.86, false),
	CODE(0.92, true),
	CODE1(1.38,
			true),
	CODE2(1.2, true),
	CODE3(1.06, true);

	private final double scale;
	private final boolean fixedWidth;

	Face(double scale, boolean fixedWidth) {
		this.scale = scale;
		this.fixedWidth = fixedWidth;
	}

	/** The size compared to body text, which is 1. */
	public double scale() {
		return scale;
	}

	/** Whether this is the face of code. */
	public boolean isFixedWidth() {
		return fixedWidth;
	}

	/** The face of code that stands within text of this face. */
	Face code() {
		return switch (this) {
			case HEADING1 -> CODE1;
			case HEADING2 -> CODE2;
			case HEADING3 -> CODE3;
			default -> CODE;
		};
	}

	/** The face of a heading; headings below the third level are as large as body text. */
	static Face ofHeading(int level) {
		return switch (level) {
			case 1 -> HEADING1;
			case 2 -> HEADING2;
			case 3 -> HEADING3;
			default -> BODY;
		};
	}
}
