package org.promptstudio.ui;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IReusableEditor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Recovered;
import org.promptstudio.ui.internal.Messages;

/** Opens items in the one conversation editor, saving what is there or asking first. User-interface thread. */
public final class ItemNavigation {

	/** The id of the editor, an {@link IReusableEditor} that takes an {@link ItemEditorInput}. */
	public static final String CONVERSATION_EDITOR = "org.promptstudio.ui.conversation.editor";

	private ItemNavigation() {
	}

	/**
	 * Shows an item; the part that has the focus keeps it.
	 *
	 * @return whether the item is shown now; false when its predecessor could not be saved or somebody cancelled
	 */
	public static boolean open(IWorkbenchPage page, ItemLocation location) {
		return open(page, location, false);
	}

	/**
	 * Shows an item; one of the present task in the user's own layer where the task demands that.
	 *
	 * @param activate whether the editor gets the focus
	 * @return whether the item is shown now; false when its predecessor could not be saved or somebody cancelled
	 */
	public static boolean open(IWorkbenchPage page, ItemLocation item, boolean activate) {
		ItemLocation location = StudioWorkspace.get().work().located(item);
		IEditorPart editor = editor(page).orElse(null);
		ItemEditorInput input = new ItemEditorInput(location);
		boolean same = editor != null && input.equals(editor.getEditorInput());
		if (!same && (!decideAboutEdits(page, location) || editor != null && !leave(page, editor))) {
			return false;
		}
		if (editor == null) {
			return openNew(page, input, activate);
		}
		if (!same) {
			page.reuseEditor((IReusableEditor) editor, input);
			StudioWorkspace.get().shown(location);
		}
		if (activate) {
			page.activate(editor);
		}
		return true;
	}

	/** Shows the present item where the user works on it now, should that be another place: in a layer of one's own, or not any more. */
	public static boolean reopen(IWorkbenchPage page) {
		ItemLocation shown = current(page).filter(item -> item.dataset() != null).orElse(null);
		if (shown == null) {
			return true;
		}
		ItemLocation now = StudioWorkspace.get().work().located(shown.dataset().location(shown.displayPath()));
		return now.equals(shown) || open(page, now, false);
	}

	private static boolean decideAboutEdits(IWorkbenchPage page, ItemLocation location) {
		Recovered edits = StudioWorkspace.get().recoveries().undecided(location).orElse(null);
		return edits == null || RecoveryDialog.decide(page.getWorkbenchWindow().getShell(), StudioWorkspace.get().recoveries(), edits);
	}

	private static boolean openNew(IWorkbenchPage page, ItemEditorInput input, boolean activate) {
		try {
			boolean opened = page.openEditor(input, CONVERSATION_EDITOR, activate) != null;
			StudioWorkspace.get().shown(input.location());
			return opened;
		} catch (PartInitException e) {
			ILog.of(ItemNavigation.class).error("The conversation editor could not be opened.", e);
			return false;
		}
	}

	/** Shows the item after the present one, in the order and the filter of the items view. False when there is none. */
	public static boolean next(IWorkbenchPage page) {
		return step(page, 1);
	}

	/** Shows the item before the present one, in the order and the filter of the items view. False when there is none. */
	public static boolean previous(IWorkbenchPage page) {
		return step(page, -1);
	}

	private static boolean step(IWorkbenchPage page, int by) {
		ItemLocation from = current(page).orElse(null);
		return StudioWorkspace.get().neighbour(from, by).map(to -> Boolean.valueOf(open(page, to))).orElse(Boolean.FALSE).booleanValue();
	}

	/** The item before the present one, in the order and the filter of the items view. */
	public static Optional<ItemLocation> before(IWorkbenchPage page) {
		return current(page).flatMap(item -> StudioWorkspace.get().neighbour(item, -1));
	}

	/** Whether an item is shown that no other one follows. */
	public static boolean isLast(IWorkbenchPage page) {
		return hasNoNeighbour(page, 1);
	}

	/** Whether an item is shown that follows no other one. */
	public static boolean isFirst(IWorkbenchPage page) {
		return hasNoNeighbour(page, -1);
	}

	private static boolean hasNoNeighbour(IWorkbenchPage page, int steps) {
		return current(page).filter(item -> StudioWorkspace.get().neighbour(item, steps).isEmpty()).isPresent();
	}

	/** The item that the conversation editor shows. */
	public static Optional<ItemLocation> current(IWorkbenchPage page) {
		return editor(page).map(IEditorPart::getEditorInput).filter(ItemEditorInput.class::isInstance)
				.map(input -> ((ItemEditorInput) input).location());
	}

	/** The conversation editor, when it is open. */
	public static Optional<IEditorPart> editor(IWorkbenchPage page) {
		for (IEditorReference reference : page.getEditorReferences()) {
			if (CONVERSATION_EDITOR.equals(reference.getId()) && reference.getEditor(true) instanceof IReusableEditor) {
				return Optional.of(reference.getEditor(true));
			}
		}
		return Optional.empty();
	}

	/**
	 * Gets an editor ready to show something else: saves it, or asks whether to, as the preference says.
	 *
	 * @return false when its edits were neither saved nor given up
	 */
	public static boolean leave(IWorkbenchPage page, IEditorPart editor) {
		if (!editor.isDirty()) {
			return true;
		}
		if (!StudioPreferences.store().getBoolean(StudioPreferences.SAVE_ON_LEAVING)) {
			int answer = ask(page, editor.getEditorInput());
			if (answer != 0) {
				return answer == 1;
			}
		}
		return page.saveEditor(editor, false) && !editor.isDirty();
	}

	private static int ask(IWorkbenchPage page, IEditorInput input) {
		return MessageDialog.open(MessageDialog.QUESTION, page.getWorkbenchWindow().getShell(), Messages.Leave_title,
				NLS.bind(Messages.Leave_question, input.getName()), SWT.NONE, Messages.Leave_save, Messages.Leave_dontSave, Messages.cancel);
	}
}
