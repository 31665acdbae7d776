package org.promptstudio.dataloop;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.Contents;

/**
 * What a response says or refers to, as an annotation's type and coordinates hold it: a text as a plain string, a reference as an
 * object.
 *
 * @param mimeType the MIME type, of a wildcard kind when the file names none
 * @param value    the text or the reference
 */
record Coordinates(String mimeType, String value) {

	private static final String TEXT_TYPE = "text";
	private static final String IMAGE_TYPE = "ref_image";
	/** Announced by Dataloop, and not yet made. */
	private static final String AUDIO_TYPE = "ref_audio";
	private static final String VIDEO_TYPE = "ref_video";

	/** Whether annotations of a type are responses. */
	static boolean isResponseType(String type) {
		return switch (type) {
			case TEXT_TYPE, IMAGE_TYPE, AUDIO_TYPE, VIDEO_TYPE -> true;
			default -> false;
		};
	}

	/**
	 * @param type        a type of a response
	 * @param coordinates what the annotation has
	 * @return empty when the coordinates do not fit the type
	 */
	static Optional<Coordinates> read(String type, JsonValue coordinates) {
		boolean isText = type.equals(TEXT_TYPE);
		if (coordinates.isString()) {
			return Optional.of(new Coordinates(wildcard(type), coordinates.string()));
		}
		if (coordinates.isNothing()) {
			return Optional.of(new Coordinates(wildcard(type), ""));
		}
		JsonValue ref = coordinates.get(Keys.REF);
		JsonValue mimeType = coordinates.get(Keys.MIMETYPE);
		boolean fits = !isText && coordinates.isObject() && (ref.isString() || ref.isNothing())
				&& (mimeType.isString() || mimeType.isNothing());
		if (!fits) {
			return Optional.empty();
		}
		String named = mimeType.isString() ? mimeType.string() : "";
		// A reference is never text, whatever its MIME type says.
		return Optional.of(new Coordinates(Contents.isText(named) ? wildcard(type) : named, ref.isString() ? ref.string() : ""));
	}

	private static String wildcard(String type) {
		return switch (type) {
			case IMAGE_TYPE -> MimeTypes.IMAGE;
			case AUDIO_TYPE -> MimeTypes.AUDIO;
			case VIDEO_TYPE -> MimeTypes.VIDEO;
			default -> MimeTypes.TEXT;
		};
	}

	/** The annotation type for a MIME type. */
	static String type(String mimeType) {
		if (Contents.isText(mimeType)) {
			return TEXT_TYPE;
		}
		String lower = mimeType.toLowerCase(Locale.ROOT);
		if (lower.startsWith("audio/")) {
			return AUDIO_TYPE;
		}
		return lower.startsWith("video/") ? VIDEO_TYPE : IMAGE_TYPE;
	}

	/** The label that Dataloop gives by default to annotations of a type. */
	static String label(String type) {
		return type.equals(TEXT_TYPE) ? "free-text" : type.replace('_', '-');
	}

	/** As Dataloop tells them apart: an id has neither a dot nor a slash. */
	static String refType(String reference) {
		return Contents.isPlatformId(reference) ? "id" : "url";
	}

	/** The coordinates as JSON. */
	Object json() {
		if (Contents.isText(mimeType)) {
			return value;
		}
		Map<String, Object> reference = new LinkedHashMap<>();
		reference.put(Keys.REF, value);
		reference.put(Keys.REF_TYPE, refType(value));
		reference.put(Keys.MIMETYPE, mimeType);
		return reference;
	}
}
