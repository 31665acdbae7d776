package org.promptstudio.ui;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.IPersistentPreferenceStore;

/** The datasets and single items opened last, each with the item that was shown last in it. Kept in the preferences. */
public final class RecentDatasets {

	/**
	 * Something opened before.
	 *
	 * @param root the folder of a dataset, or the file of a single item
	 * @param lastItem the display path of the item shown last; empty when none was
	 */
	public record Recent(Path root, String lastItem) {

		private String encoded() {
			return encode(root.toString()) + ' ' + encode(lastItem);
		}

		private static String encode(String text) {
			return URLEncoder.encode(text, StandardCharsets.UTF_8);
		}

		private static Optional<Recent> decoded(String line) {
			String[] parts = line.split(" ", -1);
			if (parts.length != 2) {
				return Optional.empty();
			}
			try {
				return Optional.of(new Recent(Path.of(decode(parts[0])), decode(parts[1])));
			} catch (IllegalArgumentException e) {
				return Optional.empty(); // written by another program; one recent entry less
			}
		}

		private static String decode(String text) {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
	}

	/** The most that are kept. */
	public static final int MAX = 10;

	private final IPersistentPreferenceStore store;
	private final Runnable changed;

	/**
	 * Those of a preference store.
	 *
	 * @param changed told when there is something to {@link #save()}; going to the next item should not wait for the disk
	 */
	public RecentDatasets(IPersistentPreferenceStore store, Runnable changed) {
		this.store = store;
		this.changed = changed;
	}

	/** What was opened, the newest first. */
	public List<Recent> list() {
		return store.getString(StudioPreferences.RECENT).lines().map(Recent::decoded).flatMap(Optional::stream).toList();
	}

	/** The item shown last in a dataset. */
	public Optional<String> lastItem(Path root) {
		return list().stream().filter(recent -> recent.root.equals(root)).map(Recent::lastItem).filter(item -> !item.isEmpty()).findFirst();
	}

	/** Puts a dataset at the top; the item shown last in it is kept. */
	public void opened(Path root) {
		shown(root, lastItem(root).orElse(""));
	}

	/** Puts a dataset at the top with the item that is shown now. */
	public void shown(Path root, String item) {
		List<Recent> entries = new ArrayList<>(list());
		entries.removeIf(recent -> recent.root.equals(root));
		entries.add(0, new Recent(root, item));
		store(entries.subList(0, Math.min(MAX, entries.size())));
	}

	/** Forgets everything. */
	public void clear() {
		store(List.of());
	}

	private void store(List<Recent> entries) {
		store.setValue(StudioPreferences.RECENT, String.join("\n", entries.stream().map(Recent::encoded).toList()));
		changed.run();
	}

	/** Writes the preferences. Any thread. */
	public void save() {
		try {
			store.save();
		} catch (IOException e) {
			ILog.of(RecentDatasets.class).warn("The list of recent datasets could not be kept.", e);
		}
	}
}
