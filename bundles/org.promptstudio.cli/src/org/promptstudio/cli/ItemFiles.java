package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.store.ItemLocation;

/** Reads items for commands, and turns what goes wrong into problems. */
record ItemFiles(DisplayPaths paths) {

	/** Reads an item and, where there are any, its annotations. */
	PromptItemDocument read(ItemLocation location) throws UnreadableException {
		byte[] item = bytes(location.itemFile());
		byte[] annotations = Files.notExists(location.annotationFile()) ? null : bytes(location.annotationFile());
		try {
			return PromptItemDocument.read(paths.show(location.itemFile()), item, paths.show(location.annotationFile()), annotations);
		} catch (FormatException e) {
			throw UnreadableException.of(e);
		}
	}

	private byte[] bytes(Path file) throws UnreadableException {
		try {
			PromptItemDocument.checkSize(paths.show(file), Files.size(file));
			return Files.readAllBytes(file);
		} catch (FormatException e) {
			throw UnreadableException.of(e);
		} catch (IOException e) {
			String reason = Files.isDirectory(file) ? Messages.Reason_directory : Reasons.of(e);
			throw new UnreadableException(error(paths.show(file), NLS.bind(Messages.Check_notRead, reason), Messages.Check_notRead_advice),
					e);
		}
	}

	/** A problem with a whole file or folder. */
	static Problem error(String file, String message, String advice) {
		return new Problem(Severity.ERROR, file, 0, 0, "", message, advice);
	}
}
