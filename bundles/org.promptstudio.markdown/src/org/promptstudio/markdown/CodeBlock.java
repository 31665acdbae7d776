package org.promptstudio.markdown;

/**
 * Fenced or indented code.
 *
 * @param info what stands behind the opening fence, such as {@code "java title=x"}; empty when there is nothing
 * @param code the lines, separated by {@code "\n"}, without a line break at the end
 */
public record CodeBlock(Placement placement, String info, String code) implements StyledBlock {

	/** The programming language, which is the first word of the info string; empty when unknown. */
	public String language() {
		int end = 0;
		while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
			end++;
		}
		return info.substring(0, end);
	}
}
