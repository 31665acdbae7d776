package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.promptstudio.dataloop.Change.Put;
import org.promptstudio.dataloop.Change.Remove;
import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * Writes what changed in an item and its responses since its annotations were read. Every call compares the model with the state as
 * read, so that a change that was taken back leaves no trace.
 */
final class AnnotationWriter {

	private final Source source;
	private final NewAnnotationFile newFile;
	private final Item item;
	private final String loadedDescription;
	private final StudioAnswers answers;
	private final List<AnnotationBinding> bindings;
	private final Spelling spelling;
	private final NewAnnotations newAnnotations = new NewAnnotations();
	private Stamps stamps;

	/**
	 * @param source   the annotation file, or null when there is none
	 * @param newFile  what it will look like then
	 * @param item     the live model
	 * @param bindings the responses that the file has
	 */
	AnnotationWriter(Source source, NewAnnotationFile newFile, Item item, List<AnnotationBinding> bindings) {
		this.source = source;
		this.newFile = newFile;
		this.item = item;
		this.loadedDescription = item.getDescription();
		answers = new StudioAnswers(item);
		this.bindings = bindings;
		spelling = Spelling.of(bindings.stream().map(AnnotationBinding::annotation).toList());
	}

	void setStamps(Stamps stamps) {
		this.stamps = stamps;
	}

	NewAnnotations newAnnotations() {
		return newAnnotations;
	}

	/** The bytes of the annotation file, the very ones it was read from while nothing changed; null when it need not exist. */
	byte[] write() {
		Set<Response> present = present();
		if (source == null) {
			return writeNew(present);
		}
		JsonPatch patch = new JsonPatch(source.text());
		for (AnnotationBinding binding : bindings) {
			if (present.remove(binding.response())) {
				update(binding, patch);
			} else {
				patch.remove(binding.annotation());
			}
		}
		addNew(present, patch);
		writeItem(patch);
		return patch.apply();
	}

	/** The responses of the model, in the order of the model. */
	private Set<Response> present() {
		Set<Response> present = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Prompt prompt : item.getPrompts()) {
			present.addAll(prompt.getResponses());
		}
		present.addAll(item.getOrphans());
		return present;
	}

	private void update(AnnotationBinding binding, JsonPatch patch) {
		List<Change> changes = binding.changes(spelling);
		for (Change change : changes.isEmpty() ? changes : stamped(binding, changes)) {
			switch (change) {
				case Put put -> patch.put(binding.annotation(), put.path(), put.value());
				case Remove remove -> patch.remove(binding.annotation().get(remove.path()));
			}
		}
	}

	private List<Change> stamped(AnnotationBinding binding, List<Change> changes) {
		List<String> updatedAt = List.of(Keys.UPDATED_AT);
		if (stamps == null || changes.stream().anyMatch(change -> change.path().equals(updatedAt))) {
			return changes;
		}
		List<Change> stamped = new ArrayList<>(changes);
		if (stamps.user() != null) {
			stamped.add(new Put(List.of(Keys.UPDATED_BY), stamps.user()));
		}
		stamped.add(new Put(updatedAt, stamps.updated(binding.response(), changes)));
		return stamped;
	}

	private void addNew(Set<Response> added, JsonPatch patch) {
		if (added.isEmpty()) {
			return;
		}
		JsonValue root = source.root();
		List<Object> annotations = json(added, root);
		JsonValue array = root.isArray() ? root : root.get(Keys.ANNOTATIONS);
		if (array.isArray()) {
			annotations.forEach(annotation -> patch.append(array, annotation));
		} else {
			patch.put(root, List.of(Keys.ANNOTATIONS), annotations);
		}
	}

	/** In the order of the model. */
	private List<Object> json(Set<Response> added, JsonValue wrapper) {
		List<Object> annotations = new ArrayList<>();
		for (Prompt prompt : item.getPrompts()) {
			addJson(prompt.getResponses(), added, wrapper, annotations);
		}
		addJson(item.getOrphans(), added, wrapper, annotations);
		return annotations;
	}

	private void addJson(List<Response> responses, Set<Response> added, JsonValue wrapper, List<Object> annotations) {
		for (Response response : responses) {
			if (added.contains(response)) {
				annotations.add(newAnnotations.json(response, wrapper, spelling, stamps));
			}
		}
	}

	/** A bare array has no place for what the item itself holds, and becomes a member of a wrapper that has. */
	private void writeItem(JsonPatch patch) {
		JsonValue root = source.root();
		boolean isDescribed = !Objects.equals(loadedDescription, item.getDescription());
		if (root.isArray()) {
			Map<String, Object> metadata = answers.metadata();
			if (isDescribed || !metadata.isEmpty()) {
				patch.wrapRoot(isDescribed ? Map.of(Keys.DESCRIPTION, item.getDescription()) : Map.of(), Keys.ANNOTATIONS, metadata);
			}
			return;
		}
		if (isDescribed) {
			describe(patch, root);
		}
		if (answers.isChanged()) {
			answers.write(patch, root);
		}
	}

	private void describe(JsonPatch patch, JsonValue root) {
		List<String> path = WrapperReader.descriptionPath(root);
		if (item.getDescription() != null) {
			patch.put(root, path, item.getDescription());
		} else {
			patch.remove(root.get(path));
		}
	}

	private byte[] writeNew(Set<Response> added) {
		Map<String, Object> metadata = answers.metadata();
		boolean hasItem = item.getDescription() != null || !metadata.isEmpty();
		if (added.isEmpty() && !hasItem) {
			return null;
		}
		List<Object> annotations = json(added, JsonValue.MISSING);
		if (!newFile.isWrapper() && !hasItem) {
			return JsonPatch.newDocument(annotations);
		}
		Map<String, Object> wrapper = new LinkedHashMap<>();
		if (newFile.isWrapper()) {
			wrapper.put(Keys.FILENAME, newFile.filename());
		}
		if (item.getDescription() != null) {
			wrapper.put(Keys.DESCRIPTION, item.getDescription());
		}
		wrapper.put(Keys.ANNOTATIONS, annotations);
		wrapper.putAll(metadata);
		return JsonPatch.newDocument(wrapper);
	}
}
