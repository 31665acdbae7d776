package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.dataloop.StudioQuestions.Placed;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Section;

/**
 * The part of an ontology that is ours, {@code metadata.promptstudio}: what a recipe says and Dataloop has no place for.
 *
 * <pre>
 * {"version": 1, "guidelines": "…", "allowEditing": false, "ranking": {…},
 *  "sections": [{"title": "…", "help": "…", "questions": ["accuracy", {"attribute": "verdict", "help": "…"}, {"key": "spans", …}]}]}
 * </pre>
 *
 * A member stands only where there is something to tell, and without any there is no such object.
 */
final class StudioPart {

	static final int VERSION_NUMBER = 1;
	static final String VERSION = "version";

	private static final String ALLOW_EDITING = "allowEditing";
	private static final String GUIDELINES = "guidelines";
	private static final String HELP = "help";
	private static final String QUESTIONS = "questions";
	private static final String RANKING = "ranking";
	private static final String SECTIONS = "sections";
	private static final String TITLE = "title";

	private StudioPart() {
	}

	/** The tags of all labels, those below others too. */
	static List<String> tags(Recipe recipe) {
		List<String> tags = new ArrayList<>();
		for (TreeIterator<Object> labels = EcoreUtil.getAllContents(recipe.getLabels()); labels.hasNext();) {
			if (labels.next() instanceof Label label && label.getTag() != null) {
				tags.add(label.getTag());
			}
		}
		return tags;
	}

	/** All questions of a recipe in their order, each with its place. */
	static List<Placed> place(Recipe recipe) {
		List<String> tags = tags(recipe);
		List<Placed> placed = new ArrayList<>();
		for (Section section : recipe.getSections()) {
			section.getQuestions().forEach(question -> placed.add(StudioQuestions.place(question, tags)));
		}
		return placed;
	}

	/** Writes the part; empty when there is nothing to tell. */
	static Map<String, Object> write(Recipe recipe, List<Placed> placed) {
		Map<String, Object> json = new LinkedHashMap<>();
		putGiven(json, GUIDELINES, recipe.getGuidelines());
		if (!recipe.isAllowEditing()) {
			json.put(ALLOW_EDITING, false);
		}
		if (recipe.getRanking() != null) {
			json.put(RANKING, FeatureJson.write(recipe.getRanking()));
		}
		if (!isPlain(recipe, placed)) {
			json.put(SECTIONS, sections(recipe, placed));
		}
		if (json.isEmpty()) {
			return json;
		}
		Map<String, Object> part = new LinkedHashMap<>();
		part.put(VERSION, VERSION_NUMBER);
		part.putAll(json);
		return part;
	}

	/** Whether the sections are as one would take them to be from the entries alone. */
	private static boolean isPlain(Recipe recipe, List<Placed> placed) {
		if (recipe.getSections().isEmpty()) {
			return true;
		}
		Section first = recipe.getSections().getFirst();
		return recipe.getSections().size() == 1 && first.getTitle() == null && first.getHelp() == null && !placed.isEmpty()
				&& placed.stream().allMatch(question -> question.inStudio() instanceof String);
	}

	private static List<Object> sections(Recipe recipe, List<Placed> placed) {
		List<Object> sections = new ArrayList<>();
		int next = 0;
		for (Section section : recipe.getSections()) {
			Map<String, Object> json = new LinkedHashMap<>();
			putGiven(json, TITLE, section.getTitle());
			putGiven(json, HELP, section.getHelp());
			int end = next + section.getQuestions().size();
			json.put(QUESTIONS, placed.subList(next, end).stream().map(Placed::inStudio).toList());
			next = end;
			sections.add(json);
		}
		return sections;
	}

	private static void putGiven(Map<String, Object> json, String key, String value) {
		if (value != null) {
			json.put(key, value);
		}
	}

	/**
	 * Reads the part into a recipe.
	 *
	 * @param json    the part, empty when there is none
	 * @param waiting the questions of {@code metadata.attributes}; they all find their section
	 */
	static void read(Map<String, Object> json, Recipe recipe, StudioQuestions.Waiting waiting) {
		recipe.setGuidelines(text(json.get(GUIDELINES)));
		recipe.setAllowEditing(!Boolean.FALSE.equals(json.get(ALLOW_EDITING)));
		if (json.get(RANKING) instanceof Map<?, ?> given) {
			Ranking ranking = RecipeFactory.eINSTANCE.createRanking();
			FeatureJson.read(JsonTrees.asObject(given), ranking);
			recipe.setRanking(ranking);
		}
		for (Object section : JsonTrees.arrayOrEmpty(json.get(SECTIONS))) {
			recipe.getSections().add(section(JsonTrees.objectOrEmpty(section), waiting));
		}
		if (!waiting.rest().isEmpty()) {
			if (recipe.getSections().isEmpty()) {
				recipe.getSections().add(RecipeFactory.eINSTANCE.createSection());
			}
			recipe.getSections().getLast().getQuestions().addAll(waiting.rest());
		}
	}

	private static Section section(Map<String, Object> json, StudioQuestions.Waiting waiting) {
		Section section = RecipeFactory.eINSTANCE.createSection();
		section.setTitle(text(json.get(TITLE)));
		section.setHelp(text(json.get(HELP)));
		for (Object element : JsonTrees.arrayOrEmpty(json.get(QUESTIONS))) {
			if (waiting.take(element) instanceof Question question) {
				section.getQuestions().add(question);
			}
		}
		return section;
	}

	private static String text(Object value) {
		return value instanceof String text ? XmlCharacters.keep(text) : null;
	}
}
