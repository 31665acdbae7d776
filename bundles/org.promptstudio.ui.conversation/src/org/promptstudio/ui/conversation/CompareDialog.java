package org.promptstudio.ui.conversation;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.WordDiff;
import org.promptstudio.store.ItemText;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** Shows how the files on the disk differ from what saving would write. */
final class CompareDialog extends Dialog {

	/** How many lines are to be seen above the first difference. */
	private static final int LINES_BEFORE = 3;

	private final RenderingContext context;
	private final ItemText here;
	private final ItemText onDisk;

	CompareDialog(Shell parent, RenderingContext context, ItemText here, ItemText onDisk) {
		super(parent);
		this.context = context;
		this.here = here;
		this.onDisk = onDisk;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Compare_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		CTabFolder tabs = new CTabFolder(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(860, 560).applyTo(tabs);
		addTab(tabs, Messages.Compare_annotations, onDisk.annotations(), here.annotations());
		addTab(tabs, Messages.Compare_item, onDisk.item(), here.item());
		tabs.setSelection(0);
		return area;
	}

	private void addTab(CTabFolder tabs, String label, String before, String after) {
		ScrolledComposite scroll = new ScrolledComposite(tabs, SWT.V_SCROLL);
		MarkdownText text = new MarkdownText(scroll, context);
		String old = before == null ? "" : before;
		String present = after == null ? "" : after;
		text.setDiff(old.equals(present) ? List.<DiffSegment>of() : WordDiff.between(old, present));
		if (old.equals(present)) {
			text.setPlain(Messages.Compare_same);
		}
		text.control().setBackground(ThemeColor.CARD.get());
		scroll.setBackground(ThemeColor.CARD.get());
		scroll.setContent(text.control());
		int difference = firstDifference(old, present);
		scroll.addListener(SWT.Resize, event -> {
			int width = scroll.getClientArea().width;
			boolean first = text.control().getSize().x <= 1;
			text.control().setSize(width, Math.max(scroll.getClientArea().height, text.heightFor(width)));
			if (first && difference > 0) {
				scroll.setOrigin(0, text.control().getLinePixel(Math.max(0, difference - LINES_BEFORE)));
			}
		});
		CTabItem tab = new CTabItem(tabs, SWT.NONE);
		tab.setText(label);
		tab.setControl(scroll);
	}

	/** The first line that differs, from 0; -1 when none does. */
	private static int firstDifference(String before, String after) {
		int at = 0;
		int line = 0;
		while (at < before.length() && at < after.length() && before.charAt(at) == after.charAt(at)) {
			line += before.charAt(at++) == '\n' ? 1 : 0;
		}
		return before.equals(after) ? -1 : line;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
