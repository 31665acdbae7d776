package org.promptstudio.bench;

import java.util.random.RandomGenerator;

/** Markdown as models write it: paragraphs with emphasis and code, lists, a heading, now and then a fenced code block or a table. */
final class SampleText {

	private static final String[] WORDS = ("the a of to and in is that for it with as this when by from each which can may value result order time "
			+ "item list number answer question reason example between small large first next simple because however model data set point line "
			+ "change measure compare water light sound garden engine window river mountain letter paper").split(" ");

	private final RandomGenerator random;

	SampleText(RandomGenerator random) {
		this.random = random;
	}

	/** A text of so many characters, exactly. */
	String markdown(int length) {
		StringBuilder text = new StringBuilder(length + 200);
		while (text.length() < length) {
			switch (random.nextInt(8)) {
				case 0 -> text.append("## ").append(words(4)).append("\n\n");
				case 1, 2 -> list(text);
				case 3 -> text.append("```java\nfor (int i = 0; i < 10; i++) {\n\tcall(i, \"").append(words(3)).append("\");\n}\n```\n\n");
				case 4 -> table(text);
				default -> paragraph(text);
			}
		}
		text.setLength(length);
		return text.toString();
	}

	/** Words with spaces between. */
	String words(int count) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < count; i++) {
			words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
		}
		return words.toString();
	}

	private void paragraph(StringBuilder text) {
		for (int i = 0; i < 4; i++) {
			text.append("The ").append(words(9)).append(i == 1 ? ", **" + words(2) + "**, " : " ").append(words(6));
			text.append(i == 2 ? " `" + words(1) + "()` " : ", *" + words(1) + "* ").append(words(5)).append(". ");
		}
		text.append("\n\n");
	}

	private void list(StringBuilder text) {
		for (int i = 1; i <= 4; i++) {
			text.append(i).append(". **").append(words(2)).append("**: ").append(words(12)).append(".\n");
		}
		text.append('\n');
	}

	private void table(StringBuilder text) {
		text.append("| ").append(words(1)).append(" | ").append(words(1)).append(" |\n|:---|---:|\n");
		for (int i = 0; i < 3; i++) {
			text.append("| ").append(words(2)).append(" | ").append(random.nextInt(10_000)).append(" |\n");
		}
		text.append('\n');
	}
}
