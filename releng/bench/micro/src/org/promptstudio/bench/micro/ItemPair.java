package org.promptstudio.bench.micro;

import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.PromptItemDocument;

/**
 * An item file and its annotation file, in memory.
 *
 * @param name the item file's name in messages
 * @param item its content
 * @param annotations the content of the annotation file
 */
record ItemPair(String name, byte[] item, byte[] annotations) {

	PromptItemDocument read() throws FormatException {
		return PromptItemDocument.read(name, item, name, annotations);
	}

	int bytes() {
		return item.length + annotations.length;
	}
}
