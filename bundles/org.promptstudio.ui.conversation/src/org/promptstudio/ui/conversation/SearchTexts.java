package org.promptstudio.ui.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;

import org.eclipse.emf.ecore.EObject;

import org.promptstudio.model.studio.Content;

/** What a search looks at: the plain texts of prompts and responses in small letters and without line ends, each made once until it changes. */
final class SearchTexts {

	private record Made(List<String> sources, String text) {}

	private final Map<EObject, Made> made = new WeakHashMap<>();

	/** The text of a prompt or response that has some contents. */
	String of(EObject subject, List<? extends Content> all) {
		List<? extends Content> contents = all.stream().filter(TextViewerFactory::shows).toList();
		List<String> sources = contents.stream().map(content -> Objects.requireNonNullElse(content.getValue(), "")).toList();
		Made known = made.get(subject);
		if (known == null || !known.sources().equals(sources)) {
			known = new Made(sources, ContentDocuments.of(contents).plainText().toLowerCase(Locale.ROOT).replace('\n', ' '));
			made.put(subject, known);
		}
		return known.text();
	}
}
