package org.promptstudio.dataloop;

import java.util.List;

import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonValue;

/**
 * Annotations as if nobody had judged the responses yet, for somebody who is to judge them without knowing what others think: without ranks, crowns,
 * answers, comments, review states, discussions and statuses; an edited text is as it was before. Responses, the item's description and tags, and all that
 * the studio does not know stay to the letter.
 */
public final class UnjudgedAnnotations {

	private static final List<String> REFS_PATH = List.of(Keys.METADATA, Keys.SYSTEM, "refs");
	private static final List<String> LOG_PATH = List.of(Keys.METADATA, Keys.SYSTEM, "taskStatusLog");
	private static final List<List<String>> OF_ANNOTATION = List.of(List.of(Keys.DESCRIPTION), Keys.STATUS_PATH, Keys.ANSWERS_PATH,
			Keys.REVIEW_AT_PATH,
			Keys.REVIEW_BY_PATH);
	private static final List<List<String>> OF_ITEM = List.of(LOG_PATH, Keys.ANSWERS_PATH, studio(Keys.PROMPTS), studio("statusReason"));
	private static final List<String> OF_REF = List.of(Keys.STATUS, Keys.CREATOR, "timestamp");

	private final JsonPatch patch;

	private UnjudgedAnnotations(JsonPatch patch) {
		this.patch = patch;
	}

	private static List<String> studio(String name) {
		return List.of(Keys.METADATA, Keys.USER, Keys.STUDIO, name);
	}

	/**
	 * Takes away what people think.
	 *
	 * @param file        name of the annotation file, for messages
	 * @param annotations its content
	 * @return the very same array when nobody has judged anything
	 * @throws FormatException for content that cannot be read
	 */
	public static byte[] of(String file, byte[] annotations) throws FormatException {
		Source source = Source.parse(file, annotations);
		JsonPatch patch = new JsonPatch(source.text());
		new UnjudgedAnnotations(patch).clear(source);
		return patch.apply();
	}

	private void clear(Source source) throws FormatException {
		for (JsonValue annotation : AnnotationReader.annotations(source)) {
			if (annotation.isObject()) {
				clearAnnotation(annotation);
			}
		}
		JsonValue root = source.root();
		if (root.isObject()) {
			OF_ITEM.forEach(path -> remove(root, path));
			for (JsonValue ref : root.get(REFS_PATH)) {
				OF_REF.forEach(name -> remove(ref, List.of(Keys.METADATA, name)));
			}
		}
	}

	private void clearAnnotation(JsonValue annotation) {
		JsonValue type = annotation.get(Keys.TYPE);
		if (!type.isString()) {
			return;
		}
		if (type.string().equals(Keys.NOTE)) {
			patch.remove(annotation);
		} else if (Coordinates.isResponseType(type.string())) {
			restoreText(annotation);
			OF_ANNOTATION.forEach(path -> remove(annotation, path));
			for (JsonValue answer : annotation.get(Keys.ATTRIBUTES_PATH)) {
				patch.remove(answer);
			}
		}
	}

	private void restoreText(JsonValue annotation) {
		JsonValue original = annotation.get(Keys.ORIGINAL_VALUE_PATH);
		JsonValue text = annotation.get(Keys.COORDINATES);
		if (original.isString() && text.isString()) {
			patch.replace(text, original.string());
			patch.remove(original);
		}
	}

	private void remove(JsonValue object, List<String> path) {
		JsonValue value = object.get(path);
		if (value != JsonValue.MISSING) {
			patch.remove(value);
		}
	}
}
