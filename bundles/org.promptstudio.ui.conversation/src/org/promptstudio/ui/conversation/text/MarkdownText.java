package org.promptstudio.ui.conversation.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.StyledDocument;
import org.promptstudio.ui.conversation.text.LaidOutText.Kind;
import org.promptstudio.ui.conversation.text.TextSearch.Match;
import org.promptstudio.ui.widgets.Spoken;

/**
 * Read-only styled text of a Markdown document (or of plain text): it can be selected, copied and searched; zoom and colours are those of its context. The
 * ground is that of its parent. User-interface thread only.
 */
public final class MarkdownText {

	private static final int LINES_AT_ONCE = 4;

	private final RenderingContext context;
	private final DecoratedText control;
	private final LinkHandler links;
	private final FoundPlaces found = new FoundPlaces();
	private final SourceMarks marks = new SourceMarks();
	private TextContent content = new TextContent.Plain("");
	private boolean contentShown;
	private LaidOutText laidOut = LaidOutText.EMPTY;
	private ImagePlaces images;
	private LineStyles lineStyles;
	private TextPainter painter;
	private Figures figures;
	private int revision = -1;
	private int shownWidth = -1;
	private int height = -1;
	private boolean showing;
	private String name;
	private Runnable heightListener = () -> {};
	private Consumer<Rectangle> revealer = area -> {};

