package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.model.studio.Content;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.viewer.ContentViewer;
import org.promptstudio.ui.conversation.viewer.ContentViewerFactory;
import org.promptstudio.ui.conversation.viewer.ContentViewerSite;

/**
 * The contents of a card, each in the viewer of its MIME type: beneath each other, or side by side where viewers can be narrow. Viewers are used again when the
 * card shows something else of the same types.
 */
final class ContentBody {

	private static final int GAP = 8;

	private final Composite parent;
	private final ContentViewerSite site;
	private final TextViewer text;
	private final ContentViewerFactory textFactory = new TextViewerFactory();
	private final List<Piece> spares = new ArrayList<>();
	private List<Piece> pieces = List.of();

	/** A viewer with the factory that made it. */
	private record Piece(ContentViewerFactory factory, ContentViewer viewer, List<Content> contents) {}

	/** @param text shows the first text, and is not shown when there is none */
	ContentBody(Composite parent, ContentViewerSite site, MarkdownText text) {
		this.parent = parent;
		this.site = site;
		this.text = new TextViewer(text);
	}

	/** Shows contents in place of those before. */
	void show(List<? extends Content> contents, String name, Object group) {
		spares.addAll(pieces);
		List<Piece> shown = new ArrayList<>();
		for (int first = 0; first < contents.size();) {
			ContentViewerFactory factory = TextViewerFactory.of(contents.get(first));
			int last = first + 1;
			while (factory.joins() && last < contents.size() && TextViewerFactory.of(contents.get(last)) == factory) {
				last++;
			}
			List<Content> part = List.copyOf(contents.subList(first, last));
			boolean isText = factory instanceof TextViewerFactory;
			boolean isFirstText = isText && shown.stream().noneMatch(piece -> piece.viewer() == text);
			shown.add(isFirstText ? shown(new Piece(textFactory, text, List.of()), part, name, group) : show(factory, part, name, group));
			first = last;
		}
		pieces = List.copyOf(shown);
		if (shown.stream().noneMatch(piece -> piece.viewer() == text)) {
			text.text().control().setVisible(false);
		}
		spares.removeIf(piece -> piece.viewer() == text);
		spares.forEach(piece -> {
			piece.viewer().clear();
			piece.viewer().control().setVisible(false);
		});
	}

	/** A viewer that fails is logged, and text takes its place: one bad bundle must not cost the others' contents. */
	private Piece show(ContentViewerFactory factory, List<Content> contents, String name, Object group) {
		try {
			return shown(take(factory), contents, name, group);
		} catch (RuntimeException | LinkageError e) {
			ILog.of(ContentBody.class).error(NLS.bind(Messages.Content_viewerFailed, factory.getClass().getName(), contents.get(0).getMimeType()), e);
			return shown(take(textFactory), contents, name, group);
		}
	}

	private static Piece shown(Piece piece, List<Content> contents, String name, Object group) {
		piece.viewer().show(new ContentViewer.Input(contents, name, group));
		piece.viewer().control().setVisible(true);
		return new Piece(piece.factory(), piece.viewer(), contents);
	}

	private Piece take(ContentViewerFactory factory) {
		for (Piece spare : spares) {
			if (spare.factory() == factory && spare.viewer() != text) {
				spares.remove(spare);
				return spare;
			}
		}
		return new Piece(factory, Objects.requireNonNull(factory.create(parent, site)), List.of());
	}

	/** Shows the text alone, into which the card puts something else than contents. */
	void showText(String name) {
		show(List.of(), name, null);
		pieces = List.of(new Piece(textFactory, text, List.of()));
		text.text().control().setVisible(true);
	}

	/** Nothing is shown for now: what viewers hold is let go of. */
	void clear() {
		pieces.stream().filter(piece -> piece.viewer() != text).forEach(piece -> piece.viewer().clear());
	}

	/** Whether there is anything but text. */
	boolean isMixed() {
		return pieces.stream().anyMatch(piece -> piece.viewer() != text);
	}

	/** The texts in their order, the card's own also when it is empty. */
	List<MarkdownText> texts() {
		if (!isMixed()) {
			return List.of(text.text());
		}
		return pieces.stream().map(Piece::viewer).filter(TextViewer.class::isInstance).map(viewer -> ((TextViewer) viewer).text()).toList();
	}

	/** What takes the focus: the first viewer. */
	boolean setFocus() {
		return !pieces.isEmpty() && pieces.get(0).viewer().control().setFocus();
	}

	/** The viewer that a control belongs to. */
	Optional<ContentViewer> viewerOf(Control control) {
		for (Control current = control; current != null && current != parent; current = current.getParent()) {
			for (Piece piece : pieces) {
				if (piece.viewer().control() == current) {
					return Optional.of(piece.viewer());
				}
			}
		}
		return Optional.empty();
	}

	/** The viewer that shows a content. */
	Optional<ContentViewer> viewerShowing(Content content) {
		return pieces.stream().filter(piece -> piece.contents().contains(content)).map(Piece::viewer).findFirst();
	}

	int heightFor(int width, int limit) {
		int height = 0;
		for (Row row : rows(width)) {
			height += row.height(width, limit) + (height == 0 ? 0 : GAP);
		}
		return Math.min(height, limit);
	}

	void setBounds(Rectangle area) {
		int y = area.y;
		List<Row> rows = rows(area.width);
		for (Row row : rows) {
			// a single piece has all the room there is, as the only text of a card has
			int height = rows.size() == 1 ? area.height : row.height(area.width, Integer.MAX_VALUE);
			row.setBounds(new Rectangle(area.x, y, area.width, height));
			y += height + GAP;
		}
	}

	/** Pieces side by side. */
	private record Row(List<Piece> pieces, int columns) {
		int width(int all) {
			return (all - (columns - 1) * GAP) / columns;
		}

		int height(int width, int limit) {
			return pieces.stream().mapToInt(piece -> piece.viewer().heightFor(width(width), limit)).max().orElse(0);
		}

		void setBounds(Rectangle area) {
			int x = area.x;
			for (Piece piece : pieces) {
				piece.viewer().control().setBounds(x, area.y, width(area.width), area.height);
				x += width(area.width) + GAP;
			}
		}
	}

	/** Narrow viewers of a kind fill rows evenly; all rows have the same columns. */
	private List<Row> rows(int width) {
		List<Row> rows = new ArrayList<>();
		for (int first = 0; first < pieces.size();) {
			ContentViewerFactory factory = pieces.get(first).factory();
			int last = first + 1;
			while (factory.leastWidth() > 0 && last < pieces.size() && pieces.get(last).factory() == factory) {
				last++;
			}
			int count = last - first;
			int fitting = factory.leastWidth() == 0 ? 1 : Math.max(1, (width + GAP) / (factory.leastWidth() + GAP));
			int lines = (count + fitting - 1) / fitting;
			int columns = (count + lines - 1) / lines;
			for (int from = first; from < last; from += columns) {
				rows.add(new Row(pieces.subList(from, Math.min(from + columns, last)), columns));
			}
			first = last;
		}
		return rows;
	}
}
