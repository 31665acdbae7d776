package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Rectangle;

import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.LaidOutText.ImagePlace;

/** The images of one text: how large each is drawn at the present width, and what is drawn as long as there is none. */
final class ImagePlaces {

	private static final int MAX_HEIGHT = 360;
	private static final int PLACEHOLDER_WIDTH = 320;

	private final Images images;
	private final StyleSheet styles;
	private final List<Place> places = new ArrayList<>();
	private int width;

	private static final class Place {
		final ImagePlace where;
		final ImageSource source;
		ImageState state;

		Place(ImagePlace where, ImageSource source) {
			this.where = where;
			this.source = source;
		}
	}

	/** @param width how much room the text has, in pixels */
	ImagePlaces(LaidOutText text, Images images, StyleSheet styles, int width) {
		this.images = images;
		this.styles = styles;
		this.width = width;
		for (ImagePlace where : text.images()) {
			Place place = new Place(where, images.source(where.image().source()));
			place.state = images.state(place.source);
			places.add(place);
		}
	}

	boolean isEmpty() {
		return places.isEmpty();
	}

	void setWidth(int newWidth) {
		width = newWidth;
	}

	/** Reads the states again; true when one has changed, so that the text must be measured anew. */
	boolean update() {
		boolean changed = false;
		for (Place place : places) {
			ImageState state = images.state(place.source);
			changed |= !state.equals(place.state);
			place.state = state;
		}
		return changed;
	}

	/** How the character of an image is set. */
	StyleRange style(int offset) {
		StyleRange style = new StyleRange();
		style.font = styles.fonts().get(Face.BODY, false, false);
		place(offset).ifPresent(place -> {
			Rectangle size = size(place);
			style.metrics = new GlyphMetrics(size.height, 0, size.width);
			style.data = place;
		});
		return style;
	}

	/** The host whose images would be shown if the reader allowed it; empty when the image at an offset waits for nothing. */
	Optional<String> blockedHost(int offset) {
		return place(offset).map(place -> place.state instanceof ImageState.Blocked blocked ? blocked.host() : null);
	}

	void allow(String host) {
		images.allow(host);
	}

	/** Why each of the images that cannot be shown is not, by its offset. */
	Map<Integer, String> failures() {
		Map<Integer, String> failures = new TreeMap<>();
		for (Place place : places) {
			if (place.state instanceof ImageState.Failed failed) {
				failures.put(Integer.valueOf(place.where.offset()), failed.reason());
			}
		}
		return failures;
	}

	/** The offsets of the images that wait for the reader's permission. */
	List<Integer> blockedOffsets() {
		return places.stream().filter(place -> place.state instanceof ImageState.Blocked).map(place -> Integer.valueOf(place.where.offset()))
				.toList();
	}

	private Optional<Place> place(int offset) {
		return places.stream().filter(place -> place.where.offset() == offset).findFirst();
	}

	private Rectangle size(Place place) {
		int room = Math.max(16, width - place.where.indent());
		Spacing spacing = styles.spacing();
		if (!(place.state instanceof ImageState.Ready ready)) {
			return new Rectangle(0, 0, Math.min(room, spacing.px(PLACEHOLDER_WIDTH)), spacing.px(48));
		}
		double scale = Math.min(spacing.px(100) / 100.0, Math.min((double) room / ready.width(), (double) MAX_HEIGHT / ready.height()));
		return new Rectangle(0, 0, Math.max(1, (int) (ready.width() * scale)), Math.max(1, (int) (ready.height() * scale)));
	}

	/** Draws what the data of a style says, when it is an image. */
	void paint(GC gc, Object data, int x, int baseline) {
		if (!(data instanceof Place place)) {
			return;
		}
		Rectangle size = size(place);
		int y = baseline - size.height;
		if (images.state(place.source) instanceof ImageState.Ready ready) {
			gc.setInterpolation(SWT.DEFAULT); // the highest takes GTK three times as long
			Rectangle own = ready.image().getBounds();
			gc.drawImage(ready.image(), 0, 0, own.width, own.height, x, y, size.width, size.height);
		} else {
			paintPlaceholder(gc, place, new Rectangle(x, y, size.width, size.height));
		}
	}

	private void paintPlaceholder(GC gc, Place place, Rectangle box) {
		Spacing spacing = styles.spacing();
		gc.setAntialias(SWT.ON);
		gc.setBackground(styles.color(ThemeColor.CODE));
		gc.fillRoundRectangle(box.x, box.y, box.width, box.height, spacing.px(8), spacing.px(8));
		gc.setForeground(styles.color(ThemeColor.LINE));
		gc.drawRoundRectangle(box.x, box.y, box.width - 1, box.height - 1, spacing.px(8), spacing.px(8));
		int inset = spacing.px(10);
		gc.setFont(styles.fonts().get(Face.SMALL, false, false));
		int line = gc.getFontMetrics().getHeight();
		int y = box.y + (box.height - 2 * line - spacing.px(2)) / 2;
		gc.setForeground(styles.color(ThemeColor.TEXT));
		gc.drawText(Ellipsis.shorten(gc, title(place), box.width - 2 * inset), box.x + inset, y, SWT.DRAW_TRANSPARENT);
		boolean blocked = place.state instanceof ImageState.Blocked;
		gc.setForeground(styles.color(blocked ? ThemeColor.ACCENT : ThemeColor.MUTED));
		gc.drawText(Ellipsis.shorten(gc, status(place.state), box.width - 2 * inset), box.x + inset, y + line + spacing.px(2), SWT.DRAW_TRANSPARENT);
	}

	private static String title(Place place) {
		String label = place.where.label().isBlank() ? Messages.Image_image : place.where.label();
		return place.state instanceof ImageState.Blocked blocked ? NLS.bind(Messages.Image_blocked, blocked.host(), label) : label;
	}

	private static String status(ImageState state) {
		return switch (state) {
			case ImageState.Loading loading -> Messages.Image_loading;
			case ImageState.Blocked blocked -> Messages.Image_show;
			case ImageState.Failed failed -> failed.reason();
			case ImageState.Ready ready -> "";
		};
	}
}
