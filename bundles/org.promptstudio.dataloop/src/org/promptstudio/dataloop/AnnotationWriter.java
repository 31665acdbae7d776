package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
	private final WrapperWriter wrapper;
	private final List<AnnotationBinding> bindings;
	private final NotesWriter notes;
	private final Spelling spelling;
	private final NewAnnotations newAnnotations = new NewAnnotations();
	private Stamps stamps;

	/**
	 * @param source   the annotation file, or null when there is none
	 * @param newFile  what it will look like then
	 * @param item     the live model
	 * @param bindings the responses and discussions that the file has
	 */
	AnnotationWriter(Source source, NewAnnotationFile newFile, Item item, AnnotationReader.Bindings bindings) {
		this.source = source;
		this.newFile = newFile;
		this.item = item;
		wrapper = new WrapperWriter(item);
		this.bindings = bindings.responses();
		notes = new NotesWriter(item, bindings.notes(), newAnnotations);
		spelling = Spelling.of(this.bindings.stream().map(AnnotationBinding::annotation).toList());
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
		Map<Response, Integer> order = ResponseOrder.changes(item, bindings);
		for (AnnotationBinding binding : bindings) {
			if (present.remove(binding.response())) {
				update(binding, order.get(binding.response()), patch);
			} else {
				patch.remove(binding.annotation());
			}
		}
		notes.update(patch, stamps);
		addNew(present, order, patch);
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

	private void update(AnnotationBinding binding, Integer order, JsonPatch patch) {
		Change.apply(binding.changes(spelling, order), binding.annotation(), binding.response(), stamps, patch);
	}

	private void addNew(Set<Response> added, Map<Response, Integer> order, JsonPatch patch) {
		JsonValue root = source.root();
		List<Object> annotations = json(added, order, root);
		if (annotations.isEmpty()) {
			return;
		}
		JsonValue array = root.isArray() ? root : root.get(Keys.ANNOTATIONS);
		if (array.isArray()) {
			annotations.forEach(annotation -> patch.append(array, annotation));
		} else {
			patch.put(root, List.of(Keys.ANNOTATIONS), annotations);
		}
	}

	/** New annotations: responses in the order of the model, then discussions. */
	private List<Object> json(Set<Response> added, Map<Response, Integer> order, JsonValue root) {
		List<Object> annotations = new ArrayList<>();
		for (Prompt prompt : item.getPrompts()) {
			addJson(prompt.getResponses(), added, order, root, annotations);
		}
		addJson(item.getOrphans(), added, order, root, annotations);
		annotations.addAll(notes.added(root, stamps));
		return annotations;
	}

	private void addJson(List<Response> responses, Set<Response> added, Map<Response, Integer> order, JsonValue root, List<Object> annotations) {
		for (Response response : responses) {
			if (added.contains(response)) {
				annotations.add(newAnnotations.json(response, order.get(response), root, spelling, stamps));
			}
		}
	}

	/** A bare array has no place for what the item itself holds, and becomes a member of a wrapper that has. */
	private void writeItem(JsonPatch patch) {
		if (!wrapper.isChanged()) {
			return;
		}
		if (source.root().isArray()) {
			patch.wrapRoot(wrapper.before(), Keys.ANNOTATIONS, wrapper.after());
		} else {
			wrapper.write(patch, source.root());
		}
	}

	private byte[] writeNew(Set<Response> added) {
		List<Object> annotations = json(added, Map.of(), JsonValue.MISSING); // in the order of the model anyway
		if (annotations.isEmpty() && !wrapper.isChanged()) {
			return null;
		}
		if (!newFile.isWrapper() && !wrapper.isChanged()) {
			return JsonPatch.newDocument(annotations);
		}
		Map<String, Object> root = new LinkedHashMap<>();
		if (newFile.isWrapper()) {
			root.put(Keys.FILENAME, newFile.filename());
		}
		root.putAll(wrapper.before());
		root.put(Keys.ANNOTATIONS, annotations);
		root.putAll(wrapper.after());
		return JsonPatch.newDocument(root);
	}
}
