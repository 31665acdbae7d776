package org.promptstudio.store.search;

import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The pieces of some texts for an index; the last piece of a text and the first one of the next are not neighbours. */
final class PieceStream extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
	private final List<String> texts;
	private int text;
	private int place;

	PieceStream(List<String> texts) {
		this.texts = texts;
	}

	@Override
	public void reset() {
		text = 0;
		place = 0;
	}

	@Override
	public boolean incrementToken() {
		if (text == texts.size()) {
			return false;
		}
		String now = texts.get(text);
		int end = TextCuts.end(now, place);
		clearAttributes();
		term.append(now, place, end);
		increment.setPositionIncrement(place == 0 ? 2 : 1);
		place = end;
		if (place == now.length()) {
			text++;
			place = 0;
		}
		return true;
	}
}
