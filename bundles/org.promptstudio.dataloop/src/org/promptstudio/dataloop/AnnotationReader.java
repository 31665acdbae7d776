package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/** Reads an annotation file, an item wrapper or a bare array, into the item that it belongs to. */
final class AnnotationReader {

	/** What must be objects, should they be there, for a change to be written into them. */
	private static final List<List<String>> CONTAINERS = List.of(List.of(Keys.METADATA), Keys.SYSTEM_PATH, Keys.ATTRIBUTES_PATH,
			Keys.USER_PATH, Keys.STUDIO_PATH, Keys.ANSWERS_PATH);

	/** What the annotations of a file were read as. */
	record Bindings(List<AnnotationBinding> responses, List<NoteBinding> notes) {

		static final Bindings NONE = new Bindings(List.of(), List.of());
	}

	private final Source source;
	private final ProblemLog problems;
	private final Item item;
	private final Map<String, Prompt> prompts = new HashMap<>();
	private final Set<String> ids = new HashSet<>();
	private final Set<Prompt> crowned = new HashSet<>();
	private final List<AnnotationBinding> bindings = new ArrayList<>();
	private final List<NoteBinding> notes = new ArrayList<>();

	AnnotationReader(Source source, Item item, ProblemLog problems) {
		this.source = source;
		this.item = item;
		this.problems = problems;
		item.getPrompts().forEach(prompt -> prompts.put(prompt.getKey(), prompt));
	}

	/** @throws FormatException when the file holds no annotations in either form */
	Bindings read() throws FormatException {
		JsonValue annotations = annotations(source);
		WrapperReader.read(source, item, problems);
		int number = 0;
		for (JsonValue annotation : annotations) {
			number++;
			if (!read(annotation, number)) {
				item.setOtherAnnotationCount(item.getOtherAnnotationCount() + 1);
			}
		}
		ResponseOrder.sort(item, bindings);
		return new Bindings(bindings, notes);
	}

	/** The array of annotations, or a missing or null one in a wrapper that has none yet. */
	static JsonValue annotations(Source source) throws FormatException {
		JsonValue root = source.root();
		if (root.isArray()) {
			return root;
		}
		if (!root.isObject()) {
			throw source.refusal(root, Messages.Format_annotationsRoot, Messages.Advice_asExported);
		}
		JsonValue annotations = root.get(Keys.ANNOTATIONS);
		if (!annotations.isArray() && !annotations.isNothing()) {
			throw source.refusal(annotations, Messages.Format_annotationsNoArray, Messages.Advice_asExported);
		}
		return annotations;
	}

	private boolean read(JsonValue annotation, int number) {
		String place = NLS.bind(Messages.Place_annotation, number);
		if (!annotation.isObject()) {
			return unreadable(annotation, place, Messages.Problem_annotationNoObject);
		}
		checkId(annotation.get(Keys.ID), place);
		JsonValue type = annotation.get(Keys.TYPE);
		if (!type.isString()) {
			return unreadable(annotation, place, Messages.Problem_annotationNoType);
		}
		String typeName = type.string();
		if (typeName.equals(Keys.NOTE) && NoteReader.isReadable(annotation)) {
			Discussion discussion = NoteReader.read(annotation);
			item.getDiscussions().add(discussion);
			notes.add(new NoteBinding(annotation, discussion));
			return true;
		}
		if (!Coordinates.isResponseType(typeName)) {
			return false;
		}
		for (List<String> path : CONTAINERS) {
			JsonValue container = annotation.get(path);
			if (!container.isObject() && !StudioObjects.isReplaceable(container)) {
				return unreadable(container, place, NLS.bind(Messages.Problem_containerNoObject, container.name()));
			}
		}
		JsonValue coordinates = annotation.get(Keys.COORDINATES);
		Optional<Coordinates> content = Coordinates.read(typeName, coordinates);
		if (content.isEmpty()) {
			return unreadable(coordinates, place, NLS.bind(Messages.Problem_coordinates, typeName));
		}
		add(annotation, content.get(), number);
		return true;
	}

	private boolean unreadable(JsonValue at, String place, String message) {
		problems.error(source, at, place, message, Messages.Advice_checkAnnotation);
		return false;
	}

	private void checkId(JsonValue id, String place) {
		if (id.isString() && !ids.add(id.string())) {
			problems.warning(source, id, place, NLS.bind(Messages.Problem_duplicateId, id.string()), Messages.Advice_renameId);
		}
	}

	private void add(JsonValue annotation, Coordinates content, int number) {
		ResponseReader reader = new ResponseReader(source, problems, annotation, number);
		Response response = reader.read(content);
		Prompt prompt = prompts.get(response.getPromptKey());
		if (prompt == null) {
			orphan(response, annotation, reader.place());
		} else {
			prompt.getResponses().add(response);
			if (response.isBest() && !crowned.add(prompt)) {
				problems.warning(source, annotation.get(Keys.IS_BEST_PATH), reader.place(), Messages.Problem_severalCrowns,
						Messages.Advice_chooseCrown);
			}
		}
		bindings.add(new AnnotationBinding(annotation, response, ResponseState.of(response), reader.order()));
	}

	private void orphan(Response response, JsonValue annotation, String place) {
		item.getOrphans().add(response);
		JsonValue promptId = annotation.get(Keys.PROMPT_ID_PATH);
		String key = response.getPromptKey();
		problems.error(source, promptId == JsonValue.MISSING ? annotation : promptId, place,
				key == null ? Messages.Problem_noPromptId : NLS.bind(Messages.Problem_orphan, key),
				Messages.Advice_checkPromptKey);
	}
}
