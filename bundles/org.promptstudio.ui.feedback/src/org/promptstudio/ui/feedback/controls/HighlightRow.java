package org.promptstudio.ui.feedback.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.LabelColors;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.feedback.QuestionSite;

/** One marked span: its characters, which lead to it, its label, its comment, and a way to take it away. A bar at the left has the colour of the label. */
final class HighlightRow {

	private static final int BAR = 3;
	private static final int MAX_QUOTE = 120;
	/** What stands beside the quoted characters, in pixels. */
	private static final int QUOTE_CHROME = 56;

	private final HighlightControl owner;
	private final int index;
	private final List<Choice> labels;
	private final QuestionSite site;
	private final Composite root;
	private final IconButton label;
	private final IconButton quote;
	private final IconButton remove;
	private final TextBox comment;
	private RGB color;
	private String quoted = "";

	HighlightRow(Composite parent, HighlightControl owner, int index, List<Choice> labels, QuestionSite site) {
		this.owner = owner;
		this.index = index;
		this.labels = labels;
		this.site = site;
		root = new Composite(parent, SWT.DOUBLE_BUFFERED);
		root.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 2;
		layout.marginLeft = BAR + 5;
		layout.horizontalSpacing = 4;
		layout.verticalSpacing = 2;
		root.setLayout(layout);
		root.addListener(SWT.Paint, event -> paint(event.gc));
		root.addListener(SWT.Resize, event -> showQuote());
		TestIds.set(root, site.testId("mark" + index));
		Composite top = row();
		quote = new IconButton(top, SWT.PUSH, null, "").testId(site.testId("quote" + index)).onPress(() -> owner.jump(index));
		quote.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false));
		remove = new IconButton(top, SWT.PUSH, Icons.CLEAR, "").testId(site.testId("remove" + index)).onPress(() -> owner.remove(index));
		remove.setDimmed(true);
		label = new IconButton(root, SWT.PUSH, null, "").testId(site.testId("label" + index)).onPress(this::chooseLabel);
		label.setArrow(true);
		label.setTone(ThemeColor.MUTED);
		label.setVisible(!labels.isEmpty());
		GridData labelData = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
		labelData.exclude = labels.isEmpty();
		label.setLayoutData(labelData);
		comment = new TextBox(root, 1, "", () -> {});
		comment.setHint(Messages.Highlight_comment);
		comment.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, labels.isEmpty() ? 2 : 1, 1));
		TestIds.set(comment.text(), site.testId("comment" + index));
		comment.text().addListener(SWT.FocusOut, event -> commit());
		useColors();
	}

	private Composite row() {
		Composite row = new Composite(root, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		row.setLayout(layout);
		return row;
	}

	/** As much of the marked characters as there is room for. */
	private void showQuote() {
		int width = root.getClientArea().width - QUOTE_CHROME;
		if (width > 0) {
			GC gc = new GC(quote);
			quote.setText(Ellipsis.shorten(gc, quoted, width));
			gc.dispose();
			quote.getParent().layout();
		}
	}

	Composite control() {
		return root;
	}

	void useColors() {
		for (Control control : new Control[] { root, quote.getParent(), label, quote, remove }) {
			control.setBackground(root.getParent().getBackground());
		}
	}

	void commit() {
		if (!root.isDisposed()) {
			owner.comment(index, comment.text().getText());
		}
	}

	void show(Highlight highlight, boolean readOnly) {
		Choice shown = RecipeChoices.label(labels, highlight.getLabel()).orElse(null);
		String name = shown != null ? shown.label() : Objects.requireNonNullElse(highlight.getLabel(), Messages.Highlight_noLabel);
		String text = shortened(Objects.requireNonNullElse(highlight.getText(), ""));
		color = shown == null ? null : shown.color();
		label.setText(name);
		label.setLabel(NLS.bind(Messages.Highlight_label, text, name));
		label.setEnabled(!readOnly);
		quoted = '“' + text + '”';
		showQuote();
		quote.setLabel(NLS.bind(Messages.Highlight_jump, text));
		remove.setLabel(NLS.bind(Messages.Highlight_remove, text));
		remove.setEnabled(!readOnly);
		comment.setName(NLS.bind(Messages.Highlight_commentOf, text));
		comment.setReadOnly(readOnly);
		String said = Objects.requireNonNullElse(highlight.getComment(), "");
		if (!comment.text().getText().equals(said)) {
			comment.show(said);
		}
		root.layout(true, true);
		root.redraw();
	}

	private static String shortened(String text) {
		return shortened(text.replaceAll("\\s+", " "), MAX_QUOTE);
	}

	private static String shortened(String text, int most) {
		int end = text.length() <= most ? text.length() : text.offsetByCodePoints(0, Math.min(most - 1, text.codePointCount(0, text.length())));
		return end >= text.length() ? text : text.substring(0, end) + '…';
	}

	private void chooseLabel() {
		List<Choice> all = new ArrayList<>(labels);
		all.add(new Choice("", Messages.Highlight_noLabel, "", null, 0));
		OptionPopup.open(label, site.accessibleName(), all, false, i -> false, i -> {
			String tag = (String) all.get(i).value();
			owner.label(index, tag.isEmpty() ? null : tag);
		});
	}

	private void paint(GC gc) {
		Rectangle area = root.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(color == null ? ThemeColor.ACCENT.get() : LabelColors.color(color));
		gc.fillRoundRectangle(0, 2, BAR, area.height - 4, BAR, BAR);
	}
}
