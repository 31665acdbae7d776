package org.promptstudio.ui.conversation.image;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.conversation.image.PictureStore.State;
import org.promptstudio.ui.conversation.text.ImageAccess.Address;
import org.promptstudio.ui.conversation.viewer.ContentViewer;
import org.promptstudio.ui.conversation.viewer.ContentViewerSite;
import org.promptstudio.ui.widgets.Spoken;

/**
 * Shows an image: all of it or a part, at any zoom, brighter or with more contrast, with lines and lengths to measure by. What it changes is only how the
 * image looks. The picture is asked for when the viewer is painted for the first time, so that images out of sight take nothing. User-interface thread only.
 */
final class ImageViewer implements ContentViewer {

	/** The widget data of a control that belongs to a viewer. */
	static final String KEY = ImageViewer.class.getName();

	private static final int TONE_STEP = 5;
	private static final int PLACEHOLDER = 120;
	private static final int LEAST = 48;

	private final ContentViewerSite site;
	private final Composite root;
	private final Canvas canvas;
	private final ImageBar bar;
	private final PictureStore store;
	private final ImageTools tools;
	private final DetailLayer detail;
	private final ImageMouse mouse;
	private final ImageMotion motion = new ImageMotion(this);
	private final TonedImage picture = new TonedImage(this::toolsChanged);
	private final Runnable redraw = this::toolsChanged;
	private final PictureStore.Client client = new StoreClient();
	private Input input;
	private Address address;
	private State seen;

	private final class StoreClient implements PictureStore.Client {
		@Override
		public boolean shows(Address other) {
			return other.equals(address) && isInSight();
		}

		@Override
		public void pictureChanged(Address other) {
			if (other.equals(address)) {
				ImageViewer.this.pictureChanged();
			}
		}
	}

