package org.promptstudio.ui.conversation.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;

/**
 * The bytes of a picture. Those of a large file of a format that is read from its beginning to its end stay there: so long an array takes time to be made, and to be
 * collected. Any thread.
 */
public final class ImageBytes {

	/** From this length on bytes may stay in their file. */
	private static final int LARGE = 8 << 20;
	/** How many bytes of the beginning and of the end are read of such a file. */
	private static final int EDGE = 1 << 16;

	/** All bytes, or the first ones of a file. */
	private final byte[] head;
	/** All bytes, or the last ones of a file. */
	private final byte[] tail;
	private final Path file;

	private ImageBytes(byte[] head, byte[] tail, Path file) {
		this.head = head;
		this.tail = tail;
		this.file = file;
	}

	/** Bytes that are at hand. */
	public static ImageBytes of(byte[] bytes) {
		return new ImageBytes(bytes, bytes, null);
	}

	/** The bytes of a file, which is to stay as it is as long as they are used. */
	public static ImageBytes of(Path file) throws IOException {
		if (Files.size(file) > LARGE) {
			try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
				byte[] head = new byte[EDGE];
				bytes.readFully(head);
				ImageFormat format = ImageHeader.format(head).orElse(null);
				if (format == ImageFormat.PNG || format == ImageFormat.BMP) {
					byte[] tail = new byte[EDGE];
					bytes.seek(bytes.length() - EDGE);
					bytes.readFully(tail);
					return new ImageBytes(head, tail, file);
				}
			}
		}
		return of(Files.readAllBytes(file)); // at once: to collect large files from pieces takes long
	}

	/** The beginning, with all that tells the format and the size. */
	byte[] head() {
		return head;
	}

	/** The end. */
	byte[] tail() {
		return tail;
	}

	public byte[] all() throws IOException {
		return file == null ? head : Files.readAllBytes(file);
	}

	/** All from the beginning; the caller closes it. */
	InputStream open() throws IOException {
		return file == null ? new ByteArrayInputStream(head) : Files.newInputStream(file);
	}

	/** The same for Java's readers. */
	ImageInputStream openForReader() throws IOException {
		return file == null ? new ByteArrayImageInputStream(head) : new FileImageInputStream(file.toFile());
	}
}
