package org.promptstudio.ui.conversation.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/**
 * What all texts of one editor share: the zoom and its fonts, colours, images, and what opens a link. User-interface thread only. It lives as long as the
 * control it is made for.
 */
public final class RenderingContext {

	private static final int[] ZOOMS = { 50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300 };
	private static final int NORMAL = 100;
	private static final String NODE = "org.promptstudio.ui.conversation";
	private static final String ZOOM = "zoom";

	private final Display display;
	private final Environment environment;
	private final Images images;
	private final ImageAccess imageAccess;
	private final Map<Class<?>, Shared> shared = new HashMap<>();
	private final Map<Integer, FontSet> fonts = new HashMap<>();
	private final List<Runnable> listeners = new ArrayList<>();
	private final List<Runnable> imageListeners = new ArrayList<>();
	private int zoom;
	private int revision;
	private StyleSheet styles;
	private SwtTextMeasure measure;
	private MarkdownText selectionOwner;

	/**
	 * What the texts need of the world around.
	 *
	 * @param colors the colour to use at present
	 * @param files finds the file of a path; gives null when there is none or it must not be read
	 * @param remoteImages from which hosts images may be loaded
	 * @param linkOpener shows the target of a link, always of http, https or mailto
	 * @param background runs what takes long, several at once
	 * @param zoom the zoom to begin with, in percent
	 * @param zoomStore remembers the zoom
	 */
	public record Environment(Function<ThemeColor, Color> colors, Function<String, Path> files, RemoteImagePolicy remoteImages,
			Consumer<String> linkOpener,
			Executor background, int zoom, IntConsumer zoomStore) {

		/** The colours of the workbench's theme, the workspace's preferences, and the system's own browser. */
		public static Environment ofWorkbench(Function<String, Path> files) {
			IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
			return new Environment(ThemeColor::get, files, RemoteImagePolicy.ofWorkspace(), Program::launch, new ImageJobs(),
					node.getInt(ZOOM, NORMAL),
					zoom -> node.putInt(ZOOM, zoom));
		}
	}

	/**
	 * The context of an editor of the workbench; it follows the theme.
	 *
	 * @param owner the fonts and images are released when this control is disposed
	 * @param files finds the file of a path; gives null when there is none or it must not be read
	 */
	public RenderingContext(Control owner, Function<String, Path> files) {
		this(owner, Environment.ofWorkbench(files));
		Themes.onChange(owner, this::refresh);
	}

	/** A context in an environment of one's own; see {@link #refresh()} about its colours. */
	public RenderingContext(Control owner, Environment environment) {
		this.environment = environment;
		display = owner.getDisplay();
		zoom = Math.clamp(environment.zoom(), ZOOMS[0], ZOOMS[ZOOMS.length - 1]);
		images = new Images(display, environment.background(), environment.files(), environment.remoteImages(), this::imagesChanged);
		imageAccess = new ImageAccess(images, environment.remoteImages(), environment.background(), this::reloadShared);
		owner.addDisposeListener(event -> dispose());
	}

	/** How large the text is, in percent of its normal size. */
	public int zoom() {
		return zoom;
	}

	/** Makes all texts larger or smaller, at most to 300 or 50 percent, and remembers it. */
	public void setZoom(int percent) {
		int wanted = Math.clamp(percent, ZOOMS[0], ZOOMS[ZOOMS.length - 1]);
		if (wanted != zoom) {
			zoom = wanted;
			environment.zoomStore().accept(wanted);
			refresh();
		}
	}

	/** Goes to the next larger or smaller zoom, as often as the steps say; negative is smaller. */
	public void zoomBy(int steps) {
		int next = 0;
		while (next < ZOOMS.length - 1 && ZOOMS[next] < zoom) {
			next++;
		}
		boolean between = ZOOMS[next] > zoom;
		int target = next + steps - (between && steps > 0 ? 1 : 0);
		setZoom(ZOOMS[Math.clamp(target, 0, ZOOMS.length - 1)]);
	}

	/** Goes back to the normal size. */
	public void resetZoom() {
		setZoom(NORMAL);
	}

	/** The font of body text at the present zoom; not to be kept or disposed. */
	public Font bodyFont() {
		return styles().fonts().get(Face.BODY, false, false);
	}

	/** The font of code at the present zoom; not to be kept or disposed. */
	public Font codeFont() {
		return styles().fonts().get(Face.CODE, false, false);
	}

	/** Runs an action after the zoom or the colours have changed, until the control is disposed: texts may have another height now. */
	public void onChange(Control control, Runnable action) {
		listeners.add(action);
		control.addDisposeListener(event -> listeners.remove(action));
	}

	/** Takes up changed colours. */
	public void refresh() {
		revision++;
		styles = null;
		if (measure != null) {
			measure.dispose();
			measure = null;
		}
		List.copyOf(listeners).forEach(Runnable::run);
	}

	/** A number that changes with everything texts must be laid out anew for. */
	int revision() {
		return revision;
	}

	StyleSheet styles() {
		if (styles == null) {
			FontSet set = fonts.computeIfAbsent(Integer.valueOf(zoom), key -> new FontSet(display, systemFontName(), codeFontName(), zoom));
			styles = new StyleSheet(set, environment.colors(), new Spacing(zoom));
		}
		return styles;
	}

	private String systemFontName() {
		return display.getSystemFont().getFontData()[0].getName();
	}

	private static String codeFontName() {
		return JFaceResources.getTextFont().getFontData()[0].getName();
	}

	Color color(ThemeColor color) {
		return environment.colors().apply(color);
	}

	TextMeasure measure() {
		if (measure == null) {
			measure = new SwtTextMeasure(display, styles());
		}
		return measure;
	}

	Images images() {
		return images;
	}

	/** How viewers get pictures. */
	public ImageAccess imageAccess() {
		return imageAccess;
	}

	/** What all viewers of a kind in one editor have in common; see {@link RenderingContext#shared}. */
	public interface Shared {

		/** Files have changed, or images may be loaded that were not allowed before. */
		void reload();

		/** The editor is closed. */
		void dispose();
	}

	/** What all viewers of a kind have in common in this editor, made when it is first asked for. */
	public <T extends Shared> T shared(Class<T> type, Function<RenderingContext, T> maker) {
		return type.cast(shared.computeIfAbsent(type, key -> maker.apply(this)));
	}

	/** Loads the images anew that are shown; for when files of the dataset have changed, or one is there now that was missing. */
	public void reloadImages() {
		images.reload();
		reloadShared();
	}

	private void reloadShared() {
		List.copyOf(shared.values()).forEach(Shared::reload);
	}

	/** Runs an action after the state of an image has changed, until the control is disposed. */
	void onImages(Control control, Runnable action) {
		imageListeners.add(action);
		control.addDisposeListener(event -> imageListeners.remove(action));
	}

	private void imagesChanged() {
		List.copyOf(imageListeners).forEach(Runnable::run);
	}

	void open(String link) {
		environment.linkOpener().accept(link);
	}

	/** Notes which text has the selection; the one that had it before loses it, so that what is copied is never in doubt. */
	void ownSelection(MarkdownText text) {
		if (selectionOwner != null && selectionOwner != text && !selectionOwner.control().isDisposed()) {
			selectionOwner.clearSelection();
		}
		selectionOwner = text;
	}

	private void dispose() {
		shared.values().forEach(Shared::dispose);
		shared.clear();
		if (measure != null) {
			measure.dispose();
		}
		images.dispose();
		fonts.values().forEach(FontSet::dispose);
		fonts.clear();
	}
}
