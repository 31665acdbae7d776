package org.promptstudio.markdown;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Emphasis by asterisks with rules 9 and 10 of CommonMark 0.30, of which flexmark leaves out "unless both lengths are
 * multiples of 3". Without it {@code ***} inside a word means nothing, and in a text without spaces (Chinese, Japanese)
 * everything is inside a word.
 */
final class AsteriskEmphasis extends AsteriskDelimiterProcessor {

	private static final int BOTH = 3;

	AsteriskEmphasis() {
		super(false);
	}

	@Override
	public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
		MeteredText.look(opener.getNode());
		if (opener.length() % BOTH == 0 && closer.length() % BOTH == 0) {
			return closer.length() % 2 == 0 ? 2 : 1;
		}
		return super.getDelimiterUse(opener, closer);
	}
}
