package org.promptstudio.ui.conversation.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the size at which a drawing is drawn, which its root element tells (SVG 2, 8.2). */
final class SvgSize {

	private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>", Pattern.DOTALL);
	private static final Pattern LENGTHS = Pattern.compile("\\s(width|height)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
	private static final Pattern VIEW_BOX = Pattern.compile("\\sviewBox\\s*=");

	private SvgSize() {
	}

	/**
	 * The drawing at another size.
	 *
	 * @param own its own size
	 */
	static byte[] change(byte[] svg, ImageHeader own, double scale) {
		// each byte a character, so that whatever encoding the drawing has stays as it is
		String text = new String(svg, StandardCharsets.ISO_8859_1);
		Matcher root = ROOT.matcher(text);
		if (!root.find()) {
			return svg;
		}
		String start = LENGTHS.matcher(root.group()).replaceAll("");
		String box = VIEW_BOX.matcher(start).find() ? "" : " viewBox=\"0 0 " + own.width() + ' ' + own.height() + '"';
		String lengths = String.format(Locale.ROOT, " width=\"%d\" height=\"%d\"", length(own.width() * scale), length(own.height() * scale));
		String sized = "<svg" + lengths + box + start.substring("<svg".length());
		return (text.substring(0, root.start()) + sized + text.substring(root.end())).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static Long length(double value) {
		return Long.valueOf(Math.max(1, (long) value));
	}
}
