package org.promptstudio.ui.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.edit.domain.EditingDomain;

import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.ui.OpenItem;

/** What other views see of the conversation editor. */
final class EditorItem implements OpenItem, ConversationModel.Listener {

	private final ConversationEditor editor;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final List<Runnable> commits = new CopyOnWriteArrayList<>();
	private boolean typing;

	EditorItem(ConversationEditor editor) {
		this.editor = editor;
		editor.model().addListener(this);
	}

	@Override
	public ItemLocation location() {
		return editor.location();
	}

	@Override
	public Optional<Item> item() {
		return editor.session().flatMap(session -> editor.model().item());
	}

	@Override
	public EditingDomain domain() {
		return editor.session().map(ItemSession::editingDomain)
				.orElseThrow(() -> new IllegalStateException("No item is open in the conversation editor."));
	}

	@Override
	public Optional<Response> selectedResponse() {
		return editor.model().selected();
	}

	@Override
	public Optional<Prompt> selectedPrompt() {
		return editor.model().selected().map(Response::getPrompt)
				.or(() -> editor.pane().focusedCard().filter(PromptCard.class::isInstance).map(card -> ((PromptCard) card).prompt()))
				.or(() -> editor.model().prompts().stream().findFirst());
	}

	@Override
	public String letter(Response response) {
		return editor.model().letter(response);
	}

	@Override
	public DisplayOrder order() {
		return editor.model().order();
	}

	@Override
	public void select(Response response) {
		if (!editor.pane().isDisposed()) { // else a view has not looked since the editor was closed
			editor.model().select(response);
			editor.pane().revealHead(response);
		}
	}

	@Override
	public Optional<TextSelection> selectedText() {
		return selectedResponse().flatMap(editor.pane()::selectedText);
	}

	@Override
	public void clearSelection() {
		selectedResponse().flatMap(editor.pane()::card).ifPresent(card -> card.text().control().setSelection(card.text().control().getCaretOffset()));
	}

	@Override
	public void showMarks(Object owner, Response response, List<Mark> marks) {
		editor.pane().showMarks(owner, response, marks);
	}

	@Override
	public void reveal(Response response, int start, int end) {
		editor.pane().pointOut(response, start, end);
	}

	@Override
	public void commitTyped() {
		editor.commitTyped();
	}

	/** Makes commands of what is being typed in other views. */
	void commit() {
		commits.forEach(Runnable::run);
	}

	/** Whether something is being typed that is no command yet. */
	boolean isTyping() {
		return typing;
	}

	@Override
	public void setTyping(boolean isTyping) {
		if (typing != isTyping) {
			typing = isTyping;
			editor.dirtyChanged();
		}
	}

	@Override
	public void addCommit(Runnable commit) {
		commits.add(Objects.requireNonNull(commit));
	}

	@Override
	public void removeCommit(Runnable commit) {
		commits.remove(commit);
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(Objects.requireNonNull(listener));
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	@Override
	public void selectionChanged(Response selected) {
		listeners.forEach(Runnable::run);
	}

	@Override
	public void structureChanged() {
		listeners.forEach(Runnable::run);
	}

	@Override
	public void responseChanged(Response response) {
		listeners.forEach(Runnable::run);
	}

	@Override
	public void discussionsChanged() {
		listeners.forEach(Runnable::run);
	}
}
