package org.promptstudio.dataloop;

/** The MIME types of Dataloop's prompts. */
final class MimeTypes {

	static final String TEXT = "application/text";
	static final String IMAGE = "image/*";
	static final String AUDIO = "audio/*";
	static final String VIDEO = "video/*";

	private MimeTypes() {
	}

	/** Files of 2023 and 2024 have the bare word {@code text}; concrete types stay as they are. */
	static String canonical(String mimeType) {
		return mimeType.equals("text") || mimeType.isBlank() ? TEXT : mimeType;
	}
}
