package org.promptstudio.ui.conversation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.promptstudio.store.ItemLocation;

/** In which datasets model names are hidden. One thread. */
public final class BlindDatasets {

	/** The most that are remembered; the one longest unchanged is forgotten first. */
	static final int MAX = 100;

	private static final String NODE = "org.promptstudio.ui.conversation";
	private static final String KEY = "blind";

	private final Set<Path> blind = new LinkedHashSet<>();
	private final Consumer<String> store;

	/**
	 * Those remembered before.
	 *
	 * @param stored what the store was given last
	 * @param store keeps the text whenever it has changed
	 */
	public BlindDatasets(String stored, Consumer<String> store) {
		this.store = store;
		for (String path : stored.split("\\s+")) {
			decoded(path).ifPresent(blind::add);
		}
	}

	/** Those remembered in the workspace's preferences. */
	public static BlindDatasets ofWorkspace() {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		return new BlindDatasets(node.get(KEY, ""), text -> {
			node.put(KEY, text);
			try {
				node.flush();
			} catch (BackingStoreException e) {
				ILog.of(BlindDatasets.class).warn("It could not be remembered in which datasets model names are hidden.", e);
			}
		});
	}

	private static Optional<Path> decoded(String text) {
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(URLDecoder.decode(text, StandardCharsets.UTF_8)));
		} catch (InvalidPathException e) {
			return Optional.empty(); // of another system
		}
	}

	private static Path place(ItemLocation location) {
		return location.dataset() == null ? location.itemFile() : location.dataset().root();
	}

	/** Whether model names are hidden where an item is: in its dataset, or in this item alone when it is in none. */
	public boolean isBlind(ItemLocation location) {
		return blind.contains(place(location));
	}

	/** Hides model names where an item is, or shows them. */
	public void setBlind(ItemLocation location, boolean hide) {
		Path place = place(location);
		boolean changed = hide ? blind.add(place) : blind.remove(place);
		if (changed) {
			while (blind.size() > MAX) {
				blind.remove(blind.iterator().next());
			}
			store.accept(blind.stream().map(path -> URLEncoder.encode(path.toString(), StandardCharsets.UTF_8)).collect(Collectors.joining(" ")));
		}
	}
}
