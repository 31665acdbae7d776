package org.promptstudio.ui.conversation.text;

import java.util.List;

import org.promptstudio.markdown.InlineImage;

/**
 * A document laid out: its characters, and how each line of them is set. Lines end with {@code "\n"}; a line may still be wrapped on the screen.
 *
 * @param text all characters
 * @param lines the lines, at least one
 * @param decorations what is drawn around lines, outer ones before inner ones
 * @param links the links, in order
 * @param images the images, in order; each stands at one character U+FFFC
 * @param tables the tables, in order
 * @param minWidth the smallest width, in pixels, this is right for
 * @param maxWidth the largest width this is right for
 */
public record LaidOutText(String text, List<Line> lines, List<Decoration> decorations, List<Link> links, List<ImagePlace> images,
		List<TableText> tables, int minWidth, int maxWidth) {

	static final LaidOutText EMPTY = new LaidOutText("", List.of(new Line(Kind.TEXT, 0, new Runs(), Setting.at(0), 0)), List.of(), List.of(),
			List.of(),
			List.of(), 1, Integer.MAX_VALUE);

	public LaidOutText {
		lines = List.copyOf(lines);
		decorations = List.copyOf(decorations);
		links = List.copyOf(links);
		images = List.copyOf(images);
		tables = List.copyOf(tables);
	}

	/** Whether a line has characters of the document, is an empty line of it, or only keeps lines apart. */
	public enum Kind {
		TEXT, BLANK, GAP
	}

	/**
	 * A line of text.
	 *
	 * @param start the offset of its first character
	 * @param runs its characters and their styles; a blank without meaning when it is no line with text
	 * @param height how high it is when it is no line with text, in pixels
	 */
	public record Line(Kind kind, int start, Runs runs, Setting setting, int height) {

		public int end() {
			return start + runs.length();
		}
	}

	/**
	 * Where a line stands; all distances in pixels.
	 *
	 * @param indent from the left edge to its text
	 * @param wrapIndent from the left edge to its text where it is wrapped
	 * @param tabStops where the text after each tab stands, from the indent; null when there are no tabs
	 * @param rightToLeft whether it is text of a script that runs from the right
	 * @param lead how it begins when it is copied: null when it goes on a block (code, a forced line break), otherwise the indentation of a new block
	 * @param loose whether an empty line stands above it when it is copied
	 */
	public record Setting(int indent, int wrapIndent, int[] tabStops, boolean rightToLeft, String lead, boolean loose) {

		static Setting at(int indent) {
			return new Setting(indent, indent, null, false, null, false);
		}
	}

	/**
	 * Characters of which there is more to tell.
	 *
	 * @param target where they lead, of http, https or mailto; null when they lead nowhere
	 * @param title what to tell when asked; null when that is the target alone
	 */
	public record Link(TextRange range, String target, String title) {}

	/**
	 * The place of an image.
	 *
	 * @param label what stands for the image in text
	 * @param indent how far from the left it stands at least
	 */
	public record ImagePlace(int offset, InlineImage image, String label, int indent) {}

	/** Whether this may be shown at a width without being laid out again. */
	public boolean fits(int width) {
		return minWidth <= width && width <= maxWidth;
	}

	/** The line that holds an offset. */
	public int lineAt(int offset) {
		int low = 0;
		int high = lines.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (lines.get(middle).start() <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}
}
