package org.promptstudio.store;

import java.nio.charset.StandardCharsets;

/**
 * The two files of an item as text, for comparing.
 *
 * @param item the prompts; empty when there is no such file
 * @param annotations the responses; empty when there is no such file
 */
public record ItemText(String item, String annotations) {

	static ItemText of(byte[] item, byte[] annotations) {
		return new ItemText(text(item), text(annotations));
	}

	private static String text(byte[] bytes) {
		return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
	}
}
