package org.promptstudio.core.recipe;

/**
 * How much is answered.
 *
 * @param asked            questions that are asked now; hidden and unavailable ones are not
 * @param answered         how many of them have an answer
 * @param required         how many of the asked ones must be answered
 * @param requiredAnswered how many of those have an answer
 */
public record Progress(int asked, int answered, int required, int requiredAnswered) {

	/** Of nothing. */
	public static final Progress NONE = new Progress(0, 0, 0, 0);

	/** Both together. */
	public Progress plus(Progress other) {
		return new Progress(asked + other.asked, answered + other.answered, required + other.required,
				requiredAnswered + other.requiredAnswered);
	}

	/** Whether nothing that must be answered is missing. Answers may still be wrong. */
	public boolean isComplete() {
		return requiredAnswered == required;
	}
}
