package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.RecipeFactory;

/** Labels as the nodes of an ontology's {@code roots}: a value with tag, name and colour, and children. */
final class LabelJson {

	/** Labels further down are kept, and not read: a recipe file has a limit too. */
	private static final int MAX_DEPTH = 50;

	private static final String COLOR = "color";
	private static final String DISPLAY_LABEL = "displayLabel";
	private static final String TAG = "tag";

	private LabelJson() {
	}

	/** Reads a node with all below it; null when it has no tag. */
	static Label read(Map<String, Object> node) {
		return read(node, 1);
	}

	private static Label read(Map<String, Object> node, int depth) {
		// As Dataloop's own reader, also take a node whose value stands in the node itself.
		Map<String, Object> value = node.get(Keys.VALUE) instanceof Map<?, ?> ? JsonTrees.asObject(node.get(Keys.VALUE)) : node;
		if (!(value.getOrDefault(TAG, value.get("label_name")) instanceof String tag)) {
			return null;
		}
		Label label = RecipeFactory.eINSTANCE.createLabel();
		label.setTag(XmlCharacters.keep(tag));
		label.setName(text(value, DISPLAY_LABEL, "display_label"));
		label.setColor(text(value, COLOR, COLOR));
		Map<String, Object> rest = new LinkedHashMap<>(node);
		if (node.get(Keys.CHILDREN) instanceof List<?> children) {
			rest.put(Keys.CHILDREN, readAll(children, label.getChildren(), depth + 1));
		}
		label.setForeign(Foreign.keep(rest, write(label, List.of())));
		return label;
	}

	/** What could not be read. */
	private static List<Object> readAll(List<?> nodes, List<Label> labels, int depth) {
		List<Object> unread = new ArrayList<>();
		for (Object node : nodes) {
			Label label = depth > MAX_DEPTH ? null : read(JsonTrees.objectOrEmpty(node), depth);
			if (label == null) {
				unread.add(node);
			} else {
				labels.add(label);
			}
		}
		return unread;
	}

	private static String text(Map<String, Object> value, String key, String otherKey) {
		return value.getOrDefault(key, value.get(otherKey)) instanceof String text ? XmlCharacters.keep(text) : null;
	}

	/** Writes a label with all below it. */
	static Map<String, Object> write(Label label) {
		List<Object> children = new ArrayList<>();
		label.getChildren().forEach(child -> children.add(write(child)));
		Map<String, Object> foreign = Foreign.parse(label.getForeign());
		if (foreign == null) {
			return write(label, children);
		}
		Map<String, Object> node = merged(foreign, write(label, List.of()));
		List<?> unread = JsonTrees.arrayOrEmpty(foreign.get(Keys.CHILDREN));
		if (!children.isEmpty() || !unread.isEmpty()) {
			children.addAll(unread);
			node.put(Keys.CHILDREN, children);
		}
		return node;
	}

	private static Map<String, Object> merged(Map<String, Object> foreign, Map<String, Object> now) {
		Map<String, Object> alone = new LinkedHashMap<>(foreign);
		alone.computeIfPresent(Keys.CHILDREN, (key, children) -> children instanceof List<?> ? List.of() : children);
		Label before = read(alone);
		if (before == null) {
			return now;
		}
		Object node = JsonTrees.merged(alone, write(before, List.of()), now);
		Label check = read(JsonTrees.objectOrEmpty(node));
		boolean isRight = check != null && JsonTrees.isSame(write(check, List.of()), now);
		return new LinkedHashMap<>(JsonTrees.asObject(isRight ? node : JsonTrees.overlaid(alone, now)));
	}

	private static Map<String, Object> write(Label label, List<Object> children) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put(TAG, label.getTag() == null ? "" : label.getTag());
		if (label.getName() != null) {
			value.put(DISPLAY_LABEL, label.getName());
		}
		if (label.getColor() != null) {
			value.put(COLOR, label.getColor());
		}
		value.put(Keys.ATTRIBUTES, List.of());
		value.put("displayData", Map.of());
		Map<String, Object> node = new LinkedHashMap<>();
		node.put(Keys.VALUE, value);
		node.put(Keys.CHILDREN, children);
		return node;
	}
}
