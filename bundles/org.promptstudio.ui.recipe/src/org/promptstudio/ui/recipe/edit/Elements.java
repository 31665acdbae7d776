package org.promptstudio.ui.recipe.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Section;

/** The parts of a recipe that stand in its outline: labels, sections and questions. */
public final class Elements {

	private Elements() {
	}

	/** All questions in order. */
	public static List<Question> questions(Recipe recipe) {
		return recipe.getSections().stream().flatMap(section -> section.getQuestions().stream()).toList();
	}

	/** All labels, those below others too, in order. */
	public static List<Label> labels(Recipe recipe) {
		List<Label> all = new ArrayList<>();
		collect(recipe.getLabels(), all);
		return all;
	}

	private static void collect(List<Label> labels, List<Label> into) {
		for (Label label : labels) {
			into.add(label);
			collect(label.getChildren(), into);
		}
	}

	/** All that stands in the outline, in no particular order. */
	static List<EObject> all(Recipe recipe) {
		List<EObject> all = new ArrayList<>(labels(recipe));
		all.addAll(recipe.getSections());
		all.addAll(questions(recipe));
		return all;
	}

	/** The question with a key. */
	public static Optional<Question> question(Recipe recipe, String key) {
		return questions(recipe).stream().filter(question -> question.getKey() != null && question.getKey().equals(key)).findFirst();
	}

	/** What people call a question: its title, else its key. */
	public static String name(Question question) {
		String title = question.getTitle();
		return title == null || title.isBlank() ? text(question.getKey()) : title;
	}

	/** What people call a label: its name, else its tag. */
	public static String name(Label label) {
		String name = label.getName();
		return name == null || name.isBlank() ? text(label.getTag()) : name;
	}

	static String text(String value) {
		return value == null ? "" : value;
	}

	/** The element of the outline that something of a recipe belongs to: itself, or what contains it; the recipe when that is no element. */
	public static EObject elementOf(EObject part) {
		EObject element = part;
		while (element != null && !isElement(element) && !(element instanceof Recipe)) {
			element = element.eContainer();
		}
		return element;
	}

	/** Whether something is an element of the outline. */
	public static boolean isElement(Object candidate) {
		return candidate instanceof Question || candidate instanceof Section || candidate instanceof Label;
	}

	/** Whether something is in a recipe at present. */
	public static boolean isIn(Recipe recipe, EObject part) {
		EObject top = part;
		while (top != null && top != recipe) {
			top = top.eContainer();
		}
		return top != null;
	}

	/** The list that an element stands in. */
	@SuppressWarnings("unchecked")
	static EList<EObject> siblings(EObject element) {
		return (EList<EObject>) element.eContainer().eGet(element.eContainingFeature());
	}
}