	ImageViewer(Composite parent, ContentViewerSite site) {
		this.site = site;
		store = site.context().shared(PictureStore.class, context -> new PictureStore(parent.getDisplay(), context.imageAccess()));
		tools = ImageTools.of(site.context());
		root = new Composite(parent, SWT.NONE) {
			@Override
			public boolean setFocus() { // the image, not the bar above it
				return canvas != null && !canvas.isDisposed() && canvas.setFocus();
			}
		};
		root.setData(KEY, this);
		bar = new ImageBar(root, this); // first, so that it is above the image
		canvas = new Canvas(root, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.setData(KEY, this);
		TestIds.set(canvas, "image");
		detail = new DetailLayer(canvas, site.context().imageAccess());
		mouse = new ImageMouse(canvas, this);
		ImagePainter painter = new ImagePainter(this);
		canvas.addListener(SWT.Paint, event -> painter.paint(event.gc));
		canvas.addListener(SWT.FocusIn, event -> focusChanged());
		canvas.addListener(SWT.FocusOut, event -> UiThread.later(canvas, this::focusChanged)); // it has the focus until then
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		canvas.addListener(SWT.KeyDown, event -> {
			if (event.character == ' ' || event.character == SWT.CR) { // these come here only while the image waits, see SingleKeys
				allowBlocked();
			}
		});
		canvas.addListener(SWT.MenuDetect, event -> ImageMenu.open(this, new Point(event.x, event.y)));
		ImageKeys.install(canvas);
		Spoken.of(canvas).name(() -> name() + ", " + Messages.Image_role).description(this::description).role(ACC.ROLE_GRAPHIC).focusable()
				.value(this::description);
		root.addListener(SWT.Resize, event -> arrange());
		root.addListener(SWT.Dispose, event -> {
			clear();
			store.remove(client);
			tools.removeListener(redraw);
		});
		store.add(client);
		tools.addListener(redraw);
		Themes.onChange(canvas, this::themeChanged);
	}

	private void themeChanged() {
		bar.applyTheme();
		canvas.redraw();
	}

	private void arrange() {
		canvas.setBounds(root.getClientArea());
		bar.arrange();
	}

	@Override
	public Control control() {
		return root;
	}

	Canvas canvas() {
		return canvas;
	}

	ImageTools tools() {
		return tools;
	}

	ImageMouse mouse() {
		return mouse;
	}

	ImageBar bar() {
		return bar;
	}

	/** Whether the picture waits for its host to be allowed. */
	boolean isBlocked() {
		return seen instanceof State.Blocked;
	}

	DetailLayer detail() {
		return detail;
	}

	boolean isFullSize() {
		return site.isFullSize();
	}

	/** What assistants call the image. */
	String name() {
		return input == null ? "" : input.name();
	}

	@Override
	public void show(Input newInput) {
		String value = newInput.content().getValue();
		Address newAddress = site.context().imageAccess().address(value == null ? "" : value);
		boolean same = input != null && input.content() == newInput.content() && newAddress.equals(address);
		input = newInput;
		motion.setGroup(newInput.group());
		if (!same) {
			clearPicture();
			address = newAddress;
			motion.reset();
			picture.reset();
			mouse.forget();
			canvas.redraw();
		}
	}

	@Override
	public void clear() {
		clearPicture();
		address = null;
		input = null;
		motion.setGroup(null);
	}

	private void clearPicture() {
		seen = null;
		detail.clear();
		picture.release();
		bar.hide();
	}

	/** What is known of the picture; this loads it. */
	State state() {
		State state = address == null ? new State.Loading() : store.state(address);
		if (!(seen instanceof State.Ready) || state != seen) {
			picture.release();
		}
		if (state != seen) {
			UiThread.later(canvas, bar::update); // which is there only where an image is seen, and this is asked while it is painted
		}
		seen = state;
		SingleKeys.setPressed(canvas, isBlocked());
		return state;
	}

	private void pictureChanged() {
		if (!root.isDisposed()) {
			canvas.redraw();
			site.heightChanged();
		}
	}

	private void toolsChanged() {
		if (canvas.isVisible()) {
			bar.update();
			canvas.redraw();
		}
	}

	private void focusChanged() {
		bar.update();
		canvas.redraw();
	}

	/** Whether any of the image is to be seen. */
	boolean isInSight() {
		if (canvas.isDisposed() || !canvas.isVisible()) {
			return false;
		}
		Rectangle area = canvas.getDisplay().map(canvas, null, canvas.getClientArea());
		for (Composite parent = canvas.getParent(); parent != null && !area.isEmpty(); parent = parent.getParent()) {
			area = area.intersection(canvas.getDisplay().map(parent, null, parent.getClientArea()));
		}
		return !area.isEmpty();
	}

	/** A picture in the tone that the reader has set. */
	Image toned(Image image) {
		return picture.of(image);
	}

	/** Asks for the pixels that the picture as a whole has not, and paints them when they are there. */
	void paintDetail(GC gc, State.Ready ready, Fitting fitting) {
		if (ready.hasDetail() && fitting.scale(motion.view()) * ready.width() > 1.05 * ready.levels().width()) {
			detail.want(address, fitting, motion.view(), picture.tone());
			detail.paint(gc, address, fitting, motion.view(), picture.tone());
		}
	}

	/** Where the image stands; null while it is not there. */
	Fitting fitting() {
		Rectangle area = canvas.getClientArea();
		boolean possible = seen instanceof State.Ready && area.width > 0 && area.height > 0;
		return possible && seen instanceof State.Ready ready ? new Fitting(ready.width(), ready.height(), area.width, area.height) : null;
	}

	/** What is to be seen of the image. */
	ImageMotion motion() {
		return motion;
	}

	Tone tone() {
		return picture.tone();
	}

	@Override
	public boolean zoomBy(int steps, int x, int y) {
		motion.zoomBy(steps, x, y);
		return true;
	}

	void brighter(int steps) {
		picture.set(tone().brighter(steps * TONE_STEP));
	}

	void stronger(int steps) {
		picture.set(tone().stronger(steps * TONE_STEP));
	}

	void resetTone() {
		picture.set(Tone.NEUTRAL);
	}

	void toggleFullSize() {
		if (input != null) {
			site.toggleFullSize(input.content());
		}
	}

	/** Allows the host whose images wait for that. */
	boolean allowBlocked() {
		if (seen instanceof State.Blocked blocked) {
			site.context().imageAccess().allow(blocked.host());
			return true;
		}
		return false;
	}

	@Override
	public int heightFor(int width, int limit) {
		Point size = address == null ? null : store.size(address);
		if (size == null || width <= 0) {
			return Math.min(limit, PLACEHOLDER);
		}
		double scale = Math.min(1, (double) width / size.x);
		return Math.clamp((int) Math.ceil(size.y * scale), Math.min(LEAST, limit), limit);
	}

	/** The zoom and the size, such as “24 % · 8660 × 5773”; empty while the image is not there. */
	String description() {
		Fitting fitting = fitting();
		return fitting == null
				? ""
				: NLS.bind(Messages.Image_description,
						new Object[] { percent(fitting), Integer.toString(fitting.width()), Integer.toString(fitting.height()) });
	}

	private String percent(Fitting fitting) {
		double percent = 100 * fitting.scale(motion.view());
		return percent < 10 ? String.format("%.1f", Double.valueOf(percent)) : Long.toString(Math.round(percent));
	}
}
