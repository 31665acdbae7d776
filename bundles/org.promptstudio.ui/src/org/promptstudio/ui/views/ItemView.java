package org.promptstudio.ui.views;

import java.util.Optional;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.promptstudio.model.studio.Item;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.review.ItemReview;

/** A view of the item in the conversation editor, which it follows from the time the editor is opened until it is closed, hidden or not. */
public abstract class ItemView extends StudioView {

	private final Runnable itemListener = this::changed;
	private final IPartListener2 editors = new Editors();
	private OpenItem open;

	/** @param ground the colour behind all that the view shows */
	protected ItemView(ThemeColor ground) {
		super(ground);
	}

	/** What the conversation editor shows; empty while there is no such editor. */
	protected final Optional<OpenItem> open() {
		return Optional.ofNullable(open);
	}

	/** The item being worked on; empty too while it is loaded. */
	protected final Optional<Item> item() {
		return open().flatMap(OpenItem::item);
	}

	/** An editor is followed from now on. */
	protected void follow(OpenItem now) {
		now.addListener(itemListener);
	}

	/** An editor is no longer followed: it was closed, or the view is. */
	protected void leave(OpenItem before) {
		before.removeListener(itemListener);
	}

	@Override
	protected void listen() {
		super.listen();
		page().addPartListener(editors);
		findEditor();
	}

	@Override
	public void dispose() {
		page().removePartListener(editors);
		open().ifPresent(this::leave);
		open = null;
		super.dispose();
	}

	private void findEditor() {
		OpenItem now = ItemReview.openItem(page()).orElse(null);
		if (now != open) {
			open().ifPresent(this::leave);
			open = now;
			open().ifPresent(this::follow);
			changed();
		}
	}

	private final class Editors implements IPartListener2 {

		@Override
		public void partOpened(IWorkbenchPartReference reference) {
			findLater(reference);
		}

		@Override
		public void partClosed(IWorkbenchPartReference reference) {
			findLater(reference);
		}

		/** The page has its new editor, or has lost the closed one, only afterwards. */
		private void findLater(IWorkbenchPartReference reference) {
			if (ItemNavigation.CONVERSATION_EDITOR.equals(reference.getId())) {
				UiThread.later(root(), ItemView.this::findEditor);
			}
		}
	}
}
