package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * The order of the responses of a prompt. It is that of the annotations in the file, which Dataloop gives no meaning, until people move a response: from then on
 * each annotation of the prompt has its place in {@code metadata.user.promptstudio.order}, counted from 0. Responses with a place come first, by their places; those
 * without follow in the order of the file, such as what others have added since.
 */
final class ResponseOrder {

	private ResponseOrder() {
	}

	/** Brings the responses of all prompts, which are in the order of the file, into the order that their annotations tell. */
	static void sort(Item item, List<AnnotationBinding> bindings) {
		if (bindings.stream().allMatch(binding -> binding.order() == null)) {
			return;
		}
		Map<Response, Integer> places = places(bindings);
		for (Prompt prompt : item.getPrompts()) {
			ECollections.sort(prompt.getResponses(), byPlace(places));
		}
	}

	/**
	 * The places that must be written, so that the responses are read again in the order that they have now. None where that is so already: nothing is written
	 * only because a response was added at the end or deleted.
	 *
	 * @param bindings the annotations in the order of the file
	 */
	static Map<Response, Integer> changes(Item item, List<AnnotationBinding> bindings) {
		Map<Response, Integer> changes = new IdentityHashMap<>();
		Map<Response, Integer> places = places(bindings);
		for (Prompt prompt : item.getPrompts()) {
			EList<Response> now = prompt.getResponses();
			List<Response> asRead = new ArrayList<>(bindings.stream().map(AnnotationBinding::response).filter(now::contains).toList());
			now.stream().filter(response -> !asRead.contains(response)).forEach(asRead::add);
			asRead.sort(byPlace(places));
			if (!asRead.equals(now)) {
				for (int place = 0; place < now.size(); place++) {
					Response response = now.get(place);
					if (places.getOrDefault(response, -1) != place) {
						changes.put(response, place);
					}
				}
			}
		}
		return changes;
	}

	private static Map<Response, Integer> places(List<AnnotationBinding> bindings) {
		Map<Response, Integer> places = new IdentityHashMap<>();
		bindings.stream().filter(binding -> binding.order() != null).forEach(binding -> places.put(binding.response(), binding.order()));
		return places;
	}

	private static Comparator<Response> byPlace(Map<Response, Integer> places) {
		return Comparator.comparingInt(response -> places.getOrDefault(response, Integer.MAX_VALUE));
	}
}
