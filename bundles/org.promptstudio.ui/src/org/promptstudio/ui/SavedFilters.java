package org.promptstudio.ui;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.IPersistentPreferenceStore;

/**
 * Filters that people have given a name, for each dataset. They are the person's own and kept in the preferences, not in the dataset: what one looks for is
 * nobody else's matter, and keeping it needs no right to change the project.
 */
public final class SavedFilters {

	/**
	 * A filter with a name.
	 *
	 * @param name as people call it
	 * @param text what is searched, as it was typed
	 * @param chip which kind of items, by its name
	 */
	public record SavedFilter(String name, String text, String chip) {}

	private static final int PARTS = 4;

	private final IPersistentPreferenceStore store;
	private final String key;

	public SavedFilters(IPersistentPreferenceStore store) {
		this.store = store;
		key = StudioPreferences.FILTERS;
	}

	/** Those of a dataset, by name. */
	public List<SavedFilter> list(Path dataset) {
		return lines().map(SavedFilters::decode).filter(parts -> parts.filter(of -> of.get(0).equals(dataset.toString())).isPresent())
				.flatMap(Optional::stream)
				.map(parts -> new SavedFilter(parts.get(1), parts.get(2), parts.get(3)))
				.sorted(Comparator.comparing(SavedFilter::name, String.CASE_INSENSITIVE_ORDER)).toList();
	}

	/** Keeps a filter of a dataset, in place of one with the same name. */
	public void save(Path dataset, SavedFilter filter) {
		List<String> lines = without(dataset, filter.name());
		lines.add(encode(List.of(dataset.toString(), filter.name(), filter.text(), filter.chip())));
		write(lines);
	}

	/** Forgets a filter of a dataset. */
	public void delete(Path dataset, String name) {
		write(without(dataset, name));
	}

	private Stream<String> lines() {
		return store.getString(key).lines();
	}

	/** Lines of another version stay as they are. */
	private List<String> without(Path dataset, String name) {
		return new ArrayList<>(
				lines().filter(line -> decode(line).filter(parts -> parts.get(0).equals(dataset.toString()) && parts.get(1).equals(name)).isEmpty())
						.toList());
	}

	private static String encode(List<String> parts) {
		return String.join(" ", parts.stream().map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).toList());
	}

	private static Optional<List<String>> decode(String line) {
		String[] parts = line.split(" ", -1);
		if (parts.length != PARTS) {
			return Optional.empty();
		}
		try {
			return Optional.of(Stream.of(parts).map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toList());
		} catch (IllegalArgumentException e) {
			return Optional.empty(); // written by another program; one filter less
		}
	}

	private void write(List<String> lines) {
		store.setValue(key, String.join("\n", lines));
		try {
			store.save();
		} catch (IOException e) {
			ILog.of(SavedFilters.class).warn("The saved filters could not be kept.", e);
		}
	}
}
