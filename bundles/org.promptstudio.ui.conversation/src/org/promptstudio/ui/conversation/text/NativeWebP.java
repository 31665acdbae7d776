package org.promptstudio.ui.conversation.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.eclipse.core.runtime.ILog;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;

/**
 * Reads WebP pictures with the library of the format's authors, libwebp, which is native: ten times faster than a reader in Java. It reads no animated pictures,
 * and there may be no native part for a machine, or no folder to load it from. Any thread.
 */
public final class NativeWebP {

	/** Cleared when the native part cannot be loaded here: it is looked for once. */
	private static volatile boolean available = true;

	private NativeWebP() {
	}

	/**
	 * All of a picture.
	 *
	 * @param width how many columns it shall have, at most its own
	 * @return nothing for a picture that this cannot read, or on a machine without the native part
	 */
	public static Optional<BufferedImage> read(byte[] bytes, int width, int height) {
		if (!available) {
			return Optional.empty();
		}
		try {
			return Optional.of(decode(bytes, width, height));
		} catch (IOException | RuntimeException e) {
			return Optional.empty(); // the other reader tells what is wrong
		} catch (LinkageError e) {
			available = false;
			ILog.of(NativeWebP.class).warn("WebP pictures take longer here: the native library for them could not be loaded.", e);
			return Optional.empty();
		}
	}

	private static BufferedImage decode(byte[] bytes, int width, int height) throws IOException {
		ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
		try (ImageInputStream input = new ByteArrayImageInputStream(bytes)) {
			reader.setInput(input, false, true);
			WebPReadParam param = (WebPReadParam) reader.getDefaultReadParam();
			param.setUseThreads(true);
			if (width < reader.getWidth(0) || height < reader.getHeight(0)) {
				param.setUseScaling(true);
				param.setScaledWidth(width);
				param.setScaledHeight(height);
			}
			return reader.read(0, param);
		} finally {
			reader.dispose();
		}
	}
}
