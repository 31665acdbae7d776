package org.promptstudio.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Strike-through by exactly two tildes on each side. As on GitHub three or more mean nothing; unlike there, so does one,
 * because models write {@code ~5} for "about 5".
 */
final class StrikeDelimiters implements DelimiterProcessor {

	private static final char TILDE = '~';
	private static final int LENGTH = 2;

	@Override
	public char getOpeningCharacter() {
		return TILDE;
	}

	@Override
	public char getClosingCharacter() {
		return TILDE;
	}

	@Override
	public int getMinLength() {
		return LENGTH;
	}

	@Override
	public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
		MeteredText.look(opener.getNode());
		return opener.length() == LENGTH && closer.length() == LENGTH ? LENGTH : 0;
	}

	@Override
	public void process(Delimiter opener, Delimiter closer, int used) {
		opener.moveNodesBetweenDelimitersTo(
				new Strikethrough(opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used)), closer);
	}

	@Override
	public Node unmatchedDelimiterNode(InlineParser inlineParser, DelimiterRun delimiter) {
		return null;
	}

	@Override
	public boolean canBeOpener(String before, String after, boolean leftFlanking, boolean rightFlanking,
			boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace, boolean afterIsWhitespace) {
		return leftFlanking;
	}

	@Override
	public boolean canBeCloser(String before, String after, boolean leftFlanking, boolean rightFlanking,
			boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace, boolean afterIsWhitespace) {
		return rightFlanking;
	}

	@Override
	public boolean skipNonOpenerCloser() {
		return false;
	}
}