	public MarkdownText(Composite parent, RenderingContext context) {
		this.context = context;
		control = new DecoratedText(parent, this);
		control.setDoubleClickEnabled(true);
		new KeyboardCaret(control, offset -> laidOut.lines().get(laidOut.lineAt(offset)).kind() == Kind.GAP, this::reveal);
		links = new LinkHandler(control, this);
		prepare(LaidOutText.EMPTY, 1);
		ControlSetup.setColors(control, context.styles());
		control.addLineStyleListener(event -> lineStyles.describe(event));
		control.addBidiSegmentListener(event -> lineStyles.describe(event));
		control.addPaintObjectListener(event -> figures.paint(event));
		control.addListener(SWT.Resize, event -> resized());
		control.addListener(SWT.MouseUp, event -> {
			if (event.button == 1) {
				control.copy(DND.SELECTION_CLIPBOARD);
			}
		});
		control.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> context.ownSelection(this)));
		Spoken.of(control).name(() -> name);
		context.onChange(control, this::contextChanged);
		context.onImages(control, this::imagesChanged);
	}

	/** The control that shows the text; it has neither border nor scroll bars. */
	public StyledText control() {
		return control;
	}

	/** Shows a Markdown text; does nothing when it is the one shown. */
	public void setMarkdown(String markdown) {
		setContent(new TextContent.Markdown(markdown));
	}

	/** Shows a document; does nothing when it equals the one shown. */
	public void setDocument(StyledDocument document) {
		setContent(new TextContent.Document(document));
	}

	/** Shows text as it is, without looking for Markdown in it. */
	public void setPlain(String text) {
		setContent(new TextContent.Plain(text));
	}

	/** Shows the difference of two texts: what was inserted underlined, what was deleted struck through, both on coloured ground. */
	public void setDiff(List<DiffSegment> segments) {
		setContent(new TextContent.Difference(List.copyOf(segments)));
	}

	private void setContent(TextContent newContent) {
		if (!newContent.equals(content)) {
			content = newContent;
			contentShown = false;
			found.clear();
			if (shownWidth > 0) {
				show(shownWidth);
			}
		}
	}

	/** How high the control must be to show all of the text at a width; in pixels. Makes the control that wide. Quick when nothing has changed. */
	public int heightFor(int width) {
		show(Math.max(1, width));
		return height();
	}

	/** As {@link #heightFor(int)}, but not more than a limit: what would be below it is not measured. */
	public int heightFor(int width, int limit) {
		show(Math.max(1, width));
		return Math.min(limit, isHigherThan(limit) ? limit : height());
	}

	/** How high all of the text is at the present width; in pixels. Measures what has not been measured yet. */
	public int height() {
		if (height < 0) {
			height = control.getLinePixel(control.getLineCount()) + control.getTopPixel();
		}
		return height;
	}

	/** Whether the height is known, so that {@link #height()} takes no time. */
	public boolean isMeasured() {
		return height >= 0;
	}

	/** Whether the text is higher than that at its present width; measures no more of it than needed. */
	public boolean isHigherThan(int limit) {
		int lines = control.getLineCount();
		for (int line = LINES_AT_ONCE; height < 0 && line < lines; line += LINES_AT_ONCE) {
			if (control.getLinePixel(line) + control.getTopPixel() > limit) {
				return true;
			}
		}
		return height() > limit;
	}

	private void show(int width) {
		boolean current = contentShown && revision == context.revision();
		if (showing || current && width == shownWidth) {
			return;
		}
		showing = true;
		try {
			height = -1;
			shownWidth = width;
			if (control.getSize().x != width) {
				control.setSize(width, Math.max(1, control.getSize().y));
			}
			int room = Math.max(1, width - context.styles().spacing().rightMargin());
			if (current && laidOut.fits(room)) {
				if (!images.isEmpty()) {
					images.setWidth(room);
					measureAgain();
				}
				return;
			}
			revision = context.revision();
			prepare(content.layOut(context.measure(), context.styles().spacing(), room), room);
			found.findAgain(laidOut);
		} finally {
			showing = false;
		}
	}

	private void prepare(LaidOutText text, int room) {
		StyleSheet styles = context.styles();
		boolean same = contentShown && text.text().equals(laidOut.text());
		laidOut = text;
		images = new ImagePlaces(text, context.images(), styles, room);
		int spacing = ControlSetup.lineSpacing(styles, context.measure());
		lineStyles = new LineStyles(text, styles, images, spacing);
		figures = new Figures(control, styles, images);
		links.forget();
		renewPainter();
		ControlSetup.setMeasures(control, styles, spacing);
		LineMeasuring.reduce(control);
		if (same) {
			measureAgain();
		} else {
			control.setText(text.text());
			contentShown = true;
		}
	}

	/** Makes the control forget the lines it has measured: setting the tabs has that effect. */
	private void measureAgain() {
		height = -1;
		control.setTabs(control.getTabs());
	}

	private void resized() {
		int width = control.getSize().x;
		if (width > 0) {
			show(width);
		}
	}

	private void contextChanged() {
		ControlSetup.setColors(control, context.styles());
		if (shownWidth > 0) {
			show(shownWidth);
		}
		control.redraw();
	}

	private void imagesChanged() {
		if (images.update()) {
			measureAgain();
			control.redraw();
			heightListener.run();
		}
	}

	/** What assistants read before the text. */
	public void setAccessibleName(String newName) {
		name = newName;
	}

	/** Told whenever the text wants another height without having been set anew: an image has come. */
	public void onHeightChange(Runnable listener) {
		heightListener = listener;
	}

	/** Given the area of the control that should be in view, when the keyboard moved to it. */
	public void onReveal(Consumer<Rectangle> listener) {
		revealer = listener;
	}

	/** Marks all places where the needle stands; an empty needle is nowhere. */
	public FindResult find(String needle, boolean caseSensitive) {
		found.find(laidOut, needle, caseSensitive);
		repaint();
		return new FindResult(found.all().size());
	}

	/** Emphasises one of the places found, or none for -1; gives where it is, relative to the control, so that it can be brought into view. */
	public Optional<Rectangle> showMatch(int index) {
		found.emphasise(index);
		repaint();
		return Optional.ofNullable(found.current()).map(match -> {
			TextRange first = match.ranges().get(0);
			return RangeBoxes.of(control, first.start(), first.end()).get(0);
		});
	}

	/** Takes the marks of the last search away. */
	public void clearFind() {
		if (found.isSearching()) {
			found.clear();
			repaint();
		}
	}

	/** Selects the place emphasised last, if there is one. */
	public void selectMatch() {
		Match match = found.current();
		if (match != null) {
			control.setSelectionRange(match.start(), match.end() - match.start());
			context.ownSelection(this);
		}
	}

	/** Marks spans of a source, of which this text is shown, in place of those before. Not while differences are shown. */
	public void setMarks(String source, List<SourceMark> spans) {
		if (marks.set(source, spans)) {
			repaint();
		}
	}

	/** What is selected, as a range of the source of which this text is shown; empty when nothing of it is. */
	public Optional<TextRange> selectedSource(String source) {
		Point range = control.getSelectionRange();
		return range.y == 0 ? Optional.empty() : marks.map(source, laidOut).source(range.x, range.x + range.y);
	}

	/** Points out a span of the marked source until the next call, none for null; gives where it is, relative to the control. */
	public Optional<Rectangle> pointOut(SourceMark span) {
		marks.pointOut(span);
		repaint();
		return marks.pointedOut(laidOut).stream().findFirst().map(range -> RangeBoxes.of(control, range.start(), range.end()).get(0));
	}

	/** The selected text as it is copied: list markers and table cells separated by tabs included; empty when nothing is selected. */
	public String selectedText() {
		Point range = control.getSelectionRange();
		return range.y == 0 ? "" : CopyText.of(laidOut, range.x, range.x + range.y);
	}

	/** Opens the link that the Tab key has led to; false when there is none. */
	public boolean openFocusedLink() {
		return links.openFocused();
	}

	/** The target of the link at a place of the control. */
	public Optional<String> linkAt(Point point) {
		return links.linkAt(point);
	}

	void clearSelection() {
		control.setSelectionRange(control.getCaretOffset(), 0);
	}

	LaidOutText laidOut() {
		return laidOut;
	}

	RenderingContext context() {
		return context;
	}

	ImagePlaces images() {
		return images;
	}

	void reveal(Rectangle area) {
		revealer.accept(area);
	}

	/** Draws anew what is behind the characters. By way of the parent: what the control does when it is told itself would lay its lines out again. */
	void repaint() {
		renewPainter();
		Rectangle bounds = control.getBounds();
		control.getParent().redraw(bounds.x, bounds.y, bounds.width, bounds.height, true);
	}

	private void renewPainter() {
		painter = new TextPainter(control, context.styles(), laidOut, found, links.focused(), marks);
	}

	void paintBehind(GC gc, int y, int width, int lineHeight) {
		int line = control.getLineIndex(y);
		boolean below = line == control.getLineCount() - 1 && y >= control.getLinePixel(line + 1);
		if (!below) {
			painter.paint(gc, line, y, width, lineHeight);
		}
	}
}
