package org.promptstudio.ui.conversation;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import org.promptstudio.core.team.Action;
import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.Unedited;
import org.promptstudio.markdown.WordDiff;
import org.promptstudio.model.Contents;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.SourceText;
import org.promptstudio.ui.conversation.viewer.ContentViewer;
import org.promptstudio.ui.widgets.Panel;

/**
 * A response in full size: its Markdown source beside a live preview, or either alone, or what the edit changed. What is typed becomes a command after
 * a short rest and on leaving, so that undo goes back in steps and nothing typed is lost.
 */
final class ResponsePage extends Composite {

	private static final int REST = 700;
	private static final int PREVIEW_DELAY = 120;

	private enum Mode {
		SOURCE, SPLIT, PREVIEW, CHANGES
	}

	private final ConversationEditor editor;
	private final Response response;
	private final SourceText source;
	private final SashForm sash;
	private final Panel sourcePanel;
	private final Panel previewPanel;
	private final ScrolledComposite previewScroll;
	private final MarkdownText preview;
	/** In place of the preview; null for a text. */
	private final ContentViewer viewer;
	private final Label title;
	private final IconButton restore;
	private final IconButton unedited;
	private final Composite refusal;
	private final Label refusalText;
	private final IconButton[] modeButtons = new IconButton[Mode.values().length];
	private final Runnable commitTyped = this::commit;
	private final Runnable renderPreview = this::showPreview;
	private Mode mode = Mode.SPLIT;
	private boolean refreshing;
	private String found = "";

	ResponsePage(Composite parent, ConversationEditor editor, Response response) {
		super(parent, SWT.NONE);
		this.editor = editor;
		this.response = response;
		TestIds.set(this, "response.page");
		GridLayout layout = new GridLayout();
		layout.marginWidth = 12;
		layout.marginHeight = 8;
		setLayout(layout);
		setBackgroundMode(SWT.INHERIT_FORCE);
		Composite bar = new Composite(this, SWT.NONE);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout barLayout = new GridLayout(8, false);
		barLayout.marginWidth = 0;
		barLayout.marginHeight = 0;
		bar.setLayout(barLayout);
		IconButton back = new IconButton(bar, SWT.PUSH, Icons.BACK, Messages.Page_back).testId("page.back").command(Commands.BACK)
				.onPress(editor::collapse);
		back.setText(Messages.Page_backText);
		title = new Label(bar, SWT.NONE);
		TestIds.set(title, "page.title");
		title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		restore = new IconButton(bar, SWT.PUSH, Icons.UNDO, Messages.Page_restore).testId("page.restore").command(Commands.RESTORE)
				.onPress(this::restoreOriginal);
		restore.setText(Messages.Page_restoreText);
		unedited = new IconButton(bar, SWT.TOGGLE, Icons.FILTER, Messages.Page_unedited).testId("page.unedited").command(Commands.UNEDITED)
				.onPress(this::showPreview);
		addMode(bar, Mode.SOURCE, Icons.SOURCE, Messages.Page_source);
		addMode(bar, Mode.SPLIT, Icons.SPLIT_VIEW, Messages.Page_split);
		addMode(bar, Mode.PREVIEW, Icons.PREVIEW, Messages.Page_preview);
		addMode(bar, Mode.CHANGES, Icons.DIFF, Messages.Page_changes);
		refusal = new Composite(this, SWT.NONE);
		refusalText = createRefusal();
		sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		sash.setSashWidth(12);
		sourcePanel = new Panel(sash, Card.PADDING).showingFocus();
		previewPanel = new Panel(sash, Card.PADDING).showingFocus();
		source = new SourceText(sourcePanel, editor.context());
		TestIds.set(source.control(), "page.source");
		previewScroll = new ScrolledComposite(previewPanel, SWT.V_SCROLL);
		previewScroll.setExpandHorizontal(true);
		preview = new MarkdownText(previewScroll, editor.context());
		preview.setAccessibleName(Messages.Page_preview);
		TestIds.set(preview.control(), "page.preview");
		previewScroll.setContent(preview.control());
		previewScroll.addListener(SWT.Resize, event -> sizePreview());
		viewer = TextViewerFactory.shows(response)
				? null
				: ContentPage.create(previewPanel, editor, response, Messages.Page_preview, response.getPrompt());
		StackLayout only = new StackLayout();
		only.marginWidth = Card.PADDING;
		only.marginHeight = Card.PADDING;
		only.topControl = viewer == null ? previewScroll : viewer.control();
		previewPanel.setLayout(only);
		source.setText(value());
		source.control().addModifyListener(event -> typed());
		Themes.onChange(this, this::applyTheme);
		editor.context().onChange(this, this::sizePreview);
		preview.onHeightChange(this::sizePreview);
		DragScroll.install(previewScroll, preview.control(),
				pixels -> previewScroll.setOrigin(0, Math.max(0, previewScroll.getOrigin().y + pixels)), pixels -> {});
		applyTheme();
		showMode(viewer == null ? Mode.SPLIT : Mode.PREVIEW);
		refresh();
	}

