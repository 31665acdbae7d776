package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;

/** Every character is 10 pixels wide and 18 high; lines are broken after blanks, too long words anywhere. */
final class FakeMeasure implements TextMeasure {

	static final int CHARACTER = 10;

	@Override
	public int width(Runs text) {
		return text.length() * CHARACTER;
	}

	@Override
	public int[] wrap(Runs text, int width) {
		int fits = Math.max(1, width / CHARACTER);
		String characters = text.text();
		List<Integer> starts = new ArrayList<>(List.of(Integer.valueOf(0)));
		int start = 0;
		while (characters.length() - start > fits) {
			int blank = characters.lastIndexOf(' ', start + fits);
			start = blank > start ? blank + 1 : start + fits;
			starts.add(Integer.valueOf(start));
		}
		return starts.stream().mapToInt(Integer::intValue).toArray();
	}

	@Override
	public int lineHeight(Face face) {
		return 18;
	}
}
