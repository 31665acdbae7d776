package org.promptstudio.ui.discussion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.swt.IFocusService;
import org.promptstudio.core.team.Mentions;
import org.promptstudio.core.team.People.Person;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.widgets.Spoken;

/**
 * A field for a comment: it grows with its text, completes the names of people behind an @, and has its own undo. Tab leaves it; what sends it is bound to the
 * command {@link DiscussionCommandIds#SEND}.
 */
final class CommentField extends Canvas {

	/** By this the focus service knows the fields, so that undo and redo are theirs while one has the keyboard. */
	static final String FOCUS_ID = "org.promptstudio.ui.discussion.field";

	private static final String FIELD = CommentField.class.getName();
	private static final int PADDING = 8;
	private static final int MAX_LINES = 12;
	private static final int CORNER = 8;

	private final StyledText text;
	private final int minLines;
	private final Supplier<List<Person>> people;
	private final Runnable send;
	private final Runnable relayout;
	private final TypingHistory history;
	private MentionPopup popup;
	private String name;
	private String hint = "";
	private Runnable changed = () -> {};
	private Runnable cancel = () -> {};
	private boolean showing;
	private int shownHeight = -1;

	/**
	 * A field.
	 *
	 * @param minLines how many lines it is high at least
	 * @param name what assistants call it
	 * @param people whom one can mention
	 * @param send sends the comment
	 * @param relayout told when it wants another height
	 */
	CommentField(Composite parent, int minLines, String name, Supplier<List<Person>> people, Runnable send, Runnable relayout) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.minLines = minLines;
		this.name = name;
		this.people = people;
		this.send = send;
		this.relayout = relayout;
		text = new StyledText(this, SWT.MULTI | SWT.WRAP);
		text.setData(FIELD, this);
		history = new TypingHistory(text);
		Spoken.of(text).name(() -> CommentField.this.name).description(() -> popup == null ? null : popup.spoken());
		PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(text, FOCUS_ID);
		hookText();
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> place());
		addListener(SWT.MouseDown, event -> text.setFocus());
		addListener(SWT.Dispose, event -> closePopup());
		Themes.onChange(this, this::useColors);
		useColors();
	}

	private void hookText() {
		text.addListener(SWT.Traverse, CommentField::traverse);
		text.addListener(SWT.FocusIn, event -> redraw());
		text.addListener(SWT.FocusOut, event -> {
			closePopup();
			redraw();
		});
		text.addVerifyKeyListener(event -> event.doit &= !key(event.keyCode, event.stateMask));
		text.addListener(SWT.Modify, event -> modified());
		text.addCaretListener(event -> completeAt(event.caretOffset));
		text.addListener(SWT.Paint, event -> paintHint(event.gc));
	}

	private static void traverse(Event event) {
		boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
		if (tab && event.widget.getData(FIELD) instanceof CommentField field) {
			event.doit = field.popup == null;
		}
	}

	/** The field that a control is the text of. */
	static Optional<CommentField> of(Control control) {
		return control != null && control.getData(FIELD) instanceof CommentField field ? Optional.of(field) : Optional.empty();
	}

	/** Gives the text control its test id. Returns this field. */
	CommentField testId(String id) {
		TestIds.set(text, id);
		return this;
	}

	/** Runs an action whenever somebody has typed. Returns this field. */
	CommentField onChange(Runnable action) {
		changed = action;
		return this;
	}

	/** Runs an action when Esc is pressed and there are no names to choose from. Returns this field. */
	CommentField onCancel(Runnable action) {
		cancel = action;
		return this;
	}

	StyledText text() {
		return text;
	}

	String getText() {
		return text.getText();
	}

	/** Shows a text, without telling that somebody has typed. */
	void setText(String newText) {
		if (!text.getText().equals(newText)) {
			showing = true;
			try {
				text.setText(newText);
				text.setSelection(newText.length());
				history.clear();
			} finally {
				showing = false;
			}
			grow();
		}
	}

	/** What assistants call the field, and what stands in it while it is empty. */
	void setNames(String newName, String newHint) {
		name = newName;
		hint = newHint;
		text.redraw();
	}

	void send() {
		closePopup();
		send.run();
	}

	/** Does what Esc does. */
	void cancel() {
		if (popup != null) {
			closePopup();
		} else {
			cancel.run();
		}
	}

	void undo() {
		history.undo();
	}

	void redo() {
		history.redo();
	}

	@Override
	public boolean setFocus() {
		return text.setFocus();
	}

	private void modified() {
		grow();
		if (!showing) {
			changed.run();
			completeAt(text.getCaretOffset());
		}
	}

	/** Offers names while a mention is being typed at the caret. */
	private void completeAt(int caret) {
		if (showing || !text.isFocusControl()) {
			return;
		}
		String all = text.getText();
		OptionalInt start = caret > all.length() ? OptionalInt.empty() : Mentions.typed(all, caret);
		List<Person> found = start.isEmpty()
				? List.of()
				: people.get().stream().filter(person -> person.matches(all.substring(start.getAsInt() + 1, caret))).toList();
		if (found.isEmpty()) {
			closePopup();
			return;
		}
		if (popup == null) {
			popup = new MentionPopup(text, this::complete);
		}
		popup.show(found, start.getAsInt());
	}

	private void complete(Person person, int start) {
		closePopup();
		int caret = text.getCaretOffset();
		String mention = '@' + person.mail() + ' ';
		text.replaceTextRange(start, caret - start, mention);
		text.setCaretOffset(start + mention.length());
	}

	private void closePopup() {
		if (popup != null) {
			MentionPopup closed = popup;
			popup = null;
			closed.close();
		}
	}

	/** Whether a key was for the names. */
	private boolean key(int keyCode, int modifiers) {
		if (popup == null || (modifiers & SWT.MODIFIER_MASK) != 0) {
			return false;
		}
		switch (keyCode) {
			case SWT.ARROW_DOWN -> popup.move(1);
			case SWT.ARROW_UP -> popup.move(-1);
			case SWT.CR, SWT.KEYPAD_CR, SWT.TAB -> popup.choose();
			case SWT.ESC -> closePopup();
			default -> {
				return false;
			}
		}
		return true;
	}

	/** Whether names are offered. */
	boolean isCompleting() {
		return popup != null;
	}

	private void useColors() {
		text.setBackground(ThemeColor.CARD.get());
		text.setForeground(ThemeColor.TEXT.get());
		text.setSelectionBackground(ThemeColor.SELECTION.get());
		text.setSelectionForeground(ThemeColor.TEXT.get());
		redraw();
	}

	private void grow() {
		text.redraw();
		if (shownHeight >= 0 && textHeight(text.getSize().x) != shownHeight) {
			relayout.run();
		}
	}

	private int textHeight(int width) {
		int line = text.getLineHeight();
		int content = text.computeSize(Math.max(16, width), SWT.DEFAULT).y;
		return Math.clamp(content, minLines * line, Math.max(minLines, MAX_LINES) * line);
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean layoutChanged) {
		int width = widthHint == SWT.DEFAULT ? 200 : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? textHeight(width - 2 * PADDING) + 2 * PADDING : heightHint);
	}

	private void place() {
		Rectangle area = getClientArea();
		text.setBounds(PADDING, PADDING, Math.max(1, area.width - 2 * PADDING), Math.max(1, area.height - 2 * PADDING));
		shownHeight = textHeight(text.getSize().x);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRoundRectangle(0, 0, area.width, area.height, CORNER, CORNER);
		boolean focused = text.isFocusControl();
		gc.setForeground((focused ? ThemeColor.ACCENT : ThemeColor.LINE).get());
		gc.setLineWidth(focused ? 2 : 1);
		int inset = focused ? 1 : 0;
		gc.drawRoundRectangle(inset, inset, area.width - 1 - inset, area.height - 1 - inset, CORNER, CORNER);
	}

	private void paintHint(GC gc) {
		if (text.getCharCount() == 0 && !hint.isEmpty()) {
			gc.setForeground(ThemeColor.MUTED.get());
			gc.drawText(hint, 1, 0, SWT.DRAW_TRANSPARENT);
		}
	}
}
