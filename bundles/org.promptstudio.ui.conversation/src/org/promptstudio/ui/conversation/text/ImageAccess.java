package org.promptstudio.ui.conversation.text;

import java.io.IOException;
import java.util.concurrent.Executor;

import org.eclipse.swt.graphics.ImageData;

/** Gets the pictures of an editor for viewers, wherever they are, under the same rules as those within texts. */
public final class ImageAccess {

	private final Images images;
	private final Executor background;
	private final ImageFetcher fetcher;
	private final Runnable allowed;

	/** Where a picture is. Equal ones are the same picture. */
	public record Address(ImageSource source) {}

	/** What has become of loading a picture. */
	public sealed interface Loaded {

		/**
		 * It can be drawn.
		 *
		 * @param width its own width, which the pixels may have less of
		 * @param hasDetail whether there is more to be seen than the pixels show; see {@link ImageAccess#detail}
		 */
		record Ready(ImageData pixels, int width, int height, boolean hasDetail) implements Loaded {}

		/** It is at a host from which the reader has not allowed images yet. */
		record Blocked(String host) implements Loaded {}

		/** It cannot be shown; why, in a sentence. */
		record Failed(String reason) implements Loaded {}
	}

	ImageAccess(Images images, RemoteImagePolicy policy, Executor background, Runnable allowed) {
		this.images = images;
		this.background = background;
		this.allowed = allowed;
		fetcher = new ImageFetcher(policy);
	}

	/** Where the picture of a reference is, at present. User-interface thread. */
	public Address address(String reference) {
		return new Address(images.source(reference));
	}

	/** Runs what takes long, several at once. */
	public Executor background() {
		return background;
	}

	/** Loads a picture with at most so many pixels in each direction. Blocks; any thread but the user interface's. */
	public Loaded load(Address address, int maxEdge) {
		try {
			ImageDecoder.Decoded decoded = ImageDecoder.decode(fetcher.fetch(address.source()), maxEdge, maxEdge);
			boolean hasDetail = decoded.format() != ImageFormat.SVG && decoded.pixels().width < decoded.width();
			return new Loaded.Ready(decoded.pixels(), decoded.width(), decoded.height(), hasDetail);
		} catch (ImageFetcher.HostNotAllowed e) {
			return new Loaded.Blocked(e.host());
		} catch (ImageProblem e) {
			return new Loaded.Failed(e.getMessage());
		}
	}

	/**
	 * All pixels of a picture; the caller closes it. Blocks for some seconds; any thread but the user interface's.
	 *
	 * @param width of the picture as it was loaded
	 * @throws IOException also when it has another size by now
	 */
	public ImageDetail detail(Address address, int width, int height) throws IOException {
		try {
			ImageDetail detail = ImageDetail.of(fetcher.fetch(address.source()));
			if (!detail.isOfSize(width, height)) {
				detail.close();
				throw new IOException("The picture has been replaced by one of another size.");
			}
			return detail;
		} catch (OutOfMemoryError e) { // of one large picture; what is at work keeps its memory
			throw new IOException(e);
		} catch (ImageFetcher.HostNotAllowed | ImageProblem e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** Allows the images of a host from now on, and loads those that were asked for. User-interface thread. */
	public void allow(String host) {
		images.allow(host);
		allowed.run();
	}
}
