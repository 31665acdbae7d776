package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.text.MarkdownText;

/**
 * Finds a text in the prompts and responses of the item, also in those that are not in view; in full size in the response shown. Capitals do not
 * matter.
 */
final class FindBar extends Composite implements ConversationModel.Listener {

	/** A match: the how-manieth in the text of a prompt or response. */
	private record Match(EObject subject, int index) {}

	private final ConversationModel model;
	private final ConversationEditor editor;
	private final Text needle;
	private final Label count;
	private final SearchTexts texts = new SearchTexts();
	private List<Match> matches = List.of();
	private int current = -1;

	FindBar(Composite parent, ConversationModel model, ConversationEditor editor) {
		super(parent, SWT.NONE);
		this.model = model;
		this.editor = editor;
		setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayout layout = new GridLayout(5, false);
		layout.marginWidth = 12;
		layout.marginHeight = 4;
		setLayout(layout);
		setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		needle = new Text(this, SWT.SEARCH | SWT.SINGLE);
		needle.setMessage(Messages.Find_message);
		TestIds.set(needle, "find.text");
		GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
		data.widthHint = 260;
		needle.setLayoutData(data);
		count = new Label(this, SWT.NONE);
		TestIds.set(count, "find.count");
		GridData countData = new GridData(SWT.FILL, SWT.CENTER, true, false);
		count.setLayoutData(countData);
		new IconButton(this, SWT.PUSH, Icons.PREVIOUS, Messages.Find_previous).testId("find.previous").onPress(() -> step(-1));
		new IconButton(this, SWT.PUSH, Icons.NEXT, Messages.Find_next).testId("find.next").onPress(() -> step(1));
		new IconButton(this, SWT.PUSH, Icons.CLEAR, Messages.Find_close).testId("find.close").onPress(this::close);
		needle.addListener(SWT.Modify, event -> search());
		needle.addListener(SWT.DefaultSelection, event -> step(1));
		needle.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) {
				close();
			} else if (event.keyCode == SWT.F3) {
				step((event.stateMask & SWT.SHIFT) != 0 ? -1 : 1);
			}
		});
		Themes.onChange(this, this::applyTheme);
		applyTheme();
		model.addListener(this);
		addListener(SWT.Dispose, event -> model.removeListener(this));
		setShown(false);
	}

	private void applyTheme() {
		for (Control control : new Control[] { this, count }) {
			control.setBackground(ThemeColor.CARD.get());
		}
		count.setForeground(ThemeColor.MUTED.get());
	}

	/** Shows the bar and puts the focus into it. */
	void open() {
		setShown(true);
		needle.setFocus();
		needle.selectAll();
		search();
	}

	/** Hides the bar and the marks. */
	void close() {
		if (getVisible()) {
			matches = List.of();
			editor.pane().markFound("");
			editor.page().ifPresent(page -> page.find(""));
			setShown(false);
			editor.setFocus();
		}
	}

	/** Searches again, because another item is shown. */
	void itemChanged() {
		if (getVisible()) {
			search();
		}
	}

	/** Counts and marks again, because a response is shown in full size now or no longer, or in another way. */
	void pageChanged() {
		if (getVisible()) {
			matches = collect();
			current = -1;
			editor.pane().markFound(needle.getText());
			showCount();
		}
	}

	@Override
	public void structureChanged() {
		countAgain();
	}

	@Override
	public void responseChanged(Response response) {
		countAgain();
	}

	/** What is shown in full size has changed while it was typed. */
	void textChanged() {
		countAgain();
	}

	/** After an edit: the place one is at stays as far as it is still there, and nothing scrolls. */
	private void countAgain() {
		if (getVisible()) {
			matches = collect();
			current = Math.min(current, matches.size() - 1);
			showCount();
		}
	}

	private void search() {
		matches = collect();
		current = -1;
		editor.pane().markFound(needle.getText());
		showCount();
		step(1);
	}

	private List<Match> collect() {
		List<Match> found = new ArrayList<>();
		String wanted = needle.getText().toLowerCase(Locale.ROOT);
		if (editor.page().isPresent()) {
			ResponsePage page = editor.page().get();
			IntStream.range(0, page.find(needle.getText())).forEach(index -> found.add(new Match(page.response(), index)));
		} else if (!wanted.isEmpty()) {
			for (Prompt prompt : model.prompts()) {
				collect(prompt, texts.of(prompt, prompt.getElements()), wanted, found);
				for (Response response : model.responses(prompt)) {
					collect(response, texts.of(response, List.of(response)), wanted, found);
				}
			}
		}
		return found;
	}

	private static void collect(EObject subject, String text, String wanted, List<Match> found) {
		int index = 0;
		for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
			found.add(new Match(subject, index++));
		}
	}

	private void showCount() {
		if (matches.isEmpty()) {
			count.setText(needle.getText().isEmpty() ? "" : Messages.Find_none);
		} else {
			count.setText(NLS.bind(Messages.Find_count, Integer.valueOf(Math.max(current, 0) + 1), Integer.valueOf(matches.size())));
		}
	}

	private void step(int by) {
		if (matches.isEmpty()) {
			return;
		}
		current = Math.floorMod(current + by, matches.size());
		Match match = matches.get(current);
		showCount();
		editor.page().ifPresentOrElse(page -> page.showMatch(match.index()), () -> editor.pane().revealMatch(match.subject(), match.index()));
	}

	/** Marks the matches in a text that has just come into view; tells how many there are. */
	static int mark(MarkdownText text, String wanted) {
		if (wanted.isEmpty()) {
			text.clearFind();
			return 0;
		}
		return text.find(wanted, false).count();
	}

	private void setShown(boolean shown) {
		setVisible(shown);
		((GridData) getLayoutData()).exclude = !shown;
		getParent().layout(true, true);
	}
}
