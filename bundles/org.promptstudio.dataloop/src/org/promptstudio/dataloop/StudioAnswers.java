package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;

/**
 * Answers about an item and its prompts, for which Dataloop has no place: in the item's wrapper under
 * {@code metadata.user.promptstudio.answers} and {@code metadata.user.promptstudio.prompts.<key>.answers}.
 */
final class StudioAnswers {

	/** What stands in the way of an object is kept under its name with this before it. */
	private static final String REPLACED = "replaced ";

	private final Item item;
	private final Map<AnswerHolder, Map<String, Object>> loaded = new IdentityHashMap<>();

	/** @param item as it was read */
	StudioAnswers(Item item) {
		this.item = item;
		holders().forEach(holder -> loaded.put(holder, AttributeValues.of(holder)));
	}

	private List<AnswerHolder> holders() {
		List<AnswerHolder> holders = new ArrayList<>(item.getPrompts());
		holders.addFirst(item);
		return holders;
	}

	/** Fills item and prompts from a wrapper. */
	static void read(Source source, Item item, ProblemLog problems) {
		JsonValue container = source.root();
		for (String name : Keys.STUDIO_PATH) {
			container = object(source, container, name, problems);
		}
		AttributeValues.addTo(item, object(source, container, Keys.ANSWERS, problems));
		JsonValue prompts = object(source, container, Keys.PROMPTS, problems);
		for (JsonValue json : prompts) {
			Prompt prompt = prompt(item, json.name());
			if (prompt == null) {
				problems.warning(source, json, Messages.Place_item, NLS.bind(Messages.Problem_answersOfNoPrompt, json.name()),
						Messages.Advice_checkAnswers);
			} else {
				AttributeValues.addTo(prompt, object(source, object(source, prompts, json.name(), problems), Keys.ANSWERS, problems));
			}
		}
	}

	private static JsonValue object(Source source, JsonValue parent, String name, ProblemLog problems) {
		JsonValue value = parent.get(name);
		if (value.isObject()) {
			return value;
		}
		if (!isReplaceable(value)) {
			problems.warning(source, value, Messages.Place_item, NLS.bind(Messages.Problem_containerNoObject, name),
					NLS.bind(Messages.Advice_answersReplace, REPLACED + name));
		}
		return JsonValue.MISSING;
	}

	/** Nothing is lost when an object takes its place. */
	private static boolean isReplaceable(JsonValue value) {
		return value.isNothing() || value.isArray() && value.isEmpty();
	}

	private static Prompt prompt(Item item, String key) {
		return item.getPrompts().stream().filter(prompt -> key.equals(prompt.getKey())).findFirst().orElse(null);
	}

	/** Whether an answer came, changed or went since the item was read. */
	boolean isChanged() {
		return holders().stream().anyMatch(holder -> !AttributeValues.isSame(loaded(holder), AttributeValues.of(holder)));
	}

	private Map<String, Object> loaded(AnswerHolder holder) {
		return loaded.getOrDefault(holder, Map.of());
	}

	/** Writes the answers into a wrapper; must be called only when something has changed. */
	void write(JsonPatch patch, JsonValue wrapper) {
		JsonValue deepest = wrapper;
		List<String> rest = Keys.STUDIO_PATH;
		while (!rest.isEmpty() && deepest.get(rest.getFirst()).isObject()) {
			deepest = deepest.get(rest.getFirst());
			rest = rest.subList(1, rest.size());
		}
		if (rest.isEmpty()) {
			Map<String, Object> studio = JsonTrees.asObject(JsonTrees.of(deepest));
			change(studio);
			if (studio.isEmpty()) {
				patch.remove(deepest);
			} else {
				JsonTrees.update(patch, deepest, studio);
			}
			return;
		}
		JsonValue inTheWay = deepest.get(rest.getFirst());
		Map<String, Object> around = new LinkedHashMap<>();
		Map<String, Object> studio = around;
		for (String name : rest) {
			studio = objectIn(studio, name);
		}
		change(studio);
		if (isReplaceable(inTheWay)) {
			patch.put(deepest, rest, studio);
		} else {
			patch.put(deepest, List.of(REPLACED + rest.getFirst()), JsonTrees.of(inTheWay));
			patch.replace(inTheWay, around.get(rest.getFirst()));
		}
	}

	/** The members of a new wrapper; empty when there are no answers. */
	Map<String, Object> metadata() {
		Map<String, Object> root = new LinkedHashMap<>();
		Map<String, Object> studio = root;
		for (String name : Keys.STUDIO_PATH) {
			studio = objectIn(studio, name);
		}
		change(studio);
		return studio.isEmpty() ? Map.of() : root;
	}

	private void change(Map<String, Object> studio) {
		change(studio, item);
		for (Prompt prompt : item.getPrompts()) {
			if (!AttributeValues.isSame(loaded(prompt), AttributeValues.of(prompt))) {
				Map<String, Object> prompts = objectIn(studio, Keys.PROMPTS);
				change(objectIn(prompts, prompt.getKey()), prompt);
				removeEmpty(prompts, prompt.getKey());
				removeEmpty(studio, Keys.PROMPTS);
			}
		}
	}

	private void change(Map<String, Object> container, AnswerHolder holder) {
		Map<String, Object> before = loaded(holder);
		Map<String, Object> now = AttributeValues.of(holder);
		if (AttributeValues.isSame(before, now)) {
			return;
		}
		Map<String, Object> answers = objectIn(container, Keys.ANSWERS);
		now.forEach((key, value) -> {
			if (!before.containsKey(key) || !AttributeValues.isSame(before.get(key), value)) {
				answers.put(key, value);
			}
		});
		before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(answers::remove);
		removeEmpty(container, Keys.ANSWERS);
	}

	/** The object of that name, made where there is none. */
	private static Map<String, Object> objectIn(Map<String, Object> container, String name) {
		Object value = container.get(name);
		Map<String, Object> object = JsonTrees.asObject(value);
		if (object == null) {
			object = new LinkedHashMap<>();
			container.put(name, object);
			if (value != null && !List.of().equals(value)) {
				container.put(REPLACED + name, value);
			}
		}
		return object;
	}

	private static void removeEmpty(Map<String, Object> container, String name) {
		container.remove(name, Map.of());
	}
}
