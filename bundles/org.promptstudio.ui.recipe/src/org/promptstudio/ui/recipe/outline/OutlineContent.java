package org.promptstudio.ui.recipe.outline;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Section;

/** What is below what in the outline: the group of labels when there are any, then the sections. */
final class OutlineContent implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		Recipe recipe = (Recipe) input;
		List<Object> elements = new ArrayList<>();
		if (!recipe.getLabels().isEmpty()) {
			elements.add(new LabelGroup(recipe));
		}
		elements.addAll(recipe.getSections());
		return elements.toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return switch (parent) {
			case LabelGroup group -> group.recipe().getLabels().toArray();
			case Section section -> section.getQuestions().toArray();
			case Label label -> label.getChildren().toArray();
			default -> new Object[0];
		};
	}

	@Override
	public Object getParent(Object element) {
		return switch (element) {
			case Question question -> question.getSection();
			case Label label when label.eContainer() instanceof Recipe recipe -> new LabelGroup(recipe);
			case Label label -> label.eContainer();
			case EObject other -> null;
			default -> null;
		};
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}
}
