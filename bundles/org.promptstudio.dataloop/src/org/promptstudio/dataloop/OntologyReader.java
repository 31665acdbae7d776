package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;

/** Reads an ontology's JSON as a recipe. */
final class OntologyReader {

	private final Source source;
	private final ProblemLog problems;
	private final Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();

	OntologyReader(Source source, ProblemLog problems) {
		this.source = source;
		this.problems = problems;
	}

	/** @throws FormatException when the file is no ontology */
	Recipe read() throws FormatException {
		JsonValue root = source.root();
		if (!root.isObject()) {
			throw source.refusal(root, Messages.Ontology_root, Messages.Advice_ontology);
		}
		JsonValue metadata = root.get(Keys.METADATA);
		JsonValue roots = root.get(Keys.ROOTS);
		JsonValue attributes = metadata.get(Keys.ATTRIBUTES);
		check(metadata, metadata.isObject());
		check(roots, roots.isArray());
		check(attributes, attributes.isArray());
		if (roots.isNothing() && attributes.isNothing()) {
			boolean isRecipe = root.get("ontologyIds") != JsonValue.MISSING;
			throw source.refusal(root, isRecipe ? Messages.Ontology_isRecipe : Messages.Ontology_nothing, Messages.Advice_ontology);
		}
		recipe.setName(root.get(Keys.TITLE).isString() ? XmlCharacters.keep(root.get(Keys.TITLE).string()) : null);
		List<Object> unreadLabels = labels(roots);
		List<Object> unreadQuestions = new ArrayList<>();
		List<Question> questions = questions(attributes, unreadQuestions);
		JsonValue studio = metadata.get(Keys.STUDIO);
		studio(studio, questions);
		keepForeign(root, unreadLabels, unreadQuestions);
		return recipe;
	}

	private void check(JsonValue value, boolean isRight) throws FormatException {
		if (!isRight && !value.isNothing()) {
			throw source.refusal(value, NLS.bind(Messages.Problem_wrongType, value.name()), Messages.Advice_ontology);
		}
	}

	private List<Object> labels(JsonValue roots) {
		List<Object> unread = new ArrayList<>();
		for (JsonValue node : roots) {
			Label label = LabelJson.read(JsonTrees.objectOrEmpty(JsonTrees.of(node)));
			if (label == null) {
				unread.add(JsonTrees.of(node));
				problems.warning(source, node, Messages.Place_labels, Messages.Ontology_noTag, Messages.Advice_kept);
			} else {
				recipe.getLabels().add(label);
			}
		}
		return unread;
	}

	private List<Question> questions(JsonValue attributes, List<Object> unread) {
		List<Question> questions = new ArrayList<>();
		int number = 0;
		for (JsonValue attribute : attributes) {
			number++;
			String place = place(attribute, number);
			Question question = QuestionJson.read(JsonTrees.objectOrEmpty(JsonTrees.of(attribute)),
					oddity -> problems.warning(source, attribute, place, oddity, Messages.Advice_kept));
			if (question == null) {
				unread.add(JsonTrees.of(attribute));
				problems.warning(source, attribute, place, Messages.Ontology_noKey, Messages.Advice_kept);
			} else {
				questions.add(question);
			}
		}
		return questions;
	}

	private static String place(JsonValue attribute, int number) {
		JsonValue key = attribute.get("key");
		return NLS.bind(Messages.Place_question, key.isString() ? key.string() : "#" + number);
	}

	private void studio(JsonValue json, List<Question> questions) {
		Map<String, Object> part = JsonTrees.objectOrEmpty(JsonTrees.of(json));
		if (!json.isObject() && !json.isNothing()) {
			problems.warning(source, json, Keys.STUDIO, NLS.bind(Messages.Problem_wrongType, Keys.STUDIO), Messages.Advice_kept);
		}
		if (part.get(StudioPart.VERSION) instanceof Number version && version.doubleValue() > StudioPart.VERSION_NUMBER) {
			problems.warning(source, json, Keys.STUDIO, Messages.Ontology_newer, Messages.Advice_newer);
		}
		StudioPart.read(part, recipe, new StudioQuestions.Waiting(questions, StudioPart.tags(recipe),
				oddity -> problems.warning(source, json, Keys.STUDIO, oddity, Messages.Advice_checkRecipe)));
	}

	/**
	 * Keeps the rest of the ontology: where labels, questions and our own part stood, what could not be read of them. An empty part marks
	 * the place among other members, and is not worth keeping alone.
	 */
	private void keepForeign(JsonValue root, List<Object> unreadLabels, List<Object> unreadQuestions) {
		Map<String, Object> rest = new LinkedHashMap<>(JsonTrees.asObject(JsonTrees.of(root)));
		rest.computeIfPresent(Keys.ROOTS, (key, value) -> unreadLabels);
		Map<String, Object> metadata = JsonTrees.asObject(rest.get(Keys.METADATA));
		if (metadata != null) {
			metadata.computeIfPresent(Keys.ATTRIBUTES, (key, value) -> unreadQuestions);
			if (metadata.get(Keys.STUDIO) instanceof Map<?, ?> studio) {
				Map<String, Object> known = StudioPart.write(recipe, StudioPart.place(recipe));
				metadata.put(Keys.STUDIO, Objects.requireNonNullElse(JsonTrees.rest(studio, known), Map.of()));
			}
		}
		if (Foreign.keep(withoutEmptyStudio(rest), OntologyWriter.frame(recipe)) != null) {
			recipe.setForeign(JsonTrees.toAscii(rest));
		}
	}

	private static Map<String, Object> withoutEmptyStudio(Map<String, Object> rest) {
		Map<String, Object> metadata = new LinkedHashMap<>(JsonTrees.objectOrEmpty(rest.get(Keys.METADATA)));
		if (!metadata.remove(Keys.STUDIO, Map.of())) {
			return rest;
		}
		Map<String, Object> result = new LinkedHashMap<>(rest);
		result.put(Keys.METADATA, metadata);
		return result;
	}
}
