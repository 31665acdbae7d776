package org.promptstudio.ui.discussion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.ui.ThemeColor;

/** The discussions below each other, in a part that scrolls. */
final class ThreadList {

	private static final int MARGIN = 8;

	private final ThreadSite site;
	private final ScrolledComposite scroll;
	private final Composite content;
	private final Map<Discussion, ThreadCard> cards = new LinkedHashMap<>();

	ThreadList(Composite parent, ThreadSite site) {
		this.site = site;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(40);
		content = new Composite(scroll, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN;
		layout.verticalSpacing = MARGIN;
		content.setLayout(layout);
		scroll.setContent(content);
		scroll.addListener(SWT.Resize, event -> relayout());
		useColors();
	}

	private void useColors() {
		scroll.setBackground(ThemeColor.GROUND.get());
		content.setBackground(ThemeColor.GROUND.get());
	}

	/** Makes everything anew in the colours of the present theme. */
	void themeChanged() {
		useColors();
		cards.values().forEach(Control::dispose);
		cards.clear();
		update();
	}

	Control control() {
		return scroll;
	}

	/** Shows what the model lets through, as it is now. */
	void update() {
		List<Discussion> shown = site.model().shown();
		boolean changed = cards.keySet().retainAll(shown) | disposeUnknown();
		Control before = null;
		for (Discussion discussion : shown) {
			ThreadCard card = cards.get(discussion);
			if (card == null) {
				card = new ThreadCard(content, site, discussion);
				card.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
				cards.put(discussion, card);
				changed = true;
			}
			changed |= card.refresh();
			if (before == null) {
				card.moveAbove(null);
			} else {
				card.moveBelow(before);
			}
			before = card;
		}
		if (changed) {
			relayout();
		} else {
			content.layout();
		}
	}

	private boolean disposeUnknown() {
		boolean disposed = false;
		for (Control child : content.getChildren()) {
			if (!cards.containsValue(child)) {
				child.dispose();
				disposed = true;
			}
		}
		return disposed;
	}

	/** Puts everything where it belongs. */
	void relayout() {
		if (!scroll.isDisposed()) {
			int width = scroll.getClientArea().width;
			scroll.setMinHeight(content.computeSize(width, SWT.DEFAULT, true).y);
			content.layout(true, true);
		}
	}

	/** Brings a discussion into view. */
	void reveal(Discussion discussion) {
		ThreadCard card = cards.get(discussion);
		if (card != null) {
			Rectangle bounds = card.getBounds();
			int top = scroll.getOrigin().y;
			int height = scroll.getClientArea().height;
			if (bounds.y - MARGIN < top || bounds.height > height) {
				scroll.setOrigin(0, bounds.y - MARGIN);
			} else if (bounds.y + bounds.height + MARGIN > top + height) {
				scroll.setOrigin(0, bounds.y + bounds.height + MARGIN - height);
			}
		}
	}

	Optional<ThreadCard> card(Discussion discussion) {
		return Optional.ofNullable(cards.get(discussion));
	}
}
