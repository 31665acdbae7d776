package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.promptstudio.dataloop.Change.Put;
import org.promptstudio.dataloop.Change.Remove;
import org.promptstudio.dataloop.ResponseState.ModelState;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.ReviewState;

/** Finds what must change in an annotation so that it tells what its response holds now. */
final class ResponseChanges {

	private final JsonValue annotation;
	private final ResponseState loaded;
	private final ResponseState now;
	private final Spelling spelling;
	private final Integer order;
	private final List<Change> changes = new ArrayList<>();
	private final List<String> goneAnswers = new ArrayList<>();
	private boolean comesAnswer;

	private ResponseChanges(JsonValue annotation, ResponseState loaded, ResponseState now, Spelling spelling, Integer order) {
		this.annotation = annotation;
		this.loaded = loaded;
		this.now = now;
		this.spelling = spelling;
		this.order = order;
	}

	/**
	 * @param annotation the annotation the response was read from
	 * @param loaded     the response as it was then
	 * @param now        the response as it is
	 * @param spelling   how the file spells ranks and crowns
	 * @param order      its new place among the responses of its prompt; null when that is not to be written
	 * @return the changes, none when nothing changed
	 */
	static List<Change> between(JsonValue annotation, ResponseState loaded, ResponseState now, Spelling spelling, Integer order) {
		boolean same = loaded.equals(now) && order == null;
		return same ? List.of() : new ResponseChanges(annotation, loaded, now, spelling, order).find();
	}

	private List<Change> find() {
		text(List.of(Keys.ID), loaded.id(), now.id());
		text(List.of(Keys.CREATOR), loaded.author(), now.author());
		text(List.of(Keys.CREATED_AT), loaded.createdAt(), now.createdAt());
		text(List.of(Keys.UPDATED_AT), loaded.updatedAt(), now.updatedAt());
		text(List.of(Keys.DESCRIPTION), loaded.comment(), now.comment());
		text(Keys.PROMPT_ID_PATH, loaded.promptKey(), now.promptKey());
		if (loaded.automated() != now.automated()) {
			put(Keys.AUTOMATED_PATH, now.automated());
		}
		content();
		reviewState();
		rankAndCrown();
		attributes();
		studio();
		model();
		return changes;
	}

	private void put(List<String> path, Object value) {
		changes.add(new Put(path, value));
	}

	private void remove(List<String> path) {
		if (annotation.get(path) != JsonValue.MISSING) {
			changes.add(new Remove(path));
		}
	}

	private void text(List<String> path, String before, String after) {
		if (Objects.equals(before, after)) {
			return;
		}
		if (after == null) {
			remove(path);
		} else {
			put(path, after);
		}
	}

	private void content() {
		boolean valueChanged = !loaded.value().equals(now.value());
		boolean mimeTypeChanged = !loaded.mimeType().equals(now.mimeType());
		if (!valueChanged && !mimeTypeChanged) {
			return;
		}
		List<String> coordinates = List.of(Keys.COORDINATES);
		String type = Coordinates.type(now.mimeType());
		boolean typeChanged = !type.equals(annotation.get(Keys.TYPE).string());
		if (typeChanged && mimeTypeChanged) {
			put(List.of(Keys.TYPE), type);
		}
		if (now.isText() || loaded.isText() || !annotation.get(Keys.COORDINATES).isObject()) {
			put(coordinates, new Coordinates(now.mimeType(), now.value()).json());
			return;
		}
		if (valueChanged) {
			put(List.of(Keys.COORDINATES, Keys.REF), now.value());
			refType(Coordinates.refType(now.value()));
		}
		if (mimeTypeChanged) {
			put(List.of(Keys.COORDINATES, Keys.MIMETYPE), now.mimeType());
		}
	}

	private void refType(String refType) {
		JsonValue old = annotation.get(Keys.COORDINATES).get(Keys.REF_TYPE);
		if (!old.isString() || !old.string().equals(refType)) {
			put(List.of(Keys.COORDINATES, Keys.REF_TYPE), refType);
		}
	}

	/** The platform takes null for a cleared state. */
	private void reviewState() {
		if (loaded.reviewState() != now.reviewState()) {
			put(Keys.STATUS_PATH, now.reviewState() == ReviewState.NONE ? null : now.reviewState().getLiteral());
		}
	}

