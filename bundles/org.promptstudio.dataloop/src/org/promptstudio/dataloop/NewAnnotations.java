package org.promptstudio.dataloop;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

/** Makes annotations of responses that were added to the model. */
final class NewAnnotations {

	private final Map<EObject, String> made = new IdentityHashMap<>();
	private Supplier<String> ids = NewAnnotations::randomId;

	/** An id of 24 hexadecimal digits, as the platform has them. */
	private static String randomId() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return String.format("%016x%08x", random.nextLong(), random.nextInt());
	}

	void setIds(Supplier<String> ids) {
		this.ids = Objects.requireNonNull(ids);
	}

	/** An id for something that has none, the same each time. */
	String newId(EObject object) {
		return made.computeIfAbsent(object, o -> ids.get());
	}

	/**
	 * @param response the added response
	 * @param order    its place among the responses of its prompt, from 0; null for the last one
	 * @param item     the wrapper of the file, or a missing one
	 * @param spelling how the file spells ranks and crowns
	 * @param stamps   who and when; null for nobody and no time
	 * @return the annotation as JSON, with the same id each time it is made of this response
	 */
	Map<String, Object> json(Response response, Integer order, JsonValue item, Spelling spelling, Stamps stamps) {
		ResponseState state = ResponseState.of(response);
		String type = Coordinates.type(state.mimeType());
		String user = stamps == null ? null : stamps.user();
		String created = stamps == null ? null : stamps.created(response);
		String updated = stamps == null ? null : stamps.updated(response, state);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(Keys.ID, state.id() == null ? newId(response) : state.id());
		putGiven(json, Keys.DATASET_ID, stringOf(item.get(Keys.DATASET_ID)));
		putGiven(json, Keys.ITEM_ID, stringOf(item.get(Keys.ID)));
		putGiven(json, Keys.CREATOR, state.author() == null && state.model() == null ? user : state.author());
		putGiven(json, Keys.CREATED_AT, state.createdAt() == null ? created : state.createdAt());
		putGiven(json, Keys.UPDATED_BY, user);
		putGiven(json, Keys.UPDATED_AT, state.updatedAt() == null ? updated : state.updatedAt());
		json.put(Keys.TYPE, type);
		json.put(Keys.LABEL, Coordinates.label(type));
		json.put(Keys.COORDINATES, new Coordinates(state.mimeType(), state.value()).json());
		putGiven(json, Keys.DESCRIPTION, state.comment());
		json.put(Keys.ATTRIBUTES, List.of());
		json.put(Keys.METADATA, metadata(state, order, spelling));
		return json;
	}

	private static Map<String, Object> metadata(ResponseState state, Integer order, Spelling spelling) {
		Map<String, Object> system = new LinkedHashMap<>();
		putGiven(system, Keys.PROMPT_ID, state.promptKey());
		system.put(Keys.AUTOMATED_PATH.getLast(), state.automated());
		if (state.reviewState() != ReviewState.NONE) {
			system.put(Keys.STATUS, state.reviewState().getLiteral());
		}
		system.put(Keys.ATTRIBUTES, attributes(state, spelling));
		Map<String, Object> user = new LinkedHashMap<>();
		user.put(Keys.MODEL, ResponseChanges.modelJson(state.model()));
		Map<String, Object> studio = studio(state, order);
		if (!studio.isEmpty()) {
			user.put(Keys.STUDIO, studio);
		}
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put(Keys.SYSTEM, system);
		metadata.put(Keys.USER, user);
		return metadata;
	}

	private static Map<String, Object> attributes(ResponseState state, Spelling spelling) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		if (state.best()) {
			attributes.put(Keys.IS_BEST, spelling.best(true, JsonValue.MISSING));
		}
		if (state.rank() != null) {
			attributes.put(Keys.RANK, spelling.rank(state.rank(), JsonValue.MISSING));
		}
		state.attributes().forEach((key, value) -> {
			if (AttributeValues.isDataloops(value)) {
				attributes.put(key, value);
			}
		});
		return attributes;
	}

	private static Map<String, Object> studio(ResponseState state, Integer order) {
		Map<String, Object> studio = new LinkedHashMap<>();
		putGiven(studio, Keys.ORIGINAL_VALUE_PATH.getLast(), state.originalValue());
		putGiven(studio, Keys.REVIEW_BY_PATH.getLast(), state.reviewBy());
		putGiven(studio, Keys.REVIEW_AT_PATH.getLast(), state.reviewAt());
		if (order != null) {
			studio.put(Keys.ORDER_PATH.getLast(), order);
		}
		Map<String, Object> answers = new LinkedHashMap<>(state.attributes());
		answers.values().removeIf(AttributeValues::isDataloops);
		if (!answers.isEmpty()) {
			studio.put(Keys.ANSWERS, answers);
		}
		return studio;
	}

	static void putGiven(Map<String, Object> json, String key, String value) {
		if (value != null) {
			json.put(key, value);
		}
	}

	static String stringOf(JsonValue value) {
		return value.isString() ? value.string() : null;
	}
}
