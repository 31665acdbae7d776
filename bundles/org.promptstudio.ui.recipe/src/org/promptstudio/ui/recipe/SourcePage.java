package org.promptstudio.ui.recipe;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.recipe.edit.RecipeListener;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Panel;
import org.promptstudio.ui.widgets.Spoken;

/**
 * The text of the file. When it is a recipe after a short rest, the whole of it becomes one command; while it is none, the line says why, and the recipe
 * stays as it was.
 */
final class SourcePage implements RecipePage, RecipeListener {

	private static final int REST = 600;

	private final RecipeModel model;
	private final Runnable typed;
	private final Composite root;
	private final StyledText text;
	private final Label state;
	private final Runnable apply = this::commit;
	private boolean visible;
	/** The text that the recipe was written as, or that it was last read from. */
	private String applied = "";
	private FormatException error;
	private boolean refreshing;

	SourcePage(Composite parent, RecipeModel model, RenderingContext context, Runnable typed) {
		this.model = model;
		this.typed = typed;
		root = new Composite(parent, SWT.NONE);
		Looks looks = new Looks(root);
		GridLayout layout = Looks.grid(1, 0, Looks.GRID);
		layout.marginWidth = 12;
		layout.marginHeight = Looks.GRID;
		root.setLayout(layout);
		state = Looks.label(root, SWT.WRAP, "", looks.small(), ThemeColor.MUTED);
		state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		TestIds.set(state, "recipe.source.state");
		Panel panel = new Panel(root, 12);
		panel.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		text = new StyledText(panel, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setTabs(2);
		Spoken.of(text).name(Messages.Page_source);
		TestIds.set(text, "recipe.source");
		text.addListener(SWT.Modify, event -> typed());
		text.addListener(SWT.FocusOut, event -> commit());
		text.addListener(SWT.Traverse, SourcePage::traverse);
		text.addLineStyleListener(new XmlStyler());
		text.addLineBackgroundListener(event -> {
			if (error != null && text.getLineAtOffset(event.lineOffset) == error.line() - 1) {
				event.lineBackground = ThemeColor.DELETED.get();
			}
		});
		context.onChange(root, () -> text.setFont(context.codeFont()));
		text.setFont(context.codeFont());
		model.addListener(this);
		root.addDisposeListener(event -> model.removeListener(this));
		Themes.onChange(root, this::applyTheme);
		applyTheme();
	}

	private static void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			event.doit = true;
		}
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		state.setBackground(ThemeColor.GROUND.get());
		text.setBackground(ThemeColor.CARD.get());
		text.setForeground(ThemeColor.TEXT.get());
		text.setSelectionBackground(ThemeColor.SELECTION.get());
		text.setSelectionForeground(ThemeColor.TEXT.get());
		showState();
		text.redraw();
	}

	private void typed() {
		if (!refreshing) {
			error = null;
			typed.run();
			root.getDisplay().timerExec(REST, apply);
		}
	}

	@Override
	public void shown() {
		visible = true;
		if (!isPending()) {
			showRecipe();
		}
	}

	@Override
	public void recipeChanged() {
		if (visible && !refreshing) {
			showRecipe();
		}
	}

	private void showRecipe() {
		String written = model.text();
		error = null;
		text.setEditable(model.refusal().isEmpty());
		applied = written;
		if (!written.equals(text.getText())) {
			refreshing = true;
			int top = text.getTopIndex();
			int caret = text.getCaretOffset();
			text.setText(written);
			text.setCaretOffset(Math.min(caret, text.getCharCount()));
			text.setTopIndex(top);
			refreshing = false;
		}
		showState();
	}

	@Override
	public boolean isPending() {
		return visible && !text.isDisposed() && !text.getText().equals(applied);
	}

	@Override
	public void commit() {
		if (!isPending()) {
			return;
		}
		try {
			Recipe read = model.read(text.getText());
			error = null;
			applied = text.getText();
			refreshing = true; // the text stays as it was typed
			model.replace(read);
		} catch (FormatException e) {
			error = e;
		} finally {
			refreshing = false;
		}
		showState();
		text.redraw();
		typed.run();
	}

	private void showState() {
		state.setForeground((error == null ? ThemeColor.MUTED : ThemeColor.BAD).get());
		state.setText((error == null ? Messages.Source_help : where(error)).replace("&", "&&"));
		root.layout();
	}

	private static String where(FormatException error) {
		String what = error.reason();
		return error.line() > 0
				? NLS.bind(Messages.Source_error, new Object[] { Integer.valueOf(error.line()), Integer.valueOf(error.column()), what })
				: what;
	}

	@Override
	public String obstacle() {
		commit();
		return error == null ? null : NLS.bind(Messages.Source_obstacle, where(error));
	}

	@Override
	public void discard() {
		showRecipe();
		typed.run();
	}

	@Override
	public void hidden() {
		visible = false; // the text is made anew the next time
	}

	@Override
	public Control control() {
		return root;
	}

	@Override
	public boolean setFocus() {
		if (error != null && error.line() > 0 && error.line() <= text.getLineCount()) {
			text.setCaretOffset(text.getOffsetAtLine(error.line() - 1));
			text.showSelection();
		}
		return text.setFocus();
	}
}
