package org.promptstudio.ui.conversation;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import org.promptstudio.model.Contents;
import org.promptstudio.model.studio.Element;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.conversation.text.SourceText;
import org.promptstudio.ui.widgets.Panel;
import org.promptstudio.ui.widgets.Spoken;

/**
 * Asks for a response of one's own: a text in Markdown, or with <em>Stream</em> the address of an image that is shown in its place. A preview shows
 * how it will look.
 */
final class AddResponseDialog extends TitleAreaDialog {

	private static final int PREVIEW_DELAY = 150;

	private final RenderingContext context;
	private SourceText source;
	private Button stream;
	private MarkdownText preview;
	private ScrolledComposite scroll;
	private String value = "";
	private boolean isStream;
	/** With which one the new response begins; null for none. */
	private final Response base;
	private final String title;
	private final Unfinished before;

	/**
	 * What was entered and not added, to go on with it another time.
	 *
	 * @param text as typed
	 * @param isStream whether the text was to be the address of an image
	 */
	record Unfinished(String text, boolean isStream) {}

	/** @param before to go on with; null to begin anew */
	AddResponseDialog(Shell parent, RenderingContext context, Unfinished before) {
		this(parent, context, Messages.Add_title, null, before);
	}

	/**
	 * Begins with the text of another response.
	 *
	 * @param before to go on with instead; null for none
	 */
	AddResponseDialog(Shell parent, RenderingContext context, Response base, String letter, Unfinished before) {
		this(parent, context, NLS.bind(Messages.Add_titleFrom, letter), base, before);
	}

	private AddResponseDialog(Shell parent, RenderingContext context, String title, Response base, Unfinished before) {
		super(parent);
		this.context = context;
		this.before = before;
		this.base = base;
		this.title = title;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was entered. */
	String value() {
		return value;
	}

	/** What was entered so far; empty when that is nothing. */
	Optional<Unfinished> unfinished() {
		boolean isOwn = !value.isBlank() && (base == null || !value.equals(baseValue()));
		return isOwn ? Optional.of(new Unfinished(value, isStream)) : Optional.empty();
	}

	/** The type of what was entered. */
	String mimeType() {
		return isStream ? "image/*" : "application/text";
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(message());
		Composite area = (Composite) super.createDialogArea(parent);
		Composite content = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(12, 12).spacing(12, 8).applyTo(content);
		new Label(content, SWT.NONE).setText(Messages.Add_source);
		new Label(content, SWT.NONE).setText(Messages.Page_preview);
		Panel sourcePanel = new Panel(content, Card.PADDING).showingFocus();
		GridDataFactory.fillDefaults().grab(true, true).hint(380, 260).applyTo(sourcePanel);
		source = new SourceText(sourcePanel, context);
		Spoken.of(source.control()).name(Messages.Add_source);
		TestIds.set(source.control(), "add.source");
		Panel previewPanel = new Panel(content, Card.PADDING).showingFocus();
		GridDataFactory.fillDefaults().grab(true, true).hint(380, 260).applyTo(previewPanel);
		scroll = new ScrolledComposite(previewPanel, SWT.V_SCROLL);
		preview = new MarkdownText(scroll, context);
		preview.setAccessibleName(Messages.Page_preview);
		scroll.setContent(preview.control());
		scroll.setExpandHorizontal(true);
		scroll.setBackground(ThemeColor.CARD.get());
		source.control().setBackground(ThemeColor.CARD.get());
		preview.control().setBackground(ThemeColor.CARD.get());
		scroll.addListener(SWT.Resize, event -> showPreview());
		stream = new Button(content, SWT.CHECK);
		stream.setText(Messages.Add_stream);
		stream.setToolTipText(Messages.Add_streamHelp);
		TestIds.set(stream, "add.stream");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(stream);
		if (before != null) {
			source.setText(before.text());
			source.control().setSelection(before.text().length());
			stream.setSelection(before.isStream());
		} else if (base != null) {
			source.setText(baseValue());
			stream.setSelection(!Contents.isText(base));
		}
		Runnable later = this::showPreview;
		source.control().addModifyListener(event -> {
			check();
			scroll.getDisplay().timerExec(PREVIEW_DELAY, later);
		});
		stream.addListener(SWT.Selection, event -> {
			check();
			showPreview();
		});
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Add_ok, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
		source.control().setFocus();
	}

	private void check() {
		value = source.getText();
		isStream = stream.getSelection();
		boolean address = isAddress();
		boolean same = base != null && value.equals(baseValue());
		boolean complete = (isStream ? address : !value.isBlank()) && !same;
		setErrorMessage(isStream && !value.isBlank() && !address ? Messages.Add_noAddress : null);
		setMessage(message());
		getButton(IDialogConstants.OK_ID).setEnabled(complete);
		if (isStream) {
			value = value.strip();
		}
	}

	private boolean isAddress() {
		return value.strip().matches("(?i)https?://\\S+");
	}

	private String message() {
		String ofOwn = base == null ? Messages.Add_message : Messages.Add_messageFrom;
		return isStream ? Messages.Add_messageStream : ofOwn;
	}

	private String baseValue() {
		return base.getValue() == null ? "" : base.getValue();
	}

	private void showPreview() {
		if (scroll.isDisposed()) {
			return;
		}
		Element element = StudioFactory.eINSTANCE.createElement();
		element.setMimeType(mimeType());
		element.setValue(value);
		preview.setDocument(ContentDocuments.of(isStream && !isAddress() ? List.of() : List.of(element)));
		int width = scroll.getClientArea().width;
		preview.control().setSize(width, Math.max(preview.heightFor(width), scroll.getClientArea().height));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
