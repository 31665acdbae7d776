package org.promptstudio.ui.recipe;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.feedback.FeedbackEngines;
import org.promptstudio.ui.feedback.FeedbackForm;
import org.promptstudio.ui.feedback.FeedbackFormSite;
import org.promptstudio.ui.recipe.edit.LiteralNames;
import org.promptstudio.ui.recipe.edit.PreviewItem;
import org.promptstudio.ui.recipe.edit.RecipeListener;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.Looks;

/**
 * The questions as annotators will see them, made by the same engine as in the feedback view, about an item of no file: what is answered here shows how
 * conditions and messages work, and is thrown away. It follows the recipe after a short rest.
 */
final class PreviewPane extends Composite implements RecipeListener {

	private static final int REST = 200;
	private static final int MARGIN = 12;

	private final RecipeModel model;
	private final PreviewItem item;
	private final Composite bar;
	private final Map<Scope, IconButton> scopes = new EnumMap<>(Scope.class);
	private final Label title;
	private final ScrolledComposite scroll;
	private final Composite content;
	private final Label empty;
	private final Runnable rebuild = this::rebuild;
	private Scope scope = Scope.RESPONSE;
	private FeedbackForm form;
	private boolean layoutAsked;

	PreviewPane(Composite parent, RecipeModel model) {
		super(parent, SWT.NONE);
		this.model = model;
		item = new PreviewItem(model.types());
		TestIds.set(this, "recipe.preview");
		setLayout(Looks.grid(1, 0, 4));
		Looks looks = new Looks(this);
		bar = new Composite(this, SWT.NONE);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		bar.setLayout(Looks.grid(5, 2, 0));
		title = Looks.label(bar, SWT.NONE, Messages.Preview_title, looks.small(), ThemeColor.MUTED);
		title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		for (Scope each : Scope.values()) {
			IconButton button = new IconButton(bar, SWT.TOGGLE, null, LiteralNames.of(each)).testId("recipe.preview." + each.getName())
					.onPress(() -> show(each));
			scopes.put(each, button);
		}
		new IconButton(bar, SWT.PUSH, Icons.CLEAR, Messages.Preview_clear).testId("recipe.preview.clear").onPress(this::clear);
		scroll = new ScrolledComposite(this, SWT.V_SCROLL);
		scroll.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setAlwaysShowScrollBars(false);
		content = new Composite(scroll, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		content.setLayout(layout);
		scroll.setContent(content);
		empty = Looks.label(content, SWT.WRAP, Messages.Preview_empty, null, ThemeColor.MUTED);
		empty.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		scroll.addListener(SWT.Resize, event -> doLayout());
		model.addListener(this);
		FeedbackEngines.addListener(rebuild);
		addDisposeListener(event -> {
			model.removeListener(this);
			FeedbackEngines.removeListener(rebuild);
			item.dispose();
		});
		Themes.onChange(this, this::applyTheme);
		applyTheme();
		rebuild();
	}

	private void applyTheme() {
		setBackground(ThemeColor.GROUND.get());
		bar.setBackground(ThemeColor.GROUND.get());
		for (Control child : bar.getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
		title.setForeground(ThemeColor.MUTED.get());
		scroll.setBackground(ThemeColor.GROUND.get());
		content.setBackground(ThemeColor.GROUND.get());
		empty.setBackground(ThemeColor.GROUND.get());
		empty.setForeground(ThemeColor.MUTED.get());
	}

	/** @param message {0} is a scope, {1} how many questions are asked about it */
	private String label(String message, Scope of) {
		return NLS.bind(message, LiteralNames.of(of), Integer.valueOf(item.count(of)));
	}

	/** What is shown, for tests. */
	FeedbackForm form() {
		return form;
	}

	@Override
	public void recipeChanged() {
		getDisplay().timerExec(REST, rebuild);
	}

	@Override
	public void selectionChanged() {
		model.selected().map(PreviewPane::scopeOf).filter(wanted -> wanted != scope).ifPresent(this::show);
	}

	private static Scope scopeOf(EObject element) {
		return element instanceof Question question ? question.getScope() : null;
	}

	/** Makes the form anew if something is still to be shown. */
	void rebuild() {
		if (isDisposed()) {
			return;
		}
		getDisplay().timerExec(-1, rebuild);
		item.ask(model.recipe());
		showForm();
	}

	private void show(Scope wanted) {
		scope = wanted;
		showForm();
	}

	private void clear() {
		item.clear();
		rebuild();
	}

	private void showForm() {
		Point origin = scroll.getOrigin();
		if (form != null) {
			form.control().dispose();
		}
		form = FeedbackEngines.current().create(content, new Site());
		form.control().setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		AnswerSheet sheet = item.sheet(scope);
		form.show(sheet);
		int count = item.count(scope);
		empty.setVisible(count == 0);
		((GridData) empty.getLayoutData()).exclude = count > 0;
		form.control().setVisible(count > 0);
		((GridData) form.control().getLayoutData()).exclude = count == 0;
		scopes.forEach((each, button) -> {
			button.setSelection(each == scope);
			button.setText(label(Messages.Preview_count, each));
			button.setLabel(label(Messages.Preview_scope, each));
			button.setTone(item.count(each) > 0 ? ThemeColor.TEXT : ThemeColor.MUTED);
		});
		bar.layout(true, true);
		doLayout();
		scroll.setOrigin(origin);
	}

	private void doLayout() {
		layoutAsked = false;
		int width = scroll.getClientArea().width;
		if (width > 0) {
			scroll.setMinHeight(content.computeSize(width, SWT.DEFAULT, true).y);
			content.layout(true, true);
		}
	}

	private void step(Question question, int by) {
		List<Question> shown = form.shown();
		int to = shown.indexOf(question) + by;
		if (to >= 0 && to < shown.size()) {
			form.focus(shown.get(to));
		}
	}

	/** The surroundings of the form. */
	private final class Site implements FeedbackFormSite {
		@Override
		public void execute(Command command) {
			item.execute(command);
		}

		@Override
		public void next(Question question) {
			step(question, 1);
		}

		@Override
		public void move(Question question, int by) {
			step(question, by);
		}

		@Override
		public void relayout() {
			if (!layoutAsked) {
				layoutAsked = true;
				UiThread.later(scroll, PreviewPane.this::doLayout);
			}
		}

		@Override
		public void reveal(Control control, Rectangle area) {
			Rectangle place = control.getDisplay().map(control, content, area);
			Point origin = scroll.getOrigin();
			int height = scroll.getClientArea().height;
			if (place.y < origin.y) {
				scroll.setOrigin(0, Math.max(0, place.y - MARGIN));
			} else if (place.y + place.height > origin.y + height) {
				scroll.setOrigin(0, place.y + place.height - height + MARGIN);
			}
		}

		@Override
		public void say(String message) {
			Toasts.show(getShell(), message, null, null);
		}
	}
}
