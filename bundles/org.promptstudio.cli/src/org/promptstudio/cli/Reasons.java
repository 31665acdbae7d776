package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file could not be read or written, as the end of a sentence: many exceptions of Java hold the file's name alone. */
final class Reasons {

	private Reasons() {
	}

	static String of(IOException e) {
		return switch (e) {
			case NoSuchFileException missing -> Messages.Reason_missing;
			case AccessDeniedException denied -> Messages.Reason_notAllowed;
			case FileSystemException failed when failed.getReason() != null -> failed.getReason();
			default -> e.getMessage() == null ? e.getClass().getSimpleName() : withoutFullStop(e.getMessage());
		};
	}

	private static String withoutFullStop(String sentence) {
		return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
	}
}
