package org.promptstudio.dataloop.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.promptstudio.dataloop.json.JsonFormatException.Reason;

/**
 * A JSON document that stays the bytes it was: every value knows its place, so that a change can leave all the rest alone.
 * Offsets are those of bytes.
 */
public final class JsonText {

	/** The largest document, in bytes. */
	public static final int MAX_BYTES = 64 << 20;
	/** The most objects and arrays inside each other. */
	public static final int MAX_DEPTH = 200;
	/** The most values, so that a hostile document cannot fill the memory. */
	public static final int MAX_VALUES = 2_000_000;

	private static final char REPLACEMENT = '\uFFFD';
	private static final char BYTE_ORDER_MARK = '\uFEFF';
	private static final int MARK_BYTES = 3;

	private final byte[] bytes;
	private final boolean ascii;
	private final int start;
	private String units;
	private JsonValue root;
	private TextPlaces places;

	private JsonText(byte[] bytes, String decoded) {
		this.bytes = bytes;
		ascii = decoded.length() == bytes.length;
		start = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? MARK_BYTES : 0;
		units = ascii ? decoded : null;
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
		if (isUtf16(bytes)) {
			throw new JsonFormatException(Reason.UTF16, TextPosition.START, "", null);
		}
		String decoded = new String(bytes, StandardCharsets.UTF_8);
		JsonText text = new JsonText(bytes, decoded);
		if (decoded.indexOf(REPLACEMENT) >= 0) {
			text.refuseMalformed();
		}
		if (decoded.indexOf('\0') >= 0) {
			text.refuseNul();
		}
		if (decoded.isBlank() || text.start == bytes.length) {
			throw new JsonFormatException(Reason.EMPTY, text.position(bytes.length), "", null);
		}
		text.root = new JsonTreeBuilder(text).build();
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
	private void refuseMalformed() throws JsonFormatException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
		if (result.isError()) {
			String hex = HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
			throw new JsonFormatException(Reason.NOT_UTF8, position(in.position()), hex, null);
		}
	}

	private void refuseNul() throws JsonFormatException {
		int offset = 0;
		while (bytes[offset] != 0) {
			offset++;
		}
		throw new JsonFormatException(Reason.NUL, position(offset), "", null);
	}

	/** The very bytes this was read from. */
	public byte[] bytes() {
		return bytes;
	}

	/** The document's one value. */
	public JsonValue root() {
		return root;
	}

	/** The line and column of an offset. */
	public TextPosition position(int offset) {
		if (places == null) {
			places = new TextPlaces(bytes, start);
		}
		return places.position(offset);
	}

	/** The characters of a stretch of bytes. */
	String characters(int from, int to) {
		return ascii ? units.substring(from, to) : new String(bytes, from, to - from, StandardCharsets.UTF_8);
	}

	/** Whether there are only ASCII characters. */
	boolean isAscii() {
		return ascii;
	}

	/** The document with one character for each byte, for looking at its white space and punctuation by their offsets. */
	String units() {
		if (units == null) {
			units = new String(bytes, StandardCharsets.ISO_8859_1);
		}
		return units;
	}

	/** A text as it would stand in {@link #units()}. */
	static String toUnits(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	/** The bytes of what is like {@link #units()}. */
	static byte[] toBytes(String units) {
		return units.getBytes(StandardCharsets.ISO_8859_1);
	}
}
