package org.promptstudio.dataloop;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.promptstudio.dataloop.json.JsonTrees;

/**
 * A prompt has one crown: two people who crowned different responses have a conflict, although they changed different annotations. Where a file
 * had several crowns before, or somebody gave several, nothing is done about it.
 */
final class CrownMerge {

	private final TreeMerge merge;

	CrownMerge(TreeMerge merge) {
		this.merge = merge;
	}

	void settle(Map<String, Object> base, Map<String, Object> mine, Map<String, Object> theirs, Map<String, Object> merged) {
		Map<String, Set<String>> before = crowned(base);
		Map<String, Set<String>> here = crowned(mine);
		Map<String, Set<String>> there = crowned(theirs);
		crowned(merged).forEach((prompt, ids) -> {
			Set<String> a = here.getOrDefault(prompt, Set.of());
			Set<String> b = there.getOrDefault(prompt, Set.of());
			if (ids.size() > 1 && a.size() == 1 && b.size() == 1 && !a.equals(b)) {
				List<String> path = List.of(TreeMerge.CROWN, prompt);
				Set<String> was = before.getOrDefault(prompt, Set.of());
				merge.decide(path, was.isEmpty() ? null : was.iterator().next(), a.iterator().next(), b.iterator().next());
				Set<String> kept = merge.isMine(path) ? a : b;
				ids.stream().filter(id -> !kept.contains(id)).forEach(id -> uncrown(merged, id));
			}
		});
	}

	/** The ids of the annotations with a crown, by the key of their prompt. */
	private static Map<String, Set<String>> crowned(Map<String, Object> file) {
		Map<String, Set<String>> crowned = new LinkedHashMap<>();
		for (Object element : JsonTrees.arrayOrEmpty(file.get(Keys.ANNOTATIONS))) {
			Map<String, Object> annotation = JsonTrees.objectOrEmpty(element);
			Map<String, Object> system = system(annotation);
			boolean isCrowned = isTrue(JsonTrees.objectOrEmpty(system.get(Keys.ATTRIBUTES)).get(Keys.IS_BEST));
			if (isCrowned && annotation.get(Keys.ID) instanceof String id && system.get(Keys.PROMPT_ID) instanceof String prompt) {
				crowned.computeIfAbsent(prompt, key -> new LinkedHashSet<>()).add(id);
			}
		}
		return crowned;
	}

	private static Map<String, Object> system(Map<String, Object> annotation) {
		return JsonTrees.objectOrEmpty(JsonTrees.objectOrEmpty(annotation.get(Keys.METADATA)).get(Keys.SYSTEM));
	}

	private static boolean isTrue(Object value) {
		return Boolean.TRUE.equals(value) || value instanceof String text && text.equalsIgnoreCase("true");
	}

	/** Copies what is on the way, as it may belong to one of the sides. */
	@SuppressWarnings("unchecked")
	private static void uncrown(Map<String, Object> file, String id) {
		List<Object> annotations = (List<Object>) file.get(Keys.ANNOTATIONS);
		annotations
				.replaceAll(element -> id.equals(JsonTrees.objectOrEmpty(element).get(Keys.ID)) ? without(JsonTrees.asObject(element), 0) : element);
	}

	private static Map<String, Object> without(Map<String, Object> object, int depth) {
		String name = Keys.IS_BEST_PATH.get(depth);
		Map<String, Object> copy = new LinkedHashMap<>(object);
		if (depth == Keys.IS_BEST_PATH.size() - 1) {
			copy.remove(name);
		} else {
			copy.put(name, without(JsonTrees.objectOrEmpty(copy.get(name)), depth + 1));
		}
		return copy;
	}
}
