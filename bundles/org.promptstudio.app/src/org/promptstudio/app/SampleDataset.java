package org.promptstudio.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The dataset that the studio ships for trying things out, and the copy of it that people work on. */
final class SampleDataset {

	private static final String FOLDER = "samples/welcome";
	private static final String UNFINISHED = ".unfinished";

	private SampleDataset() {
	}

	/**
	 * The copy in a workspace folder, made when it is not there.
	 *
	 * @return the folder of the dataset
	 * @throws IOException when it could not be made; then there is no half of it
	 */
	static Path inWorkspace(Path workspace) throws IOException {
		Path target = workspace.resolve(FOLDER);
		if (!Files.exists(target)) {
			Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
			delete(unfinished);
			copyTo(unfinished);
			Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
		}
		return target;
	}

	private static void copyTo(Path target) throws IOException {
		Bundle bundle = Platform.getBundle("org.promptstudio.app");
		String prefix = '/' + FOLDER + '/';
		Enumeration<URL> entries = bundle.findEntries(FOLDER, "*", true);
		while (entries != null && entries.hasMoreElements()) {
			URL entry = entries.nextElement();
			if (!entry.getPath().endsWith("/")) {
				Path file = target.resolve(entry.getPath().substring(prefix.length()));
				Files.createDirectories(file.getParent());
				try (InputStream in = entry.openStream()) {
					Files.copy(in, file);
				}
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
