package org.promptstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.promptstudio.core.progress.ItemFacts;
import org.promptstudio.core.progress.Score;
import org.promptstudio.model.Problem;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Layers;

/** Reads what the layers of an item tell of the work of people. */
final class LayerFacts {

	private final ItemFiles files;
	private final Consumer<Problem> broken;

	/** @param broken is told about each layer that cannot be read */
	LayerFacts(ItemSelection selection, Consumer<Problem> broken) {
		files = new ItemFiles(selection.paths());
		this.broken = broken;
	}

	/**
	 * What the layers tell that were saved, by mail address.
	 *
	 * @param known with the answers that the layers are compared with; null for none
	 * @throws UncheckedIOException when the folder of layers cannot be read
	 */
	Map<String, ItemFacts> of(ItemLocation location, Item known) {
		Map<String, ItemFacts> layers = new LinkedHashMap<>();
		if (location.dataset() == null || !Layers.arePossible(location.dataset())) {
			return layers;
		}
		try {
			for (String annotator : Layers.of(location)) {
				add(annotator, Layers.location(location, annotator), known, layers);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return layers;
	}

	private void add(String annotator, ItemLocation layer, Item known, Map<String, ItemFacts> layers) {
		try {
			Item item = files.read(layer).item();
			layers.put(annotator, known == null ? ItemFacts.of(item) : ItemFacts.of(item, Score.of(known, item)));
		} catch (UnreadableException e) {
			broken.accept(e.problem());
		}
	}
}
