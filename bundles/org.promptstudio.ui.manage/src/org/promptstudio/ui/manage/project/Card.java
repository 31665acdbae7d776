package org.promptstudio.ui.manage.project;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Panel;

/** A box on a page: a heading, the reason why nothing can be changed in it, where that is so, and its content below. In a grid. */
final class Card {

	private static final int PADDING = 12;

	private final Panel panel;
	private final Composite content;
	private final Label heading;
	private final Label reason;
	private ThemeColor color = ThemeColor.WARN;

	/** @param heading empty for none */
	Card(Composite parent, Looks looks, String heading, String testId) {
		panel = new Panel(parent, PADDING);
		content = new Composite(panel, SWT.NONE);
		GridLayout layout = Looks.grid(1, 0, PADDING);
		content.setLayout(layout);
		this.heading = heading.isEmpty() ? null : Looks.label(content, SWT.NONE, heading, looks.bold(), ThemeColor.TEXT);
		reason = Looks.label(content, SWT.WRAP, "", looks.small(), ThemeColor.WARN);
		TestIds.set(reason, testId + ".reason");
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = 80;
		data.exclude = true;
		reason.setLayoutData(data);
		reason.setVisible(false);
		Themes.onChange(panel, this::applyTheme);
		applyTheme();
	}

	private void applyTheme() {
		content.setBackground(ThemeColor.CARD.get());
		for (Control child : new Control[] { heading, reason }) {
			if (child != null) {
				child.setBackground(ThemeColor.CARD.get());
			}
		}
		if (heading != null) {
			heading.setForeground(ThemeColor.TEXT.get());
		}
		reason.setForeground(color.get());
	}

	/** The box. */
	Panel panel() {
		return panel;
	}

	/** Where to put the content: a grid of one column. */
	Composite content() {
		return content;
	}

	/** Says what this is while there is nothing; null for nothing. */
	void setHint(String sentence) {
		color = ThemeColor.MUTED;
		setText(sentence);
	}

	/** Says why nothing can be changed; null when it can. */
	void setReason(String sentence) {
		color = ThemeColor.WARN;
		setText(sentence);
	}

	private void setText(String sentence) {
		reason.setForeground(color.get());
		GridData data = (GridData) reason.getLayoutData();
		String text = sentence == null ? "" : sentence.replace("&", "&&");
		if (!text.equals(reason.getText())) {
			reason.setText(text);
			data.exclude = text.isEmpty();
			reason.setVisible(!text.isEmpty());
			content.layout(true, true);
		}
	}
}
