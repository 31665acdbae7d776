package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.NewAnnotationFile;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.dataloop.UnjudgedAnnotations;

/** Makes the document of an item from its two files. */
final class ItemFiles {

	private ItemFiles() {
	}

	/** Reads an item through files that remember what they held. */
	static PromptItemDocument read(ItemLocation location, TrackedFile itemFile, TrackedFile annotationFile)
			throws IOException, FormatException {
		checkSize(location.itemFile());
		checkSize(location.annotationFile());
		byte[] item = itemFile.read();
		if (item == null) {
			throw new NoSuchFileException(
					Missing.at(location.itemFile()).sentence(NLS.bind(Messages.ItemFiles_notFound, location.itemFile())));
		}
		byte[] annotations = annotationFile.read();
		return parse(location, item, annotations == null ? base(location) : annotations);
	}

	/** What a layer begins with, that was not saved yet: the dataset's own annotations without what others think. */
	static byte[] base(ItemLocation location) throws IOException, FormatException {
		if (location.base() == null) {
			return null;
		}
		checkSize(location.base());
		byte[] own = new TrackedFile(location.base()).read();
		return own == null ? null : UnjudgedAnnotations.of(location.base().toString(), own);
	}

	private static void checkSize(Path file) throws IOException, FormatException {
		if (Files.exists(file)) {
			PromptItemDocument.checkSize(file.toString(), Files.size(file));
		}
	}

	/** Makes the document of contents; annotations are null when there is no such file. */
	static PromptItemDocument parse(ItemLocation location, byte[] item, byte[] annotations) throws FormatException {
		boolean export = location.dataset() != null && location.dataset().layout() == Dataset.Layout.EXPORT;
		NewAnnotationFile newFile = export ? NewAnnotationFile.wrapper('/' + location.displayPath()) : NewAnnotationFile.bareArray();
		return PromptItemDocument.read(location.itemFile().toString(), item, location.annotationFile().toString(), annotations, newFile);
	}
}
