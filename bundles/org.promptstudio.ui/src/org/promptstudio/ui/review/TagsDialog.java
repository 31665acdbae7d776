package org.promptstudio.ui.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.widgets.Spoken;
import org.promptstudio.ui.widgets.TableLook;

/** Asks for the tags of an item. What is typed narrows the list of known tags; Enter gives the item what is typed, and with nothing typed accepts. */
final class TagsDialog extends TitleAreaDialog {

	private static final int WIDTH = 360;
	private static final int HEIGHT = 220;
	private static final int MARGIN = 8;

	private final String title;
	/** In the order in which the item got them. */
	private final Set<String> chosen;
	/** The item's first, then those of other items. */
	private final Set<String> known;
	private Text field;
	private Table table;

	/**
	 * A dialog.
	 *
	 * @param tags the item's
	 */
	TagsDialog(Shell parent, String title, Collection<String> tags) {
		super(parent);
		this.title = title;
		chosen = new LinkedHashSet<>(tags);
		known = new LinkedHashSet<>(tags);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** The tags that the item shall have. */
	List<String> tags() {
		return new ArrayList<>(chosen);
	}

	/** Looks in the background for the tags that other items have. */
	void offerTagsOf(DatasetIndex index) {
		Shell parent = getParentShell();
		ICoreRunnable look = monitor -> {
			try {
				Set<String> found = index.tags();
				UiThread.later(parent, () -> offer(found));
			} catch (IOException e) {
				ILog.of(TagsDialog.class).warn(e.getMessage(), e); // the dialog offers fewer tags
			}
		};
		Job.createSystem(Messages.Tags_looking, look).schedule();
	}

	private void offer(Collection<String> tags) {
		known.addAll(tags);
		if (table != null && !table.isDisposed()) {
			fill();
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(Messages.Tags_message);
		Composite whole = (Composite) super.createDialogArea(parent);
		Composite area = new Composite(whole, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, MARGIN).applyTo(area);
		field = new Text(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
		field.setMessage(Messages.Tags_hint);
		name(field, Messages.Tags_field, "review.tag");
		field.addListener(SWT.Modify, event -> fill());
		field.addListener(SWT.Traverse, this::traverse);
		field.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
				event.doit = false;
				table.setFocus();
				table.setSelection(0);
			}
		});
		table = new Table(area, SWT.BORDER | SWT.CHECK | SWT.SINGLE | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
		TableLook.tellWhenEmpty(table, () -> field.getText().isBlank() ? Messages.Tags_empty : Messages.Tags_emptyFor);
		name(table, Messages.Tags_all, "review.tags");
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				TableItem item = (TableItem) event.item;
				choose(item.getText(), item.getChecked());
			}
		});
		fill();
		return whole;
	}

	private static void name(Control control, String name, String testId) {
		TestIds.set(control, testId);
		Spoken.of(control).name(name);
	}

	/** Enter takes what is typed first. */
	private void traverse(Event event) {
		String typed = field.getText().strip();
		if (event.detail == SWT.TRAVERSE_RETURN && !typed.isEmpty()) {
			event.doit = false;
			take(typed);
		}
	}

	/** The tag as it is known already, or a new one. */
	private void take(String typed) {
		String tag = known.stream().filter(typed::equalsIgnoreCase).findFirst().orElse(typed);
		known.add(tag);
		choose(tag, true);
		field.setText("");
	}

	private void choose(String tag, boolean isChosen) {
		if (isChosen) {
			chosen.add(tag);
		} else {
			chosen.remove(tag);
		}
	}

	private void fill() {
		String typed = field.getText().strip().toLowerCase(Locale.ROOT);
		table.setRedraw(false);
		table.removeAll();
		for (String tag : known) {
			if (tag.toLowerCase(Locale.ROOT).contains(typed)) {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setText(tag);
				item.setChecked(chosen.contains(tag));
			}
		}
		table.setRedraw(true);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Tags_ok, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		field.setFocus();
	}

	@Override
	protected void okPressed() {
		if (!field.getText().isBlank()) {
			take(field.getText().strip());
		}
		super.okPressed();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
