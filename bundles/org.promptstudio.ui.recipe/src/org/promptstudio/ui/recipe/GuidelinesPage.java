package org.promptstudio.ui.recipe;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.conversation.text.SourceText;
import org.promptstudio.ui.recipe.edit.RecipeListener;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Panel;

/** The guidelines: their Markdown source, and beside it how annotators read them. What is typed becomes a command after a short rest and on leaving. */
final class GuidelinesPage implements RecipePage, RecipeListener {

	private static final int REST = 700;
	private static final int PREVIEW_DELAY = 120;

	private final RecipeModel model;
	private final Runnable typed;
	private final Composite root;
	private final Looks looks;
	private final SashForm sash;
	private final Label[] titles = new Label[2];
	private final SourceText source;
	private final ScrolledComposite scroll;
	private final MarkdownText preview;
	private final Runnable commit = this::commit;
	private final Runnable render = this::showPreview;
	private boolean refreshing;

	GuidelinesPage(Composite parent, RecipeModel model, RenderingContext context, Runnable typed) {
		this.model = model;
		this.typed = typed;
		root = new Composite(parent, SWT.NONE);
		looks = new Looks(root);
		GridLayout layout = Looks.grid(1, 0, Looks.GRID);
		layout.marginWidth = 12;
		layout.marginHeight = Looks.GRID;
		root.setLayout(layout);
		sash = new SashForm(root, SWT.HORIZONTAL | SWT.SMOOTH);
		sash.setSashWidth(12);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		source = new SourceText(side(0, Messages.Guidelines_source), context);
		source.setAccessibleName(Messages.Guidelines_source);
		TestIds.set(source.control(), "recipe.guidelines");
		scroll = new ScrolledComposite(side(1, Messages.Guidelines_preview), SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		preview = new MarkdownText(scroll, context);
		preview.setAccessibleName(Messages.Guidelines_preview);
		TestIds.set(preview.control(), "recipe.guidelines.preview");
		scroll.setContent(preview.control());
		scroll.addListener(SWT.Resize, event -> sizePreview());
		source.control().addModifyListener(event -> typed());
		source.control().addListener(SWT.FocusOut, event -> commit());
		context.onChange(root, this::sizePreview);
		preview.onHeightChange(this::sizePreview);
		model.addListener(this);
		root.addDisposeListener(event -> model.removeListener(this));
		Themes.onChange(root, this::applyTheme);
		applyTheme();
		recipeChanged();
	}

	private Panel side(int index, String name) {
		Composite side = new Composite(sash, SWT.NONE);
		side.setLayout(Looks.grid(1, 0, 4));
		titles[index] = Looks.label(side, SWT.NONE, name, looks.small(), ThemeColor.MUTED);
		Panel panel = new Panel(side, 12);
		panel.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		return panel;
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		sash.setBackground(ThemeColor.GROUND.get());
		for (Label title : titles) {
			title.getParent().setBackground(ThemeColor.GROUND.get());
			title.setBackground(ThemeColor.GROUND.get());
			title.setForeground(ThemeColor.MUTED.get());
		}
		scroll.setBackground(ThemeColor.CARD.get());
		source.control().setBackground(ThemeColor.CARD.get());
		preview.control().setBackground(ThemeColor.CARD.get());
	}

	private String value() {
		String guidelines = model.recipe().getGuidelines();
		return guidelines == null ? "" : guidelines;
	}

	private void typed() {
		if (!refreshing) {
			root.getDisplay().timerExec(REST, commit);
			root.getDisplay().timerExec(PREVIEW_DELAY, render);
			typed.run();
		}
	}

	@Override
	public void recipeChanged() {
		source.control().setEditable(model.refusal().isEmpty());
		if (isPending()) {
			refreshing = true;
			source.setText(value());
			refreshing = false;
		}
		showPreview();
	}

	private void showPreview() {
		if (!root.isDisposed()) {
			preview.setMarkdown(source.getText().isBlank() ? Messages.Guidelines_empty : source.getText());
			sizePreview();
		}
	}

	private void sizePreview() {
		int width = scroll.getClientArea().width;
		if (width > 0) {
			preview.control().setSize(width, Math.max(preview.heightFor(width), scroll.getClientArea().height));
		}
	}

	@Override
	public void shown() {
		sizePreview();
	}

	@Override
	public boolean isPending() {
		return !source.control().isDisposed() && !source.getText().equals(value());
	}

	@Override
	public void commit() {
		if (isPending()) {
			String text = source.getText();
			model.execute(model.edits().set(model.recipe(), Literals.RECIPE__GUIDELINES, text.isEmpty() ? null : text, Messages.Page_guidelines));
			typed.run();
		}
	}

	@Override
	public Control control() {
		return root;
	}

	@Override
	public boolean setFocus() {
		return source.control().setFocus();
	}
}
