package org.promptstudio.markdown;

/** How the cells of a table column are aligned; {@code DEFAULT} when the Markdown does not say. */
public enum Alignment {
	DEFAULT, LEFT, CENTER, RIGHT
}
