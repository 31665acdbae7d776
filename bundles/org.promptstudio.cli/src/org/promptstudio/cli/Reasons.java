package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.store.Missing;

/** Says why a file could not be read or written, as the end of a sentence: many exceptions of Java hold the file's name alone. */
final class Reasons {

	private Reasons() {
	}

	static String of(IOException e) {
		return switch (e) {
			case NoSuchFileException missing when missing.getFile() != null -> of(Missing.at(Path.of(missing.getFile())));
			case NoSuchFileException missing -> Messages.Reason_missing;
			case AccessDeniedException denied -> Messages.Reason_notAllowed;
			case FileSystemException failed when failed.getReason() != null -> failed.getReason();
			default -> e.getMessage() == null ? e.getClass().getSimpleName() : withoutFullStop(e.getMessage());
		};
	}

	static String of(Missing missing) {
		return switch (missing.kind()) {
			case GONE -> Messages.Reason_missing;
			case LINK -> NLS.bind(Messages.Reason_link, missing.target());
			case NAME -> Messages.Reason_name;
		};
	}

	private static String withoutFullStop(String sentence) {
		return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
	}
}
