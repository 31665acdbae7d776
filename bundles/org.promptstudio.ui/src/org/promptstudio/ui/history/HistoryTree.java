package org.promptstudio.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.promptstudio.core.history.ItemChange;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.history.HistoryModel.Save;
import org.promptstudio.ui.widgets.Spoken;

/** The saves with their changes, as a tree that is open to the first of them. */
final class HistoryTree {

	/** So many saves are open from the start. */
	private static final int OPEN = 20;

	private final TreeViewer viewer;
	private HistoryWords words;

	/** @param selected told of the selected change; null for none */
	HistoryTree(Composite parent, Consumer<ItemChange> selected) {
		viewer = new TreeViewer(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.FULL_SELECTION);
		Tree tree = viewer.getTree();
		TestIds.set(tree, "history.changes");
		Spoken.of(tree).name(Messages.History_changes);
		tree.addListener(SWT.EraseItem, HistoryTree::erase);
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new Labels());
		viewer.addSelectionChangedListener(
				event -> selected.accept(event.getStructuredSelection().getFirstElement() instanceof Row row ? row.change() : null));
	}

	/** A change as an element of the tree: two saves may have the same change. */
	private record Row(Save save, int index) {

		ItemChange change() {
			return save.changes().get(index);
		}
	}

	private static void erase(Event event) {
		if ((event.detail & SWT.SELECTED) != 0) {
			boolean isFocused = event.widget instanceof Tree tree && tree.isFocusControl();
			event.gc.setBackground((isFocused ? ThemeColor.SELECTION : ThemeColor.HOVER).get());
			event.gc.fillRectangle(event.x, event.y, event.width, event.height);
			event.gc.setForeground(ThemeColor.TEXT.get());
		}
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.FOCUSED);
	}

	Tree control() {
		return viewer.getTree();
	}

	void useColors() {
		viewer.getTree().setBackground(ThemeColor.CARD.get());
		viewer.getTree().setForeground(ThemeColor.TEXT.get());
	}

	void show(List<Save> saves, HistoryWords newWords) {
		words = newWords;
		viewer.getTree().setRedraw(false);
		try {
			viewer.setInput(saves);
			saves.stream().limit(OPEN).forEach(save -> viewer.setExpandedState(save, true));
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	/** The selected change. */
	Optional<ItemChange> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Row row ? Optional.of(row.change()) : Optional.empty();
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return input instanceof List<?> saves ? saves.toArray() : new Object[0];
		}

		@Override
		public Object[] getChildren(Object parent) {
			Object[] rows = new Object[parent instanceof Save save ? save.changes().size() : 0];
			for (int i = 0; i < rows.length; i++) {
				rows[i] = new Row((Save) parent, i);
			}
			return rows;
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Row row ? row.save() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Save;
		}
	}

	private final class Labels extends LabelProvider {

		@Override
		public String getText(Object element) {
			return element instanceof Save save ? words.save(save.entry()) : words.change(((Row) element).change());
		}

		@Override
		public Image getImage(Object element) {
			if (element instanceof Save) {
				return Icons.HUMAN.image();
			}
			return switch (((Row) element).change().what()) {
				case RANK, PLACE -> Icons.RANK.image();
				case CROWN -> Icons.CROWN.image();
				case TEXT -> Icons.EDIT.image();
				case ANSWER -> Icons.QUESTION.image();
				case REVIEW, STATUS -> Icons.REVIEW.image();
				case COMMENT, DISCUSSION -> Icons.COMMENT.image();
				case ADDED -> Icons.ADD.image();
				case DELETED -> Icons.DELETE.image();
				default -> Icons.ITEM.image();
			};
		}
	}
}
