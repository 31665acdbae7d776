package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.model.Problem;
import org.promptstudio.store.Dataset;

/** Finds annotation files whose item is gone. */
final class StrayAnnotations {

	private static final String ANNOTATIONS = "json";
	private static final String SIDECAR_ENDING = ".annotations.json";
	private static final String ENDING = ".json";

	private StrayAnnotations() {
	}

	/**
	 * Tells the stray annotation files of a selection in the order of their paths.
	 *
	 * @return how many there were
	 */
	static long report(ItemSelection selection, Consumer<Problem> report) throws IOException {
		List<Path> stray = find(selection);
		for (Path file : stray) {
			String item = selection.show(item(selection.dataset(), file));
			report.accept(ItemFiles.error(selection.show(file), NLS.bind(Messages.Check_strayAnnotations, item),
					Messages.Check_strayAnnotations_advice));
		}
		return stray.size();
	}

	private static List<Path> find(ItemSelection selection) throws IOException {
		Dataset dataset = selection.dataset();
		Path folder = switch (dataset.layout()) {
			case EXPORT -> dataset.root().resolve(ANNOTATIONS);
			case FOLDER -> selection.place();
			case SINGLE -> null;
		};
		if (folder == null || !Files.isDirectory(folder)) {
			return List.of();
		}
		String ending = dataset.layout() == Dataset.Layout.EXPORT ? ENDING : SIDECAR_ENDING;
		List<Path> stray = new ArrayList<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
				return isHidden(visited) && !visited.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (!isHidden(file) && file.toString().endsWith(ending) && isStray(selection, file)) {
					stray.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) {
				return FileVisitResult.CONTINUE; // not readable: whether its files are stray cannot be told
			}
		});
		Collections.sort(stray);
		return stray;
	}

	private static boolean isHidden(Path file) {
		return file.getFileName().toString().startsWith(".");
	}

	private static boolean isStray(ItemSelection selection, Path annotations) {
		Path item = item(selection.dataset(), annotations);
		return (selection.isIn(annotations) || selection.isIn(item)) && Files.notExists(item);
	}

	/** The item file that an annotation file would belong to. */
	private static Path item(Dataset dataset, Path annotations) {
		if (dataset.layout() == Dataset.Layout.EXPORT) {
			return dataset.itemFolder().resolve(dataset.root().resolve(ANNOTATIONS).relativize(annotations));
		}
		String name = annotations.getFileName().toString();
		return annotations.resolveSibling(name.substring(0, name.length() - SIDECAR_ENDING.length()) + ENDING);
	}
}
