package org.promptstudio.cli;

import java.util.Enumeration;
import java.util.ResourceBundle;

/**
 * Texts that do not tell the name they were found by. Picocli looks the texts of a parent command up once more by that name, with a class loader that
 * does not see them.
 */
final class NamelessTexts extends ResourceBundle {

	private final ResourceBundle texts;

	NamelessTexts(ResourceBundle texts) {
		this.texts = texts;
	}

	@Override
	protected Object handleGetObject(String key) {
		return texts.containsKey(key) ? texts.getObject(key) : null;
	}

	@Override
	public Enumeration<String> getKeys() {
		return texts.getKeys();
	}
}
