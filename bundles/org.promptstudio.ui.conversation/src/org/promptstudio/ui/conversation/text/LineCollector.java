package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;

import org.promptstudio.markdown.InlineImage;
import org.promptstudio.ui.conversation.text.LaidOutText.ImagePlace;
import org.promptstudio.ui.conversation.text.LaidOutText.Kind;
import org.promptstudio.ui.conversation.text.LaidOutText.Line;
import org.promptstudio.ui.conversation.text.LaidOutText.Link;
import org.promptstudio.ui.conversation.text.LaidOutText.Setting;

/** Collects the lines of a text that is being laid out, and what belongs to them. */
final class LineCollector {

	/** The character that stands for an image. */
	static final String OBJECT = "\uFFFC";

	private final StringBuilder text = new StringBuilder();
	private final List<Line> lines = new ArrayList<>();
	private final List<Decoration> decorations = new ArrayList<>();
	private final List<Link> links = new ArrayList<>();
	private final List<ImagePlace> images = new ArrayList<>();
	private final List<TableText> tables = new ArrayList<>();
	private int minWidth = 1;
	private int maxWidth = Integer.MAX_VALUE;

	/** The number the next line will have. */
	int nextLine() {
		return lines.size();
	}

	/** Where the characters of the next line begin, if no space is left above it. */
	int nextOffset() {
		return lines.isEmpty() ? 0 : text.length() + 1;
	}

	/**
	 * Adds a line of the document.
	 *
	 * @param above free space above it, which becomes a line of its own
	 */
	void line(int above, Runs runs, Setting setting) {
		gap(above);
		add(new Line(Kind.TEXT, nextOffset(), runs, setting, 0));
	}

	/** Adds an empty line of the document. */
	void blank(int above, int height, Setting setting) {
		gap(above);
		add(new Line(Kind.BLANK, nextOffset(), filler(), setting, height));
	}

	/** Adds free space, unless it is none to speak of. */
	void gap(int height) {
		if (height > 0) {
			add(new Line(Kind.GAP, nextOffset(), filler(), Setting.at(0), height));
		}
	}

	private static Runs filler() {
		return new Runs().add(" ", RunStyle.BODY);
	}

	private void add(Line line) {
		if (!lines.isEmpty()) {
			text.append('\n');
		}
		text.append(line.runs().text());
		lines.add(line);
	}

	void decorate(Decoration decoration) {
		decorations.add(decoration);
	}

	void link(int start, int end, String target, String title) {
		links.add(new Link(new TextRange(start, end), target, title));
	}

	void image(int offset, InlineImage image, String label, int indent) {
		images.add(new ImagePlace(offset, image, label, indent));
	}

	void table(TableText table) {
		tables.add(table);
	}

	/** Narrows the widths for which the text is right. */
	void fitsOnly(int min, int max) {
		minWidth = Math.max(minWidth, min);
		maxWidth = Math.min(maxWidth, max);
	}

	LaidOutText finish() {
		return new LaidOutText(text.toString(), lines, decorations, links, images, tables, minWidth, maxWidth);
	}
}
