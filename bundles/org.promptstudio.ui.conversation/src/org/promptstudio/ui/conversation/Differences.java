package org.promptstudio.ui.conversation;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.WordDiff;
import org.promptstudio.ui.TextDifference;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** Shows the difference between two texts word by word, for views that know nothing of the conversation. */
final class Differences implements TextDifference {

	private final ScrolledComposite scroll;
	private final MarkdownText text;

	Differences(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		text = new MarkdownText(scroll, new RenderingContext(scroll, reference -> null));
		scroll.setContent(text.control());
		scroll.addListener(SWT.Resize, event -> layout());
		Themes.onChange(scroll, this::useColors);
		useColors();
	}

	private void useColors() {
		scroll.setBackground(ThemeColor.CARD.get());
		text.control().setBackground(ThemeColor.CARD.get());
	}

	@Override
	public Control control() {
		return scroll;
	}

	@Override
	public void show(String before, String after) {
		if (before.equals(after)) {
			text.setDiff(List.<DiffSegment>of());
			text.setPlain(before);
		} else {
			text.setDiff(WordDiff.between(before, after));
		}
		scroll.setOrigin(0, 0);
		layout();
	}

	private void layout() {
		int width = scroll.getClientArea().width;
		text.control().setSize(width, Math.max(scroll.getClientArea().height, text.heightFor(width)));
	}
}
