package org.promptstudio.ui.recipe.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.store.RecipeFile;

/**
 * Elements of a recipe as text for the clipboard: a recipe of their own, so that they can be pasted into another window or a text editor, and a recipe
 * copied there can be pasted here.
 */
public final class RecipeClipboard {

	/** The name of the recipe whose first section only holds questions that were copied without theirs. */
	private static final String LOOSE_QUESTIONS = "org.promptstudio.questions";

	private RecipeClipboard() {
	}

	/** The text of elements. */
	public static String text(Collection<? extends EObject> elements) {
		Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();
		Section loose = RecipeFactory.eINSTANCE.createSection();
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		for (EObject copy : copier.copyAll(elements)) {
			switch (copy) {
				case Label label -> recipe.getLabels().add(label);
				case Section section -> recipe.getSections().add(section);
				case Question question -> loose.getQuestions().add(question);
				default -> throw new IllegalArgumentException("no element of an outline: " + copy.eClass().getName());
			}
		}
		if (!loose.getQuestions().isEmpty()) {
			recipe.setName(LOOSE_QUESTIONS);
			recipe.getSections().add(0, loose);
		}
		RecipeFile.keepUnknown(recipe, copier);
		return new String(RecipeFile.write(recipe), StandardCharsets.UTF_8);
	}

	/** The elements that a text stands for, to be added to the recipe of a model; none when it is no recipe. */
	public static List<EObject> elements(String text, RecipeModel model) {
		if (text == null || !text.contains("Recipe")) {
			return List.of();
		}
		try {
			Recipe recipe = model.readParts(text);
			List<EObject> elements = new ArrayList<>(recipe.getLabels());
			List<Section> sections = new ArrayList<>(recipe.getSections());
			if (LOOSE_QUESTIONS.equals(recipe.getName()) && !sections.isEmpty()) {
				elements.addAll(sections.remove(0).getQuestions());
			}
			elements.addAll(sections);
			elements.forEach(EcoreUtil::remove);
			return elements;
		} catch (FormatException e) {
			return List.of(); // somebody has copied something else
		}
	}
}
