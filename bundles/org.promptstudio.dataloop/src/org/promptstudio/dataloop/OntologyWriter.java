package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.promptstudio.dataloop.StudioQuestions.Placed;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.model.recipe.Recipe;

/** Writes a recipe as an ontology. */
final class OntologyWriter {

	private OntologyWriter() {
	}

	/** The whole ontology. */
	static Map<String, Object> write(Recipe recipe) {
		List<Placed> placed = StudioPart.place(recipe);
		Map<String, Object> root = root(recipe);
		List<Object> labels = new ArrayList<>();
		recipe.getLabels().forEach(label -> labels.add(LabelJson.write(label)));
		putAll(root, Keys.ROOTS, labels);
		Map<String, Object> metadata = new LinkedHashMap<>(JsonTrees.objectOrEmpty(root.get(Keys.METADATA)));
		putAll(metadata, Keys.ATTRIBUTES, placed.stream().map(Placed::entry).filter(Objects::nonNull).toList());
		studio(metadata, StudioPart.write(recipe, placed));
		if (!metadata.isEmpty() || root.containsKey(Keys.METADATA)) {
			root.put(Keys.METADATA, metadata.isEmpty() && root.get(Keys.METADATA) == null ? null : metadata);
		}
		return root;
	}

	/** What is left of an ontology that has just a name when labels, questions and our own part are taken out. */
	static Map<String, Object> frame(Recipe recipe) {
		Map<String, Object> frame = new LinkedHashMap<>();
		if (recipe.getName() != null) {
			frame.put(Keys.TITLE, recipe.getName());
		}
		frame.put(Keys.ROOTS, List.of());
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put(Keys.ATTRIBUTES, List.of());
		frame.put(Keys.METADATA, metadata);
		return frame;
	}

	private static Map<String, Object> root(Recipe recipe) {
		Map<String, Object> foreign = Foreign.parse(recipe.getForeign());
		if (foreign == null) {
			return frame(recipe);
		}
		Map<String, Object> root = new LinkedHashMap<>(foreign);
		String titleBefore = foreign.get(Keys.TITLE) instanceof String title ? XmlCharacters.keep(title) : null;
		if (!Objects.equals(titleBefore, recipe.getName())) {
			if (recipe.getName() == null) {
				root.remove(Keys.TITLE);
			} else {
				root.put(Keys.TITLE, recipe.getName());
			}
		}
		return root;
	}

	/** Puts values before those that could not be read; where there are none, the member stays as it is. */
	private static void putAll(Map<String, Object> object, String key, List<?> values) {
		List<Object> all = new ArrayList<>(values);
		all.addAll(JsonTrees.arrayOrEmpty(object.get(key)));
		if (!all.isEmpty()) {
			object.put(key, all);
		}
	}

	private static void studio(Map<String, Object> metadata, Map<String, Object> part) {
		Object rest = metadata.get(Keys.STUDIO);
		if (!part.isEmpty()) {
			metadata.put(Keys.STUDIO, rest instanceof Map ? JsonTrees.overlaid(rest, part) : part);
		} else if (rest instanceof Map<?, ?> map && map.isEmpty()) {
			metadata.remove(Keys.STUDIO);
		}
	}
}