	private void rankAndCrown() {
		if (!Objects.equals(loaded.rank(), now.rank())) {
			if (now.rank() == null) {
				remove(Keys.RANK_PATH);
			} else {
				put(Keys.RANK_PATH, spelling.rank(now.rank(), annotation.get(Keys.RANK_PATH)));
			}
		}
		if (loaded.best() != now.best()) {
			put(Keys.IS_BEST_PATH, spelling.best(now.best(), annotation.get(Keys.IS_BEST_PATH)));
		}
	}

	private void attributes() {
		Map<String, Object> before = loaded.attributes();
		now.attributes().forEach((key, value) -> {
			if (!before.containsKey(key) || !AttributeValues.isSame(before.get(key), value)) {
				answer(key, value);
			}
		});
		for (String key : before.keySet()) {
			if (!now.attributes().containsKey(key)) {
				remove(path(Keys.ATTRIBUTES_PATH, key));
				if (annotation.get(Keys.ANSWERS_PATH).get(key) != JsonValue.MISSING) {
					goneAnswers.add(key);
				}
			}
		}
	}

	/** An answer stays where it is; a new one goes where Dataloop has a place for its like, else into our own. */
	private void answer(String key, Object value) {
		boolean isAttribute = annotation.get(Keys.ATTRIBUTES_PATH).get(key) != JsonValue.MISSING;
		boolean isOurs = annotation.get(Keys.ANSWERS_PATH).get(key) != JsonValue.MISSING;
		if (isAttribute || !isOurs && AttributeValues.isDataloops(value)) {
			put(path(Keys.ATTRIBUTES_PATH, key), value);
		} else {
			put(path(Keys.ANSWERS_PATH, key), value);
			comesAnswer = true;
		}
	}

	private static List<String> path(List<String> container, String key) {
		List<String> path = new ArrayList<>(container);
		path.add(key);
		return path;
	}

	/** What is under our own key; objects that get empty by what goes, go too. */
	private void studio() {
		JsonValue studio = annotation.get(Keys.STUDIO_PATH);
		int before = changes.size();
		List<String> gone = new ArrayList<>();
		studioText(Keys.ORIGINAL_VALUE_PATH, loaded.originalValue(), now.originalValue(), gone);
		studioText(Keys.REVIEW_BY_PATH, loaded.reviewBy(), now.reviewBy(), gone);
		studioText(Keys.REVIEW_AT_PATH, loaded.reviewAt(), now.reviewAt(), gone);
		if (order != null) {
			put(Keys.ORDER_PATH, order);
		}
		boolean comesText = changes.size() > before;
		boolean answersGo = !goneAnswers.isEmpty() && !comesAnswer && goneAnswers.size() == annotation.get(Keys.ANSWERS_PATH).size();
		if (answersGo) {
			gone.add(Keys.ANSWERS);
		}
		if (!gone.isEmpty() && gone.size() == studio.size() && !comesText && !comesAnswer) {
			changes.add(new Remove(Keys.STUDIO_PATH));
			return;
		}
		gone.forEach(name -> changes.add(new Remove(path(Keys.STUDIO_PATH, name))));
		if (!answersGo) {
			goneAnswers.forEach(key -> changes.add(new Remove(path(Keys.ANSWERS_PATH, key))));
		}
	}

	/** @param gone gets the name when the text goes */
	private void studioText(List<String> path, String before, String after, List<String> gone) {
		if (after != null && !after.equals(before)) {
			put(path, after);
		} else if (after == null && before != null && annotation.get(path) != JsonValue.MISSING) {
			gone.add(path.getLast());
		}
	}

	private void model() {
		ModelState before = loaded.model();
		ModelState after = now.model();
		if (Objects.equals(before, after)) {
			return;
		}
		if (before == null || after == null) {
			put(Keys.MODEL_PATH, modelJson(after));
			return;
		}
		modelField(Keys.NAME, before.name(), after.name());
		modelField(Keys.CONFIDENCE, before.confidence(), after.confidence());
		modelField(Keys.MODEL_ID, before.modelId(), after.modelId());
	}

	private void modelField(String key, Object before, Object after) {
		if (!Objects.equals(before, after)) {
			put(List.of(Keys.METADATA, Keys.USER, Keys.MODEL, key), after);
		}
	}

	/** The model as JSON, or null for a person. */
	static Map<String, Object> modelJson(ModelState model) {
		if (model == null) {
			return null;
		}
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(Keys.NAME, model.name());
		json.put(Keys.CONFIDENCE, model.confidence());
		json.put(Keys.MODEL_ID, model.modelId());
		return json;
	}
}
