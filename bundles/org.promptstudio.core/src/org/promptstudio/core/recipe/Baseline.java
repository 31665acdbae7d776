package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.studio.Attribute;

/**
 * The attributes of a holder as they were found, and what the answers were then. As long as an answer is what it was, its attribute is left as it was, in its
 * place and spelling. Immutable.
 *
 * @param attributes as they were found
 * @param starts     what the answer to each question was then
 */
record Baseline(List<Kept> attributes, Map<Question, Start> starts) {

	Baseline {
		attributes = List.copyOf(attributes);
		starts = Map.copyOf(starts);
	}

	/** An attribute with its key and value at some time. */
	record Kept(Attribute attribute, String key, Object value) {

		static Kept of(Attribute attribute) {
			return new Kept(attribute, attribute.getKey(), attribute.getValue());
		}
	}

	/**
	 * The answer to a question as it was found.
	 *
	 * @param place     the place of its attribute; -1 for none
	 * @param json      what a file would hold for it; null for none
	 * @param isShown   whether the question was shown
	 * @param isDefault whether it is the default answer, which no attribute holds
	 * @param misfit    why the attribute is no answer to the question; null when it is one
	 */
	record Start(int place, Object json, boolean isShown, boolean isDefault, String misfit) {

		Start shown(boolean shown) {
			return new Start(place, json, shown, isDefault, misfit);
		}
	}

	/** Which attribute holds the answer by a key; -1 for none. The first of several. */
	static Map<String, Integer> places(List<Kept> attributes) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < attributes.size(); i++) {
			if (attributes.get(i).key() != null) {
				places.putIfAbsent(attributes.get(i).key(), i);
			}
		}
		return places;
	}

	/** The question of each attribute; null for one that no question holds. */
	List<Question> questions() {
		List<Question> questions = new ArrayList<>();
		attributes.forEach(attribute -> questions.add(null));
		starts.forEach((question, start) -> {
			if (start.place() >= 0) {
				questions.set(start.place(), question);
			}
		});
		return questions;
	}
}
