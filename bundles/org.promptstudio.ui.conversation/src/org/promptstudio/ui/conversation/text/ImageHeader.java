package org.promptstudio.ui.conversation.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture as the first bytes of its file tell it, so that one too large is never decoded. PNG (W3C PNG 11.2.2), JPEG (ITU-T T.81 B.2.2), GIF
 * (GIF89a 18), BMP, WebP (RFC 9649 2.5 to 2.7) and SVG.
 */
public record ImageHeader(int width, int height) {

	private static final int SVG_PROBE = 4096;
	private static final Pattern SVG_ROOT = Pattern.compile("<svg\\b[^>]*>", Pattern.DOTALL);
	private static final Pattern SVG_VIEW_BOX = Pattern
			.compile("\\sviewBox\\s*=\\s*[\"']\\s*[-+.\\de]+[\\s,]+[-+.\\de]+[\\s,]+([.\\d]+)[\\s,]+([.\\d]+)");
	private static final int SVG_DEFAULT = 300;
	/** How long the header of the oldest version of BMP is, which has lengths of two bytes. */
	private static final int BMP_OLDEST = 12;

	/** The format that the first bytes tell; empty when it is none of these. Says nothing of whether the rest is whole. */
	public static Optional<ImageFormat> format(byte[] bytes) {
		if (startsWith(bytes, 0, "\u0089PNG\r\n\u001A\n")) {
			return Optional.of(ImageFormat.PNG);
		}
		if (startsWith(bytes, 0, "GIF8")) {
			return Optional.of(ImageFormat.GIF);
		}
		if (startsWith(bytes, 0, "BM")) {
			return Optional.of(ImageFormat.BMP);
		}
		if (startsWith(bytes, 0, "\u00FF\u00D8")) {
			return Optional.of(ImageFormat.JPEG);
		}
		if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
			return Optional.of(ImageFormat.WEBP);
		}
		return svg(bytes) == null ? Optional.empty() : Optional.of(ImageFormat.SVG);
	}

	/** How many pixels the picture has. */
	public long pixels() {
		return (long) width * height;
	}

	/** Reads the size; empty when the bytes are no picture of a format named above, or are cut off before the size. */
	public static Optional<ImageHeader> read(byte[] bytes) {
		try {
			ImageHeader header = parse(bytes);
			return Optional.ofNullable(header).filter(size -> size.width > 0 && size.height > 0);
		} catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
			return Optional.empty(); // the file ends within its header, or a drawing has a size that is no number
		}
	}

	private static ImageHeader parse(byte[] bytes) {
		return switch (format(bytes).orElse(null)) {
			case PNG -> new ImageHeader(edge(bigEndian(bytes, 16, 4)), edge(bigEndian(bytes, 20, 4)));
			case GIF -> new ImageHeader(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2));
			case BMP -> bmp(bytes);
			case JPEG -> jpeg(bytes);
			case WEBP -> WebpHeader.read(bytes);
			case SVG -> svg(bytes);
			case null -> null;
		};
	}

	private static ImageHeader bmp(byte[] bytes) {
		boolean isOldest = littleEndian(bytes, 14, 4) == BMP_OLDEST;
		return isOldest
				? new ImageHeader(littleEndian(bytes, 18, 2), littleEndian(bytes, 20, 2))
				: new ImageHeader(edge(littleEndian(bytes, 18, 4)), Math.abs(littleEndian(bytes, 22, 4)));
	}

	/** A length beyond what a picture can have is a very large one, not a negative one. */
	private static int edge(int value) {
		return value < 0 ? Integer.MAX_VALUE : value;
	}

	private static ImageHeader jpeg(byte[] bytes) {
		int at = 2;
		while (true) {
			while (unsigned(bytes, at) != 0xFF) {
				at++;
			}
			while (unsigned(bytes, at) == 0xFF) {
				at++;
			}
			int marker = unsigned(bytes, at++);
			boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
			if (frame) {
				return new ImageHeader(bigEndian(bytes, at + 5, 2), bigEndian(bytes, at + 3, 2));
			}
			boolean alone = marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
			if (!alone) {
				at += Math.max(2, bigEndian(bytes, at, 2));
			}
		}
	}

	private static ImageHeader svg(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, SVG_PROBE), StandardCharsets.UTF_8);
		Matcher root = SVG_ROOT.matcher(start);
		if (!root.find()) {
			return null;
		}
		Matcher viewBox = SVG_VIEW_BOX.matcher(root.group());
		boolean hasBox = viewBox.find();
		double width = length(root.group(), "width", hasBox ? Double.parseDouble(viewBox.group(1)) : SVG_DEFAULT);
		double height = length(root.group(), "height", hasBox ? Double.parseDouble(viewBox.group(2)) : SVG_DEFAULT);
		return new ImageHeader((int) Math.min(Math.ceil(width), Integer.MAX_VALUE), (int) Math.min(Math.ceil(height), Integer.MAX_VALUE));
	}

	private static double length(String root, String attribute, double otherwise) {
		Matcher matcher = Pattern.compile("\\s" + attribute + "\\s*=\\s*[\"']\\s*(\\d{1,9}(?:\\.\\d{1,9})?)(?:px)?\\s*[\"']").matcher(root);
		return matcher.find() ? Double.parseDouble(matcher.group(1)) : otherwise;
	}

	static boolean startsWith(byte[] bytes, int at, String magic) {
		if (bytes.length < at + magic.length()) {
			return false;
		}
		for (int i = 0; i < magic.length(); i++) {
			if (unsigned(bytes, at + i) != magic.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private static int unsigned(byte[] bytes, int at) {
		return bytes[at] & 0xFF;
	}

	private static int bigEndian(byte[] bytes, int at, int length) {
		int value = 0;
		for (int i = 0; i < length; i++) {
			value = value << 8 | unsigned(bytes, at + i);
		}
		return value;
	}

	static int littleEndian(byte[] bytes, int at, int length) {
		int value = 0;
		for (int i = length - 1; i >= 0; i--) {
			value = value << 8 | unsigned(bytes, at + i);
		}
		return value;
	}
}
