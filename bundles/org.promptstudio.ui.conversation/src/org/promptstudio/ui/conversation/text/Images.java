package org.promptstudio.ui.conversation.text;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.conversation.text.ImageDecoder.Decoded;
import org.promptstudio.ui.conversation.text.ImageFetcher.HostNotAllowed;

/**
 * The images that the texts of one editor show. They are loaded and decoded in the background; whoever shows them is told when there is news.
 * User-interface thread only.
 */
final class Images {

	/** How many pixels are kept; the images not asked for the longest are let go first. */
	private static final long MAX_PIXELS = 48_000_000;

	private final Display display;
	private final Executor background;
	private final Function<String, Path> files;
	private final RemoteImagePolicy policy;
	private final Runnable news;
	private final ImageFetcher fetcher;
	private final Map<ImageSource, ImageState> states = new LinkedHashMap<>(16, 0.75f, true);
	private long pixels;
	private boolean disposed;

	/**
	 * @param files finds the file of a path; gives null when there is none or it must not be read
	 * @param news run when the state of an image has changed
	 */
	Images(Display display, Executor background, Function<String, Path> files, RemoteImagePolicy policy, Runnable news) {
		this.display = display;
		this.background = background;
		this.files = files;
		this.policy = policy;
		this.news = news;
		fetcher = new ImageFetcher(policy);
	}

	/** Where the image of a reference is, at present. */
	ImageSource source(String reference) {
		return ImageSource.of(reference, files);
	}

	/** What is known of an image; asking for it for the first time begins to load it, if that is allowed. */
	ImageState state(ImageSource source) {
		ImageState known = states.get(source);
		if (known != null) {
			return known;
		}
		ImageState first = first(source);
		states.put(source, first);
		if (first instanceof ImageState.Loading) {
			background.execute(() -> load(source));
		}
		return first;
	}

	private ImageState first(ImageSource source) {
		if (source instanceof ImageSource.Remote remote && !policy.allows(remote.host())) {
			return new ImageState.Blocked(remote.host());
		}
		return source instanceof ImageSource.Unusable ? new ImageState.Failed(Messages.Image_unusable) : new ImageState.Loading();
	}

	/** Allows the images of a host from now on, and loads those that were asked for. */
	void allow(String host) {
		policy.allow(host);
		states.values().removeIf(state -> state instanceof ImageState.Blocked blocked && policy.allows(blocked.host()));
		news.run();
	}

	private void load(ImageSource source) {
		try {
			Decoded decoded = ImageDecoder.decode(fetcher.fetch(source));
			UiThread.later(display, () -> loaded(source, decoded));
		} catch (ImageProblem e) {
			UiThread.later(display, () -> settle(source, new ImageState.Failed(e.getMessage())));
		} catch (HostNotAllowed e) {
			UiThread.later(display, () -> settle(source, new ImageState.Blocked(e.host())));
		}
	}

	private void loaded(ImageSource source, Decoded decoded) {
		if (!disposed) {
			makeRoom();
			Image image = new Image(display, decoded.pixels());
			pixels += (long) decoded.pixels().width * decoded.pixels().height;
			settle(source, new ImageState.Ready(image, decoded.width(), decoded.height()));
		}
	}

	private void makeRoom() {
		Iterator<ImageState> oldest = states.values().iterator();
		while (pixels > MAX_PIXELS && oldest.hasNext()) {
			if (oldest.next() instanceof ImageState.Ready ready) {
				pixels -= (long) ready.image().getBounds().width * ready.image().getBounds().height;
				ready.image().dispose();
				oldest.remove();
			}
		}
	}

	private void settle(ImageSource source, ImageState state) {
		if (!disposed) {
			states.put(source, state);
			news.run();
		}
	}

	/** Loads everything anew that is still shown; for when files have changed. */
	void reload() {
		release();
		news.run();
	}

	void dispose() {
		disposed = true;
		release();
	}

	private void release() {
		for (ImageState state : states.values()) {
			if (state instanceof ImageState.Ready ready) {
				ready.image().dispose();
			}
		}
		states.clear();
		pixels = 0;
	}
}