	/** The line that says why the text cannot be edited. */
	private Label createRefusal() {
		refusal.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		refusal.setLayout(layout);
		new Label(refusal, SWT.NONE).setImage(Icons.INFO.image());
		Label reason = new Label(refusal, SWT.WRAP);
		reason.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		TestIds.set(reason, "page.refusal");
		return reason;
	}

	/** Lets the text be edited by those who may, and says to others why they may not. */
	private void showPermission() {
		Optional<String> reason = StudioWorkspace.get().permissions().refusal(Action.EDIT_RESPONSE);
		source.control().setEditable(reason.isEmpty());
		refusalText.setText(reason.orElse(""));
		if (refusal.getVisible() != reason.isPresent() || ((GridData) refusal.getLayoutData()).exclude == reason.isPresent()) {
			refusal.setVisible(reason.isPresent());
			((GridData) refusal.getLayoutData()).exclude = reason.isEmpty();
			layout(true);
		}
	}

	private void addMode(Composite bar, Mode added, Icons icon, String label) {
		IconButton button = new IconButton(bar, SWT.TOGGLE, icon, label).testId("page.mode." + added.name().toLowerCase(java.util.Locale.ROOT));
		button.onPress(() -> showMode(added));
		modeButtons[added.ordinal()] = button;
	}

	private void applyTheme() {
		setBackground(ThemeColor.GROUND.get());
		for (Control control : getChildren()) {
			control.setBackground(ThemeColor.GROUND.get());
		}
		for (Control control : refusal.getChildren()) {
			control.setBackground(ThemeColor.GROUND.get());
		}
		refusalText.setForeground(ThemeColor.MUTED.get());
		title.setForeground(ThemeColor.TEXT.get());
		source.control().setBackground(ThemeColor.CARD.get());
		preview.control().setBackground(ThemeColor.CARD.get());
		previewScroll.setBackground(ThemeColor.CARD.get());
	}

	/** The response shown. */
	Response response() {
		return response;
	}

	/** Whether text was typed that is no command yet. */
	boolean isDirty() {
		return !source.getText().equals(value());
	}

	/** Makes what was typed a command. */
	void commit() {
		if (!isDisposed() && isDirty()) {
			editor.actions().editText(response, source.getText());
		}
	}

	private void restoreOriginal() {
		commit(); // so that undo brings back what was typed last
		editor.actions().restoreOriginal(response);
	}

	/** Reads the response again, after a command or its undo. */
	void refresh() {
		if (response.getPrompt() == null) {
			editor.collapse();
			return;
		}
		if (isDirty()) {
			refreshing = true;
			source.setText(value());
			refreshing = false;
		}
		showPermission();
		restore.setVisible(Responses.isEdited(response) && source.control().getEditable());
		modeButtons[Mode.CHANGES.ordinal()].setEnabled(Responses.isEdited(response));
		String author = editor.model().isBlind() ? Messages.Response_hiddenModel : Responses.displayName(response);
		String letter = editor.model().letter(response);
		title.setText(Contents.isText(response)
				? NLS.bind(Messages.Page_title, new Object[] { letter, author, Texts.words(value()) })
				: NLS.bind(Messages.Page_titleOfPicture, letter, author));
		source.setAccessibleName(NLS.bind(Messages.Page_sourceOf, letter));
		showPreview();
	}

