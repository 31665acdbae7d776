package org.promptstudio.ui.conversation;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.PageStack;

/** The pages of the editor, of which one is to be seen: the conversation, a response or an element of a prompt in full size, or a message. */
final class EditorPages {

	private final ConversationEditor editor;
	private final Composite root;
	private final PageStack pages;
	private final ConversationPane pane;
	private final EmptyPage message;
	private ResponsePage responsePage;
	private ContentPage contentPage;

	/** @param root what all of the editor is in, with a grid layout */
	EditorPages(Composite root, ConversationEditor editor) {
		this.root = root;
		this.editor = editor;
		pages = new PageStack(root);
		pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		pane = new ConversationPane(pages, editor.model(), editor.context(), editor.actions());
		message = new EmptyPage(pages, ThemeColor.GROUND, "message.text");
		pages.show(pane);
		new ResponseMenu(editor).install(pane);
	}

	void applyTheme() {
		pages.setBackground(ThemeColor.GROUND.get());
	}

	/** The conversation, also while another page is to be seen. */
	ConversationPane pane() {
		return pane;
	}

	void setFocus() {
		pages.shown().setFocus();
	}

	/** Whether a response is shown in full size. */
	boolean isExpanded() {
		return responsePage != null && pages.shows(responsePage);
	}

	/** Whether an element of a prompt is shown in full size. */
	boolean isContentShown() {
		return contentPage != null && pages.shows(contentPage);
	}

	/** The response in full size, when one is shown so. */
	Optional<ResponsePage> page() {
		return isExpanded() ? Optional.of(responsePage) : Optional.empty();
	}

	void showConversation() {
		show(pane);
	}

	/** Shows a message in place of the conversation, with a button for what to do unless that is null. */
	void showMessage(Icons icon, String title, String text, String button, Runnable action) {
		message.show(icon, title, text == null ? "" : text,
				action == null ? List.of() : List.of(new EmptyPage.Action(button, "message.action", action)));
		show(message);
	}

	/** Shows a response in full size with its source. */
	void expand(Response response) {
		leave();
		responsePage = new ResponsePage(pages, editor, response);
		show(responsePage);
		responsePage.setFocus();
		editor.findBar().pageChanged();
	}

	/** Shows an element of a prompt in full size. */
	void showContent(Content content) {
		leave();
		contentPage = new ContentPage(pages, editor, content, Messages.Content_ofPrompt);
		show(contentPage);
		contentPage.setFocus();
	}

	/** Goes back from the full size to the conversation; the edit is kept. */
	void collapse() {
		if (isContentShown()) {
			Content content = contentPage.content();
			leave();
			pane.focusContent(content);
			return;
		}
		if (isExpanded()) {
			Response response = responsePage.response();
			leave();
			show(pane);
			editor.findBar().pageChanged();
			pane.focus(response);
		}
	}

	/** Leaves the full size without giving the focus to a response; the edit is kept. */
	void leave() {
		if (contentPage != null) {
			ContentPage left = contentPage;
			contentPage = null;
			dispose(left);
		}
		if (responsePage != null) {
			ResponsePage left = responsePage;
			left.commit();
			responsePage = null;
			dispose(left);
		}
	}

	private void dispose(Control left) {
		if (!pages.isDisposed()) { // else the editor is being closed
			show(pane); // and the focus with it: what is disposed must not have it
			left.dispose();
		}
	}

	/** Makes a command of what was typed in full size. */
	void commit() {
		page().ifPresent(ResponsePage::commit);
	}

	/** Whether something was typed in full size that is no command yet. */
	boolean isTyping() {
		return page().filter(ResponsePage::isDirty).isPresent();
	}

	/** Reads the response in full size again. */
	void refresh() {
		if (responsePage != null && !responsePage.isDisposed()) {
			responsePage.refresh();
		}
	}

	private void show(Control page) {
		boolean hadFocus = hasFocus();
		pages.show(page);
		if (hadFocus) {
			page.setFocus();
		}
	}

	/** Whether the focus is anywhere in the editor. */
	private boolean hasFocus() {
		for (Control control = root.getDisplay().getFocusControl(); control != null; control = control.getParent()) {
			if (control == root) {
				return true;
			}
		}
		return false;
	}
}
