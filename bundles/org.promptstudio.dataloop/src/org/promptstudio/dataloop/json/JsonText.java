package org.promptstudio.dataloop.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.promptstudio.dataloop.json.JsonFormatException.Reason;

/** A JSON document that stays the text it was: every value knows its place, so that a change can leave all the rest alone. */
public final class JsonText {

	/** The largest document, in bytes. */
	public static final int MAX_BYTES = 64 << 20;
	/** The most objects and arrays inside each other. */
	public static final int MAX_DEPTH = 200;
	/** The most values, so that a hostile document cannot fill the memory. */
	public static final int MAX_VALUES = 2_000_000;

	private static final char REPLACEMENT = '\uFFFD';
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final byte[] bytes;
	private final boolean hasMark;
	private final String text;
	private final JsonValue root;
	private TextLines lines;

	private JsonText(byte[] bytes, boolean hasMark, String text, JsonValue root) {
		this.bytes = bytes;
		this.hasMark = hasMark;
		this.text = text;
		this.root = root;
	}

	/**
	 * Reads a document. A byte order mark in front is allowed and kept.
	 *
	 * @param bytes UTF-8; kept, so the caller must not change them
	 * @throws JsonFormatException for anything that is not one whole JSON document; nothing else is thrown
	 */
	public static JsonText parse(byte[] bytes) throws JsonFormatException {
		if (bytes.length > MAX_BYTES) {
			throw new JsonFormatException(Reason.TOO_LARGE, TextPosition.START, Integer.toString(bytes.length), null);
		}
		String decoded = decode(bytes);
		boolean hasMark = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
		String text = hasMark ? decoded.substring(1) : decoded;
		return new JsonText(bytes, hasMark, text, new JsonTreeBuilder(text).build());
	}

	private static String decode(byte[] bytes) throws JsonFormatException {
		if (isUtf16(bytes)) {
			throw new JsonFormatException(Reason.UTF16, TextPosition.START, "", null);
		}
		String text = new String(bytes, StandardCharsets.UTF_8);
		if (text.indexOf(REPLACEMENT) >= 0) {
			refuseMalformed(bytes);
		}
		return text;
	}

	private static boolean isUtf16(byte[] bytes) {
		if (bytes.length < 2) {
			return false;
		}
		int one = bytes[0] & 0xFF;
		int two = bytes[1] & 0xFF;
		return one == 0xFE && two == 0xFF || one == 0xFF && two == 0xFE || (one == 0) != (two == 0);
	}

	/** A replacement character may be the document's own; only a strict decoder tells. */
	private static void refuseMalformed(byte[] bytes) throws JsonFormatException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		if (result.isError()) {
			String before = out.flip().toString();
			boolean marked = !before.isEmpty() && before.charAt(0) == BYTE_ORDER_MARK;
			TextPosition position = new TextLines(marked ? before.substring(1) : before).position(before.length());
			String hex = HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
			throw new JsonFormatException(Reason.NOT_UTF8, position, hex, null);
		}
	}

	/** The very bytes this was read from. */
	public byte[] bytes() {
		return bytes;
	}

	/** The characters, without a byte order mark. */
	public String text() {
		return text;
	}

	/** The document's one value. */
	public JsonValue root() {
		return root;
	}

	/** The line and column of an offset of {@link #text()}. */
	public TextPosition position(int offset) {
		if (lines == null) {
			lines = new TextLines(text);
		}
		return lines.position(offset);
	}

	/** Whether there are only ASCII characters: then each has one byte. */
	boolean isAscii() {
		return !hasMark && text.length() == bytes.length;
	}

	/** Encodes a changed text as the original was, with a byte order mark when that had one. */
	byte[] encode(CharSequence changed) {
		String out = hasMark ? BYTE_ORDER_MARK + changed.toString() : changed.toString();
		return out.getBytes(StandardCharsets.UTF_8);
	}
}
