package org.promptstudio.dataloop.json;

import java.util.Arrays;

/** Tells line and column of a byte of a UTF-8 text. Asking is quick, however long the lines are. */
final class TextPlaces {

	/** Characters are counted once for each block of bytes. */
	private static final int BLOCK_BITS = 12;

	private final byte[] bytes;
	/** The characters before each block. */
	private final int[] charactersBefore;
	private int[] lineStarts = new int[64];
	private int lines;

	/**
	 * @param bytes the text, which must be valid up to the places that are asked for
	 * @param start where the text begins, behind a byte order mark
	 */
	TextPlaces(byte[] bytes, int start) {
		this.bytes = bytes;
		charactersBefore = new int[(bytes.length >> BLOCK_BITS) + 1];
		addLine(start);
		int characters = 0;
		for (int block = 0; block < charactersBefore.length; block++) {
			charactersBefore[block] = characters;
			int end = Math.min(bytes.length, block + 1 << BLOCK_BITS);
			for (int i = block << BLOCK_BITS; i < end; i++) {
				characters += charactersOf(bytes[i]);
				if (bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
					addLine(i + 1);
				}
			}
		}
	}

	private void addLine(int start) {
		if (lines == lineStarts.length) {
			lineStarts = Arrays.copyOf(lineStarts, 2 * lines);
		}
		lineStarts[lines++] = start;
	}

	/** How many UTF-16 characters begin with a byte: none in the middle of one, two at the first of four. */
	private static int charactersOf(byte b) {
		if ((b & 0xC0) == 0x80) {
			return 0;
		}
		return (b & 0xF8) == 0xF0 ? 2 : 1;
	}

	/** The place of a byte. An offset beyond the end is the end. */
	TextPosition position(int offset) {
		int place = Math.clamp(offset, lineStarts[0], bytes.length);
		int found = Arrays.binarySearch(lineStarts, 0, lines, place);
		int line = found >= 0 ? found : -found - 2;
		return new TextPosition(line + 1, characters(place) - characters(lineStarts[line]) + 1);
	}

	private int characters(int offset) {
		int block = offset >> BLOCK_BITS;
		int characters = charactersBefore[block];
		for (int i = block << BLOCK_BITS; i < offset; i++) {
			characters += charactersOf(bytes[i]);
		}
		return characters;
	}
}
