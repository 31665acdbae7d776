package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;

/**
 * Files that hold one model as EMF's XMI, in UTF-8. They may come from anybody, so reading opens nothing but the file itself: document
 * types, entities, schemas and references to other files are refused or passed over, and size, depth and number of elements have limits.
 * What a newer version of the studio has written and this one does not know is kept with the model that was read, and written again.
 */
final class ModelFile {

	/** The largest file that is read, in bytes. */
	static final int MAX_BYTES = 16 << 20;

	private ModelFile() {
	}

	/**
	 * Reads a file.
	 *
	 * @throws IOException with a whole sentence when the file is not there or cannot be read
	 * @throws FormatException when it is not of that kind
	 */
	static <T extends EObject> T read(ModelKind<T> kind, Path file) throws IOException, FormatException {
		checkThere(kind, file);
		byte[] bytes;
		try {
			checkSize(file.toString(), Files.size(file));
			bytes = Files.readAllBytes(file);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
		return read(kind, file.toString(), bytes);
	}

	/** Says in whole sentences why a file that is there cannot be read, and what to do. */
	static IOException unreadable(Path file, IOException cause) {
		if (Files.isDirectory(file)) {
			return new IOException(NLS.bind(Messages.ModelFile_isFolder, file), cause);
		}
		boolean isDenied = cause instanceof AccessDeniedException || !Files.isReadable(file);
		return new IOException(isDenied
				? NLS.bind(Messages.ModelFile_notAllowed, file)
				: NLS.bind(Messages.ModelFile_notRead, file, cause.getMessage()), cause);
	}

	/** @throws NoSuchFileException with a whole sentence when there is no such file */
	static void checkThere(ModelKind<?> kind, Path file) throws NoSuchFileException {
		if (!Files.exists(file)) {
			throw new NoSuchFileException(Missing.at(file).sentence(NLS.bind(kind.notFound(), file)));
		}
	}

	/**
	 * Reads the content of a file.
	 *
	 * @param name for messages
	 * @throws FormatException when it is not of that kind; nothing else is thrown, whatever the content is
	 */
	static <T extends EObject> T read(ModelKind<T> kind, String name, byte[] bytes) throws FormatException {
		checkSize(name, bytes.length);
		ModelXml.check(kind, name, bytes);
		return ModelResource.read(kind, name, bytes);
	}

	private static void checkSize(String name, long size) throws FormatException {
		if (size > MAX_BYTES) {
			throw new FormatException(name, 1, 1, NLS.bind(Messages.ModelFile_tooLarge, size, MAX_BYTES), Messages.ModelFile_restore, null);
		}
	}
}
