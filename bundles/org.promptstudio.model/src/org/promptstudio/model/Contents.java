package org.promptstudio.model;

import java.util.Locale;
import java.util.regex.Pattern;

import org.promptstudio.model.studio.Content;

/**
 * What kind of thing a content is, told from its MIME type. A missing type is text, as in the oldest files; upper and lower
 * case are the same.
 */
public final class Contents {

	private static final Pattern PLATFORM_ID = Pattern.compile("[0-9A-Za-z_-]+");

	private Contents() {
	}

	/** Whether the value is text to read: {@code application/text}, the bare {@code text}, or any {@code text/…} type. */
	public static boolean isText(Content content) {
		return isText(content.getMimeType());
	}

	/** As {@link #isText(Content)}, for a MIME type alone, which may be null. */
	public static boolean isText(String mimeType) {
		if (mimeType == null || mimeType.isBlank()) {
			return true;
		}
		String type = mimeType.toLowerCase(Locale.ROOT);
		return type.equals("application/text") || type.equals("text") || type.startsWith("text/");
	}

	/** Whether the value refers to an image, of a concrete type or {@code image/*}. */
	public static boolean isImage(Content content) {
		return hasMainType(content, "image");
	}

	/** Whether the value refers to an audio. */
	public static boolean isAudio(Content content) {
		return hasMainType(content, "audio");
	}

	/** Whether the value refers to a video. */
	public static boolean isVideo(Content content) {
		return hasMainType(content, "video");
	}

	/**
	 * Whether a reference is the bare id of an item on the platform, rather than a URL, a data URI or a path. Ids hold neither
	 * a dot nor a slash.
	 */
	public static boolean isPlatformId(String reference) {
		return reference != null && PLATFORM_ID.matcher(reference).matches();
	}

	private static boolean hasMainType(Content content, String mainType) {
		String mimeType = content.getMimeType();
		int length = mainType.length();
		return mimeType != null && mimeType.regionMatches(true, 0, mainType, 0, length)
				&& (mimeType.length() == length || mimeType.charAt(length) == '/');
	}
}
