package org.promptstudio.ui.recipe.outline;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.RecipeModel;

/** Moves elements of the outline by dragging them. */
final class OutlineDrag extends ViewerDropAdapter {

	/** A place for what is dropped. */
	private record Place(EObject parent, int index) {}

	private final RecipeModel model;

	private OutlineDrag(TreeViewer viewer, RecipeModel model) {
		super(viewer);
		this.model = model;
		setExpandEnabled(true);
	}

	static void install(TreeViewer viewer, RecipeModel model) {
		Transfer[] transfers = { LocalSelectionTransfer.getTransfer() };
		viewer.addDragSupport(DND.DROP_MOVE, transfers, new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				List<?> selected = viewer.getStructuredSelection().toList();
				event.doit = selected.stream().allMatch(Elements::isElement);
				LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
		viewer.addDropSupport(DND.DROP_MOVE, transfers, new OutlineDrag(viewer, model));
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		List<EObject> dragged = dragged();
		Place place = place(target, dragged);
		return place != null && model.edits().canMoveTo(dragged, place.parent);
	}

	@Override
	public boolean performDrop(Object data) {
		List<EObject> dragged = dragged();
		Place place = place(getCurrentTarget(), dragged);
		return place != null && drop(model, dragged, place.parent, place.index);
	}

	/** Moves elements to a place and selects them there. */
	static boolean drop(RecipeModel model, List<EObject> dragged, EObject parent, int index) {
		boolean moved = model.execute(model.edits().moveTo(dragged, parent, index));
		if (moved) {
			model.select(dragged);
		}
		return moved;
	}

	private static List<EObject> dragged() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
				? ((List<?>) selection.toList()).stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList()
				: List.of();
	}

	private Place place(Object target, List<EObject> dragged) {
		if (dragged.isEmpty()) {
			return null;
		}
		Recipe recipe = model.recipe();
		boolean after = getCurrentLocation() == LOCATION_AFTER;
		boolean on = getCurrentLocation() == LOCATION_ON;
		EObject first = dragged.get(0);
		return switch (target) {
			case Question question when first instanceof Question && question.getSection() != null -> new Place(question.getSection(),
					question.getSection().getQuestions().indexOf(question) + (after || on ? 1 : 0));
			case Section section when first instanceof Question -> new Place(section, on ? section.getQuestions().size() : 0);
			case Section section when first instanceof Section -> new Place(recipe,
					recipe.getSections().indexOf(section) + (after || on ? 1 : 0));
			case Label label when first instanceof Label && on -> new Place(label, label.getChildren().size());
			case Label label when first instanceof Label -> new Place(label.eContainer(),
					((List<?>) label.eContainer().eGet(label.eContainingFeature())).indexOf(label) + (after ? 1 : 0));
			case LabelGroup group when first instanceof Label -> new Place(recipe, recipe.getLabels().size());
			case null, default -> null;
		};
	}
}
