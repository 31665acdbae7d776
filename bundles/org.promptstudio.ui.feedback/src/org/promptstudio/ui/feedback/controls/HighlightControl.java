package org.promptstudio.ui.feedback.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.OpenItem.TextSelection;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionSite;

/** A question answered by spans of the response: a row for each, and a button that marks what is selected in the conversation. */
final class HighlightControl implements QuestionControl {

	/** The command that does what the button does. */
	private static final String MARK = "org.promptstudio.ui.feedback.mark";

	private final List<Choice> labels;
	private final QuestionSite site;
	private final AnswerValue value = new AnswerValue(this::show);
	private final Composite root;
	private final Composite list;
	private final IconButton mark;
	private final List<HighlightRow> rows = new ArrayList<>();
	private boolean readOnly;

	HighlightControl(Composite parent, List<Choice> labels, QuestionSite site) {
		this.labels = labels;
		this.site = site;
		root = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 4;
		root.setLayout(layout);
		list = new Composite(root, SWT.NONE);
		list.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		GridLayout listLayout = new GridLayout();
		listLayout.marginWidth = 0;
		listLayout.marginHeight = 0;
		list.setLayout(listLayout);
		mark = new IconButton(root, SWT.PUSH, Icons.ADD, Messages.Highlight_markHelp).command(MARK).testId(site.testId("mark")).onPress(this::mark);
		mark.setText(Messages.Highlight_mark);
		mark.setTone(ThemeColor.ACCENT);
		TestIds.set(root, site.testId(""));
		root.addDisposeListener(event -> value.dispose());
		Themes.onChange(root, this::useColors);
		useColors();
		showList();
	}

	private void useColors() {
		root.setBackground(root.getParent().getBackground());
		list.setBackground(root.getParent().getBackground());
		mark.setBackground(root.getParent().getBackground());
		rows.forEach(HighlightRow::useColors);
	}

	private void mark() {
		Response response = site.response().orElse(null);
		TextSelection selection = site.openItem().flatMap(item -> item.selectedText()).filter(selected -> selected.response() == response)
				.orElse(null);
		if (selection == null) {
			site.say(Messages.Highlight_nothingSelected);
			return;
		}
		List<Highlight> now = Highlights.of(value.get());
		String last = now.isEmpty() ? null : now.get(now.size() - 1).getLabel();
		String label = last != null || labels.isEmpty() ? last : (String) labels.get(0).value();
		Highlights.with(value.get(), selection, label).ifPresentOrElse(marks -> {
			answer(marks);
			site.openItem().ifPresent(OpenItem::clearSelection);
		}, () -> site.say(Messages.Highlight_overlaps));
	}

	private void answer(List<Highlight> marks) {
		value.answer(marks.isEmpty() ? null : List.copyOf(marks));
		show(value.get());
	}

	/** Labels a span; null takes its label away. */
	void label(int index, String tag) {
		List<Highlight> marks = Highlights.copies(Highlights.of(value.get()));
		marks.get(index).setLabel(tag);
		answer(marks);
	}

	/** Comments on a span; an empty text takes its comment away. */
	void comment(int index, String text) {
		List<Highlight> now = Highlights.of(value.get());
		String comment = text.isBlank() ? null : text;
		if (index < now.size() && !Objects.equals(comment, now.get(index).getComment())) {
			List<Highlight> marks = Highlights.copies(now);
			marks.get(index).setComment(comment);
			answer(marks);
		}
	}

	/** Takes a mark away; the focus goes to the button. */
	void remove(int index) {
		List<Highlight> marks = Highlights.copies(Highlights.of(value.get()));
		marks.remove(index);
		mark.setFocus();
		answer(marks);
	}

	/** Shows a span in the conversation. */
	void jump(int index) {
		Highlight highlight = Highlights.of(value.get()).get(index);
		site.openItem().ifPresent(item -> site.response().ifPresent(response -> {
			int start = Highlights.find(highlight, Objects.requireNonNullElse(response.getValue(), ""));
			if (start >= 0) {
				item.reveal(response, start, start + highlight.getEnd() - highlight.getStart());
			}
		}));
	}

	private void show(Object answer) {
		List<Highlight> marks = Highlights.of(answer);
		while (rows.size() > marks.size()) {
			rows.remove(rows.size() - 1).control().dispose();
		}
		int before = rows.size();
		for (int i = 0; i < marks.size(); i++) {
			if (i == rows.size()) {
				rows.add(new HighlightRow(list, this, i, labels, site));
			}
			rows.get(i).show(marks.get(i), readOnly);
		}
		showList();
		if (before != marks.size() || list.getSize().y != list.computeSize(list.getSize().x, SWT.DEFAULT).y) {
			root.layout(true, true);
			site.relayout();
		}
	}

	private void showList() {
		((GridData) list.getLayoutData()).exclude = rows.isEmpty();
		list.setVisible(!rows.isEmpty());
	}

	@Override
	public Control control() {
		return root;
	}

	@Override
	public Control focusControl() {
		return mark;
	}

	@Override
	public IObservableValue<Object> value() {
		return value;
	}

	@Override
	public void commit() {
		List.copyOf(rows).forEach(HighlightRow::commit);
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		this.readOnly = readOnly;
		mark.setEnabled(!readOnly);
		show(value.get());
	}
}
