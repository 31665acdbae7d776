package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;

/**
 * Answers about an item and its prompts, for which Dataloop has no place: in the item's wrapper under
 * {@code metadata.user.promptstudio.answers} and {@code metadata.user.promptstudio.prompts.<key>.answers}.
 */
final class StudioAnswers {

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

	/** Fills item and prompts from {@code metadata.user.promptstudio} of a wrapper. */
	static void read(Source source, JsonValue studio, Item item, ProblemLog problems) {
		AttributeValues.addTo(item, StudioObjects.object(source, studio, Keys.ANSWERS, problems));
		JsonValue prompts = StudioObjects.object(source, studio, Keys.PROMPTS, problems);
		for (JsonValue json : prompts) {
			Prompt prompt = prompt(item, json.name());
			if (prompt == null) {
				problems.warning(source, json, Messages.Place_item, NLS.bind(Messages.Problem_answersOfNoPrompt, json.name()),
						Messages.Advice_checkAnswers);
			} else {
				JsonValue own = StudioObjects.object(source, prompts, json.name(), problems);
				AttributeValues.addTo(prompt, StudioObjects.object(source, own, Keys.ANSWERS, problems));
			}
		}
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

	/** Brings the answers into {@code metadata.user.promptstudio}. */
	void change(Map<String, Object> studio) {
		change(studio, item);
		for (Prompt prompt : item.getPrompts()) {
			if (!AttributeValues.isSame(loaded(prompt), AttributeValues.of(prompt))) {
				Map<String, Object> prompts = StudioObjects.objectIn(studio, Keys.PROMPTS);
				change(StudioObjects.objectIn(prompts, prompt.getKey()), prompt);
				StudioObjects.removeEmpty(prompts, prompt.getKey());
				StudioObjects.removeEmpty(studio, Keys.PROMPTS);
			}
		}
	}

	private void change(Map<String, Object> container, AnswerHolder holder) {
		Map<String, Object> before = loaded(holder);
		Map<String, Object> now = AttributeValues.of(holder);
		if (AttributeValues.isSame(before, now)) {
			return;
		}
		Map<String, Object> answers = StudioObjects.objectIn(container, Keys.ANSWERS);
		now.forEach((key, value) -> {
			if (!before.containsKey(key) || !AttributeValues.isSame(before.get(key), value)) {
				answers.put(key, value);
			}
		});
		before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(answers::remove);
		StudioObjects.removeEmpty(container, Keys.ANSWERS);
	}
}
