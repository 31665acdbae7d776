package org.promptstudio.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Walks a folder of items depth first in natural order, reading one folder at a time. Links to folders are followed, but never into a
 * folder that the walk is already in.
 */
final class ItemWalk implements Iterator<String> {

	/** A folder being walked: its path as display prefix, its real path, and the names still to come. */
	private record Level(String prefix, Path real, Iterator<String> names) {}

	private final Path root;
	private final Deque<Level> levels = new ArrayDeque<>();
	private String next;

	private ItemWalk(Path root) throws IOException {
		this.root = root;
		enter("");
	}

	/** The paths of all items below a folder, with slashes; reading errors come as {@link UncheckedIOException}. */
	static Stream<String> displayPaths(Path root) throws IOException {
		int traits = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new ItemWalk(root), traits), false);
	}

	@Override
	public boolean hasNext() {
		while (next == null && !levels.isEmpty()) {
			Level level = levels.peek();
			if (level.names.hasNext()) {
				visit(level.prefix + level.names.next());
			} else {
				levels.pop();
			}
		}
		return next != null;
	}

	@Override
	public String next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		String result = next;
		next = null;
		return result;
	}

	private void visit(String path) {
		Path file = root.resolve(path);
		BasicFileAttributes attributes = attributes(file);
		if (attributes != null && attributes.isDirectory()) {
			try {
				enter(path + '/');
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		} else if (path.endsWith(Dataset.ENDING) && !path.endsWith(Dataset.SIDECAR_ENDING) && !isDevice(attributes)) {
			next = path;
		}
	}

	/** Null when the file cannot be looked at, which whoever opens it will say. */
	private static BasicFileAttributes attributes(Path file) {
		try {
			return Files.readAttributes(file, BasicFileAttributes.class);
		} catch (IOException e) {
			return null;
		}
	}

	/** Whether it is a pipe or the like: reading it might wait for ever. */
	private static boolean isDevice(BasicFileAttributes attributes) {
		return attributes != null && attributes.isOther();
	}

	private void enter(String prefix) throws IOException {
		Path folder = root.resolve(prefix);
		Path real = folder.toRealPath();
		if (levels.stream().noneMatch(level -> level.real.equals(real))) {
			levels.push(new Level(prefix, real, names(folder).iterator()));
		}
	}

	private static List<String> names(Path folder) throws IOException {
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			for (Path entry : entries) {
				String name = entry.getFileName().toString();
				if (!name.startsWith(".")) {
					names.add(name);
				}
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		Collections.sort(names, NaturalOrder.INSTANCE);
		return names;
	}
}
