package org.promptstudio.ui.discussion;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import org.promptstudio.core.team.Place;
import org.promptstudio.store.AtomicFiles;

/**
 * What people typed to discussions and did not send, kept until it is sent or given up: over changes of the item, and in a file over the end of the program.
 * Thread-safe.
 */
final class Drafts {

	/** What is kept at most; the oldest goes first. */
	private static final int MOST = 500;

	private final Path file;
	private final Runnable changed;
	private final Map<Key, Draft> drafts = new LinkedHashMap<>();

	/**
	 * What a draft belongs to.
	 *
	 * @param annotations the file of the item's annotations
	 * @param target what the words go to: {@link #NEW}, or the id of a discussion or message with a word before it
	 */
	record Key(Path annotations, String target) {

		/** A new discussion. */
		static final String NEW = "new";

		/** An answer to a discussion. */
		static Key reply(Path annotations, String discussionId) {
			return new Key(annotations, "reply " + discussionId);
		}

		/** Other words for a message. */
		static Key edit(Path annotations, String messageId) {
			return new Key(annotations, "edit " + messageId);
		}
	}

	/**
	 * Reads the drafts that were kept; none when the file cannot be read.
	 *
	 * @param changed told after each change, to save soon
	 */
	Drafts(Path file, Runnable changed) {
		this.file = file;
		this.changed = changed;
		load();
	}

	synchronized Optional<Draft> get(Key key) {
		return Optional.ofNullable(drafts.get(key));
	}

	/** Keeps a draft; one without words is forgotten. */
	void put(Key key, Draft draft) {
		synchronized (this) {
			Draft before = drafts.remove(key);
			if (!draft.text().isBlank()) {
				drafts.put(key, draft);
			}
			if (Objects.equals(before, drafts.get(key))) {
				return;
			}
			if (drafts.size() > MOST) {
				drafts.remove(drafts.keySet().iterator().next());
			}
		}
		changed.run();
	}

	/** Forgets a draft that was sent or given up. */
	void remove(Key key) {
		put(key, new Draft(""));
	}

	private void load() {
		Properties all = new Properties();
		try {
			if (Files.exists(file)) {
				all.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
			}
		} catch (IOException | IllegalArgumentException e) {
			return; // a damaged file holds no words that could be trusted
		}
		for (int i = 0; all.containsKey(i + ".text"); i++) {
			try {
				drafts.put(new Key(Path.of(all.getProperty(i + ".file")), all.getProperty(i + ".target")), draft(all, i + "."));
			} catch (RuntimeException e) {
				continue; // only this one is damaged
			}
		}
	}

	private static Draft draft(Properties all, String prefix) {
		Place place = all.containsKey(prefix + "start")
				? new Place(all.getProperty(prefix + "prompt"), all.getProperty(prefix + "response"),
						Integer.parseInt(all.getProperty(prefix + "start")),
						Integer.parseInt(all.getProperty(prefix + "end")), all.getProperty(prefix + "span"))
				: null;
		return new Draft(all.getProperty(prefix + "text"), place, Boolean.parseBoolean(all.getProperty(prefix + "issue")));
	}

	/** Writes the drafts to their file. */
	void save() throws IOException {
		Properties all = new Properties();
		synchronized (this) {
			int i = 0;
			for (Map.Entry<Key, Draft> entry : drafts.entrySet()) {
				put(all, i++ + ".", entry.getKey(), entry.getValue());
			}
		}
		StringWriter text = new StringWriter();
		all.store(text, null);
		AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void put(Properties all, String prefix, Key key, Draft draft) {
		all.setProperty(prefix + "file", key.annotations().toString());
		all.setProperty(prefix + "target", key.target());
		all.setProperty(prefix + "text", draft.text());
		all.setProperty(prefix + "issue", Boolean.toString(draft.isIssue()));
		if (draft.place() != null) {
			putGiven(all, prefix + "prompt", draft.place().promptKey());
			putGiven(all, prefix + "response", draft.place().responseId());
			putGiven(all, prefix + "span", draft.place().text());
			all.setProperty(prefix + "start", Integer.toString(draft.place().start()));
			all.setProperty(prefix + "end", Integer.toString(draft.place().end()));
		}
	}

	private static void putGiven(Properties all, String name, String value) {
		if (value != null) {
			all.setProperty(name, value);
		}
	}
}
