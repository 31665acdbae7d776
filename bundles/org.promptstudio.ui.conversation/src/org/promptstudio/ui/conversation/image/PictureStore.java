package org.promptstudio.ui.conversation.image;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.conversation.text.ImageAccess;
import org.promptstudio.ui.conversation.text.ImageAccess.Address;
import org.promptstudio.ui.conversation.text.ImageAccess.Loaded;
import org.promptstudio.ui.conversation.text.RenderingContext;

/**
 * The pictures of one editor's viewers, with as many pixels as a screen shows. Those that are out of sight are let go when there are too many, the ones longest
 * unseen first, and loaded again when they come back. User-interface thread only.
 */
final class PictureStore implements RenderingContext.Shared {

	/** More than a screen has, so that a little zoom needs no detail. */
	static final int MAX_EDGE = 2048;
	/** How many pixels are kept beyond those in sight. */
	private static final long MAX_PIXELS = 24_000_000;

	private final Display display;
	private final ImageAccess access;
	private final Map<Address, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
	/** The sizes of the pictures seen so far, by which cards are laid out. */
	private final Map<Address, Point> sizes = new HashMap<>();
	private final Set<Client> clients = new HashSet<>();
	private long pixels;
	private boolean disposed;

	/** Who shows a picture. */
	interface Client {
		/** Whether the picture of this address is in sight with it, so that it must stay. */
		boolean shows(Address address);

		/** There is news of a picture, perhaps of that of the client. */
		void pictureChanged(Address address);
	}

	/** What is known of a picture. */
	sealed interface State {

		/** It is being loaded. */
		record Loading() implements State {}

		/**
		 * It can be drawn.
		 *
		 * @param levels the picture at several sizes, which belong to the store
		 * @param width  of the picture itself, which the levels may have less of
		 */
		record Ready(PictureLevels levels, int width, int height, boolean hasDetail) implements State {}

		/** It is at a host from which the reader has not allowed images yet. */
		record Blocked(String host) implements State {}

		/** It cannot be shown. */
		record Failed(String reason) implements State {}
	}

	/** What was loaded in the background; the levels are those of a picture that can be drawn. */
	private record Found(Loaded loaded, PictureLevels levels) {

		static Found of(Loaded loaded) {
			return new Found(loaded, loaded instanceof Loaded.Ready ready ? new PictureLevels(ready.pixels()) : null);
		}
	}

	private static final class Entry {
		State state = new State.Loading();
	}

	PictureStore(Display display, ImageAccess access) {
		this.display = display;
		this.access = access;
	}

	void add(Client client) {
		clients.add(client);
	}

	void remove(Client client) {
		clients.remove(client);
	}

	/** What is known of a picture; asking for it for the first time begins to load it. */
	State state(Address address) {
		Entry known = entries.get(address);
		if (known != null) {
			return known.state;
		}
		Entry entry = new Entry();
		entries.put(address, entry);
		access.background().execute(() -> {
			Found found = Found.of(access.load(address, MAX_EDGE));
			UiThread.later(display, () -> loaded(address, entry, found));
		});
		return entry.state;
	}

	private void loaded(Address address, Entry entry, Found found) {
		if (disposed || entries.get(address) != entry) {
			return; // asked for anew since
		}
		entry.state = switch (found.loaded()) {
			case Loaded.Ready ready -> {
				makeRoom(address);
				sizes.put(address, new Point(ready.width(), ready.height()));
				pixels += found.levels().pixels();
				yield new State.Ready(found.levels(), ready.width(), ready.height(), ready.hasDetail());
			}
			case Loaded.Blocked blocked -> new State.Blocked(blocked.host());
			case Loaded.Failed failed -> new State.Failed(failed.reason());
		};
		notifyClients(address);
	}

	private void notifyClients(Address address) {
		List.copyOf(clients).forEach(client -> client.pictureChanged(address));
	}

	private void makeRoom(Address wanted) {
		Iterator<Map.Entry<Address, Entry>> oldest = entries.entrySet().iterator();
		while (pixels > MAX_PIXELS && oldest.hasNext()) {
			Map.Entry<Address, Entry> candidate = oldest.next();
			boolean inSight = candidate.getKey().equals(wanted) || clients.stream().anyMatch(client -> client.shows(candidate.getKey()));
			if (!inSight && candidate.getValue().state instanceof State.Ready ready) {
				release(ready);
				oldest.remove();
			}
		}
	}

	private void release(State.Ready ready) {
		pixels -= ready.levels().pixels();
		ready.levels().dispose();
	}

	/** The size of a picture that was seen before; null for one that was not. Loads nothing. */
	Point size(Address address) {
		return sizes.get(address);
	}

	/** How many pictures are kept at present. */
	long kept() {
		return entries.values().stream().filter(entry -> entry.state instanceof State.Ready).count();
	}

	@Override
	public void reload() {
		List<Address> known = List.copyOf(entries.keySet());
		releaseAll();
		known.forEach(this::notifyClients);
	}

	@Override
	public void dispose() {
		disposed = true;
		releaseAll();
	}

	private void releaseAll() {
		for (Entry entry : entries.values()) {
			if (entry.state instanceof State.Ready ready) {
				ready.levels().dispose();
			}
		}
		entries.clear();
		sizes.clear();
		pixels = 0;
	}
}
