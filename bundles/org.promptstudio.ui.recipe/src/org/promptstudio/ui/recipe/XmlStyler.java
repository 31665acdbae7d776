package org.promptstudio.ui.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.StyleRange;
import org.promptstudio.ui.ThemeColor;

/** Light colouring of XML, line by line: what is markup is muted, names of elements stand out, values and text are plain. */
final class XmlStyler implements LineStyleListener {

	private static final int LONGEST = 4_000;
	private static final Pattern NAME = Pattern.compile("</?([\\w:.-]+)");
	private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:.-]+)=(?=\")");
	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<\\?.*?\\?>");

	@Override
	public void lineGetStyle(LineStyleEvent event) {
		if (event.lineText.length() > LONGEST) {
			return; // colours are not worth the wait
		}
		List<StyleRange> ranges = new ArrayList<>();
		Matcher comment = COMMENT.matcher(event.lineText);
		if (comment.find()) {
			ranges.add(range(event, comment.start(), comment.end(), ThemeColor.MUTED));
		} else {
			collect(event, NAME, ThemeColor.ACCENT, ranges);
			collect(event, ATTRIBUTE, ThemeColor.MUTED, ranges);
			ranges.sort((one, other) -> Integer.compare(one.start, other.start));
		}
		event.styles = ranges.toArray(StyleRange[]::new);
	}

	private static void collect(LineStyleEvent event, Pattern pattern, ThemeColor color, List<StyleRange> into) {
		Matcher matcher = pattern.matcher(event.lineText);
		while (matcher.find()) {
			into.add(range(event, matcher.start(1), matcher.end(1), color));
		}
	}

	private static StyleRange range(LineStyleEvent event, int start, int end, ThemeColor color) {
		return new StyleRange(event.lineOffset + start, end - start, color.get(), null);
	}
}
