package org.promptstudio.core.recipe;

/**
 * Answers as JSON text, for {@code Question.defaultAnswer}. Values are those of {@code Attribute.value}: a String, a Boolean, a BigDecimal, an immutable List or
 * Map of such values, or null.
 */
public final class AnswerJson {

	private AnswerJson() {
	}

	/**
	 * @throws IllegalArgumentException when it is no JSON (RFC 8259); the message says where and why
	 */
	public static Object read(String json) {
		throw new UnsupportedOperationException("to come");
	}

	/** The shortest text of a value, on one line. */
	public static String write(Object value) {
		throw new UnsupportedOperationException("to come");
	}
}
