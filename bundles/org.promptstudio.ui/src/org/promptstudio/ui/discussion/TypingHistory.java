package org.promptstudio.ui.discussion;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.custom.StyledText;

/** Undo and redo of what is typed in a field, word by word, which is not yet a change of the item. */
final class TypingHistory {

	private static final int MOST = 200;

	/** Characters that took the place of others. */
	private record Edit(int start, String removed, String inserted) {}

	private final StyledText field;
	private final Deque<Edit> done = new ArrayDeque<>();
	private final Deque<Edit> undone = new ArrayDeque<>();
	private boolean replaying;

	TypingHistory(StyledText field) {
		this.field = field;
		field.addExtendedModifyListener(event -> {
			if (!replaying) {
				String inserted = event.length == 0 ? "" : field.getTextRange(event.start, event.length);
				add(new Edit(event.start, event.replacedText, inserted));
			}
		});
	}

	private void add(Edit edit) {
		undone.clear();
		Edit last = done.peek();
		boolean isLetter = edit.removed.isEmpty() && edit.inserted.length() == 1 && !edit.inserted.isBlank();
		if (isLetter && last != null && last.removed.isEmpty() && edit.start == last.start + last.inserted.length()) {
			done.pop();
			done.push(new Edit(last.start, "", last.inserted + edit.inserted));
		} else {
			done.push(edit);
		}
		if (done.size() > MOST) {
			done.removeLast();
		}
	}

	/** Forgets everything: the field shows something else. */
	void clear() {
		done.clear();
		undone.clear();
	}

	void undo() {
		Edit edit = done.poll();
		if (edit != null) {
			undone.push(edit);
			replace(edit.start, edit.inserted.length(), edit.removed);
		}
	}

	void redo() {
		Edit edit = undone.poll();
		if (edit != null) {
			done.push(edit);
			replace(edit.start, edit.removed.length(), edit.inserted);
		}
	}

	private void replace(int start, int length, String text) {
		replaying = true;
		try {
			field.replaceTextRange(start, length, text);
			field.setSelection(start + text.length());
		} finally {
			replaying = false;
		}
	}
}
