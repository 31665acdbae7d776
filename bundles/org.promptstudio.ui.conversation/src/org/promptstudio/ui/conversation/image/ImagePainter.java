package org.promptstudio.ui.conversation.image;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;

import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.image.PictureStore.State;

/** Paints an image in its present view, or what there is to say as long as it cannot be seen. */
final class ImagePainter {

	private static final int CORNER = 8;
	private static final int INSET = 12;
	/** From this scale on the pixels of the image are shown as squares. */
	private static final double SQUARES = 3;

	private final ImageViewer viewer;
	private final ImageOverlays overlays;

	ImagePainter(ImageViewer viewer) {
		this.viewer = viewer;
		overlays = new ImageOverlays(viewer);
	}

	void paint(GC gc) {
		Rectangle area = viewer.canvas().getClientArea();
		gc.setBackground(viewer.canvas().getParent().getParent().getBackground());
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		State state = viewer.state();
		if (state instanceof State.Ready ready && viewer.fitting() != null) {
			paintImage(gc, area, ready, viewer.fitting());
		} else {
			paintCard(gc, area, state);
		}
		if (viewer.canvas().isFocusControl()) {
			gc.setForeground(ThemeColor.ACCENT.get());
			gc.setLineWidth(2);
			gc.setLineStyle(SWT.LINE_SOLID);
			gc.drawRoundRectangle(1, 1, area.width - 2, area.height - 2, CORNER, CORNER);
		}
	}

	private void paintImage(GC gc, Rectangle area, State.Ready ready, Fitting fitting) {
		View view = viewer.motion().view();
		Rectangle place = fitting.placed(view, new Rectangle(0, 0, fitting.width(), fitting.height()));
		gc.setBackground(ThemeColor.CODE.get());
		gc.fillRectangle(place.intersection(area)); // what shines through
		gc.setInterpolation(fitting.scale(view) < SQUARES ? SWT.DEFAULT : SWT.NONE); // the highest takes GTK three times as long
		drawPart(gc, ready, fitting, view);
		viewer.paintDetail(gc, ready, fitting);
		overlays.paint(gc, area, fitting);
	}

	/** Only the part that is to be seen: to scale all of a large zoom would take long. */
	private void drawPart(GC gc, State.Ready ready, Fitting fitting, View view) {
		Rectangle visible = fitting.visible(view);
		double columns = fitting.scale(view) * fitting.width() * viewer.canvas().getMonitor().getZoom() / 100;
		Image image = viewer.toned(ready.levels().image(gc.getDevice(), columns));
		Rectangle own = image.getBounds();
		double ratioX = (double) own.width / fitting.width();
		double ratioY = (double) own.height / fitting.height();
		int left = Math.max(0, (int) Math.floor(visible.x * ratioX) - 1);
		int top = Math.max(0, (int) Math.floor(visible.y * ratioY) - 1);
		int right = Math.min(own.width, (int) Math.ceil((visible.x + visible.width) * ratioX) + 1);
		int bottom = Math.min(own.height, (int) Math.ceil((visible.y + visible.height) * ratioY) + 1);
		if (right <= left || bottom <= top) {
			return;
		}
		double scale = fitting.scale(view);
		int x = (int) Math.round(fitting.left(view) + left / ratioX * scale);
		int y = (int) Math.round(fitting.top(view) + top / ratioY * scale);
		int endX = (int) Math.round(fitting.left(view) + right / ratioX * scale);
		int endY = (int) Math.round(fitting.top(view) + bottom / ratioY * scale);
		gc.drawImage(image, left, top, right - left, bottom - top, x, y, Math.max(1, endX - x), Math.max(1, endY - y));
	}

	private void paintCard(GC gc, Rectangle area, State state) {
		gc.setBackground(ThemeColor.CODE.get());
		gc.fillRoundRectangle(0, 0, area.width, area.height, CORNER, CORNER);
		gc.setForeground(ThemeColor.LINE.get());
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, CORNER, CORNER);
		switch (state) {
			case State.Failed failed -> paintText(gc, area, Messages.Image_cannotShow, failed.reason(), ThemeColor.MUTED);
			case State.Blocked blocked ->
				paintText(gc, area, NLS.bind(Messages.Picture_blocked, blocked.host()), Messages.Image_allow, ThemeColor.ACCENT);
			case State.Loading loading -> paintText(gc, area, Messages.Image_loading, "", ThemeColor.MUTED);
			case State.Ready ready -> {
				// there is no room for it at present
			}
		}
	}

	private void paintText(GC gc, Rectangle area, String title, String text, ThemeColor color) {
		TextLayout layout = new TextLayout(gc.getDevice());
		layout.setFont(gc.getFont());
		layout.setText(text);
		layout.setWidth(Math.max(1, area.width - 2 * INSET));
		Point titleSize = gc.textExtent(title);
		int height = titleSize.y + (text.isEmpty() ? 0 : 4 + layout.getBounds().height);
		int y = Math.max(INSET / 2, (area.height - height) / 2);
		gc.setForeground((text.isEmpty() ? color : ThemeColor.TEXT).get());
		gc.drawText(title, INSET, y, SWT.DRAW_TRANSPARENT);
		gc.setForeground(color.get());
		if (!text.isEmpty()) {
			layout.draw(gc, INSET, y + titleSize.y + 4);
		}
		layout.dispose();
	}
}
