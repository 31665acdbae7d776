package org.promptstudio.ui.conversation;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;

import org.promptstudio.model.studio.Content;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.viewer.ContentViewer;
import org.promptstudio.ui.widgets.Panel;

/** An element of a prompt that is no text, in full size. */
final class ContentPage extends Composite {

	private final ContentViewer viewer;
	private final Content content;
	private final Label title;

	/** @param name what people call the element */
	ContentPage(Composite parent, ConversationEditor editor, Content content, String name) {
		super(parent, SWT.NONE);
		this.content = content;
		TestIds.set(this, "content.page");
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 12;
		layout.marginHeight = 8;
		setLayout(layout);
		setBackgroundMode(SWT.INHERIT_FORCE);
		IconButton back = new IconButton(this, SWT.PUSH, Icons.BACK, Messages.Page_backText).testId("page.back").command(Commands.BACK)
				.onPress(editor::collapse);
		back.setText(Messages.Page_backText);
		title = new Label(this, SWT.NONE);
		title.setText(name);
		title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Panel panel = new Panel(this, Card.PADDING).showingFocus();
		panel.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
		viewer = create(panel, editor, content, name, null);
		Themes.onChange(this, this::applyTheme);
		applyTheme();
	}

	/** A viewer of a content in full size, whose wheel it gets too. */
	static ContentViewer create(Composite parent, ConversationEditor editor, Content content, String name, Object group) {
		CardSite site = new CardSite(editor.context(), true, () -> {}, shown -> editor.collapse());
		ContentViewer viewer = TextViewerFactory.of(content).create(parent, site);
		viewer.show(new ContentViewer.Input(List.of(content), name, group));
		Listener wheel = event -> zoom(event, viewer, editor);
		parent.getDisplay().addFilter(SWT.MouseVerticalWheel, wheel);
		viewer.control().addDisposeListener(event -> event.display.removeFilter(SWT.MouseVerticalWheel, wheel));
		return viewer;
	}

	private static void zoom(Event event, ContentViewer viewer, ConversationEditor editor) {
		if ((event.stateMask & SWT.MOD1) != 0 && Wheel.isInside(event.widget, viewer.control())) {
			event.doit = false;
			if (!Wheel.zoom(event, viewer)) {
				editor.context().zoomBy(event.count > 0 ? 1 : -1);
			}
		}
	}

	private void applyTheme() {
		setBackground(ThemeColor.GROUND.get());
		title.setBackground(ThemeColor.GROUND.get());
		title.setForeground(ThemeColor.TEXT.get());
	}

	/** The element shown. */
	Content content() {
		return content;
	}

	@Override
	public boolean setFocus() {
		return viewer.control().setFocus();
	}
}