	private void typed() {
		if (refreshing) {
			return;
		}
		getDisplay().timerExec(REST, commitTyped);
		getDisplay().timerExec(PREVIEW_DELAY, renderPreview);
		editor.dirtyChanged();
	}

	private void showMode(Mode newMode) {
		mode = newMode;
		for (Mode other : Mode.values()) {
			modeButtons[other.ordinal()].setSelection(other == mode);
		}
		// hidden, not only out of sight: the Tab key must not lead there
		sourcePanel.setVisible(mode == Mode.SOURCE || mode == Mode.SPLIT);
		previewPanel.setVisible(mode != Mode.SOURCE);
		sash.layout();
		showPreview();
		setFocus();
		if (!found.isEmpty()) {
			editor.findBar().pageChanged();
		}
	}

	/** Shows of the changes only what was left as it was, or all again. */
	void toggleUnedited() {
		unedited.setSelection(mode != Mode.CHANGES || !unedited.getSelection());
		if (mode == Mode.CHANGES) {
			showPreview();
		} else {
			showMode(Mode.CHANGES);
		}
	}

	private List<DiffSegment> difference() {
		List<DiffSegment> all = WordDiff.between(response.getOriginalValue(), source.getText());
		return unedited.getSelection() ? Unedited.of(all) : all;
	}

	private void showPreview() {
		if (isDisposed()) {
			return;
		}
		boolean changes = mode == Mode.CHANGES && Responses.isEdited(response);
		unedited.setVisible(changes);
		showInPreview(viewer == null || changes ? previewScroll : viewer.control());
		if (changes) {
			preview.setDiff(difference());
		} else if (viewer == null) {
			preview.setMarkdown(source.getText());
		} else {
			viewer.show(new ContentViewer.Input(List.of(response), Messages.Page_preview, response.getPrompt()));
		}
		sizePreview();
		if (!found.isEmpty()) {
			editor.findBar().textChanged(); // another text has no marks yet
		}
	}

	private void showInPreview(Control control) {
		StackLayout only = (StackLayout) previewPanel.getLayout();
		if (only.topControl != control) {
			only.topControl = control;
			previewPanel.layout();
		}
	}

	/** Marks every place of a text where it is to be seen: in the preview, or in the source when that is shown alone; tells how many there are. */
	int find(String wanted) {
		found = wanted;
		source.find(mode == Mode.SOURCE ? wanted : "");
		if (mode == Mode.SOURCE || wanted.isEmpty()) {
			preview.clearFind();
			return source.found();
		}
		return preview.find(wanted, false).count();
	}

	/** Brings a place that was found into view, by its number from 0. */
	void showMatch(int index) {
		if (mode == Mode.SOURCE) {
			source.showFound(index);
		} else {
			preview.showMatch(index).ifPresent(this::reveal);
		}
	}

	private void reveal(Rectangle place) {
		int top = previewScroll.getOrigin().y;
		int height = previewScroll.getClientArea().height;
		if (place.y < top || place.y + place.height > top + height) {
			previewScroll.setOrigin(0, Math.max(0, place.y - height / 3));
		}
	}

	private void sizePreview() {
		int width = previewScroll.getClientArea().width;
		if (width > 0) {
			preview.control().setSize(width, Math.max(preview.heightFor(width), previewScroll.getClientArea().height));
		}
	}

	private String value() {
		return response.getValue() == null ? "" : response.getValue();
	}

	@Override
	public boolean setFocus() {
		Control text = mode == Mode.SOURCE || mode == Mode.SPLIT ? source.control() : viewer == null ? preview.control() : viewer.control();
		return !text.isDisposed() && text.setFocus(); // SWT looks for a new place of the focus while the page is disposed
	}
}
