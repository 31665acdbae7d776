package org.promptstudio.ui.feedback.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.FeedbackEngines;
import org.promptstudio.ui.feedback.FeedbackFormSite;

/** The forms of the feedback view below each other, in a part that scrolls. */
final class FeedbackBody {

	private static final int MARGIN = 8;

	private final FeedbackModel model;
	private final ScrolledComposite scroll;
	private final Composite content;
	private final List<ScopePane> panes = new ArrayList<>();
	private boolean layingOut;
	private boolean layOutAgain;

	FeedbackBody(Composite parent, FeedbackModel model) {
		this.model = model;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(false);
		content = new Composite(scroll, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN;
		content.setLayout(layout);
		scroll.setContent(content);
		scroll.getVerticalBar().setIncrement(40);
		scroll.addListener(SWT.Resize, event -> relayout());
		Themes.onChange(scroll, this::useColors);
		useColors();
		makePanes();
	}

	private void useColors() {
		scroll.setBackground(ThemeColor.GROUND.get());
		content.setBackground(ThemeColor.GROUND.get());
	}

	/** Another engine is in use: it shows what was shown, at the same place. */
	void engineChanged() {
		commit();
		Point origin = scroll.getOrigin();
		makePanes();
		show();
		scroll.setOrigin(origin);
	}

	/** Makes the forms by the engine in use; those before go. */
	private void makePanes() {
		List<ScopePane> old = List.copyOf(panes);
		panes.clear(); // before they go: what takes the keyboard then asks which question has it
		old.forEach(Control::dispose);
		for (Scope scope : List.of(Scope.RESPONSE, Scope.PROMPT, Scope.ITEM)) {
			panes.add(new ScopePane(content, scope, FeedbackEngines.current(), new Site()));
		}
	}

	Control control() {
		return scroll;
	}

	/** Shows the sheets of the model; lays them out once, and only when something wants another height. */
	void show() {
		boolean wanted = layingOut;
		boolean changed = false;
		layingOut = true;
		layOutAgain = false;
		try {
			for (ScopePane pane : panes) {
				AnswerSheet sheet = model.sheets().stream().filter(one -> one.scope() == pane.scope()).findFirst().orElse(null);
				changed |= pane.show(sheet, sheet == null ? "" : name(sheet));
			}
		} finally {
			layingOut = wanted;
		}
		if (changed || layOutAgain) {
			relayout();
		}
	}

	private String name(AnswerSheet sheet) {
		return switch (sheet.holder()) {
			case Response response -> NLS.bind(Messages.Scope_response, model.open().map(open -> open.letter(response)).orElse(""));
			case Prompt prompt -> NLS.bind(Messages.Scope_prompt, Integer.valueOf(prompt.getItem().getPrompts().indexOf(prompt) + 1));
			default -> Messages.Scope_item;
		};
	}

	/** What a sheet is about, in words. */
	String nameOf(AnswerSheet sheet) {
		return name(sheet);
	}

	/** Brings up to date what surrounds the forms. */
	void update() {
		boolean changed = false;
		for (ScopePane pane : panes) {
			changed |= pane.refresh();
		}
		if (changed) {
			relayout();
		}
	}

	/** Puts everything where it belongs, now. */
	void relayout() {
		if (scroll.isDisposed()) {
			return;
		}
		if (layingOut) {
			layOutAgain = true;
			return;
		}
		layingOut = true;
		try {
			for (int attempt = 0; attempt < 3; attempt++) {
				layOutAgain = false;
				int width = scroll.getClientArea().width;
				scroll.setMinHeight(content.computeSize(width, SWT.DEFAULT, true).y);
				content.layout(true, true);
				if (!layOutAgain) {
					break;
				}
			}
		} finally {
			layingOut = false;
		}
	}

	/** All questions to be seen, from top to bottom. */
	List<Question> shown() {
		return panes.stream().filter(pane -> pane.sheet() != null).flatMap(pane -> pane.form().shown().stream()).toList();
	}

	/** The question that has the keyboard. */
	Optional<Question> focused() {
		return panes.stream().map(pane -> pane.form().focused()).flatMap(Optional::stream).findFirst();
	}

	/** Gives the keyboard to a question. */
	void focus(Question question) {
		pane(question).ifPresent(pane -> pane.form().focus(question));
	}

	/** The sheet that a question is shown on. */
	Optional<AnswerSheet> sheet(Question question) {
		return pane(question).map(ScopePane::sheet);
	}

	private Optional<ScopePane> pane(Question question) {
		return panes.stream().filter(pane -> pane.sheet() != null && pane.sheet().questions().contains(question)).findFirst();
	}

	/** Moves the keyboard by some questions; stays at the ends. */
	void move(Question from, int by) {
		List<Question> shown = shown();
		int to = shown.indexOf(from) + by;
		if (to >= 0 && to < shown.size()) {
			focus(shown.get(to));
		}
	}

	/**
	 * Goes on after an answer: to the next question of the same form, or to one of the forms below that has no answer yet. Else the keyboard stays, as what is
	 * typed next is meant for no answer that is there already (the reason of a ranking, for instance, below each of its responses).
	 */
	void goOn(Question from) {
		List<Question> shown = shown();
		Optional<AnswerSheet> sheet = sheet(from);
		shown.stream().skip(shown.indexOf(from) + 1L)
				.filter(next -> sheet(next).equals(sheet) || !sheet(next).map(own -> own.isAnswered(next)).orElse(false))
				.findFirst().ifPresent(this::focus);
	}

	/** Answers the question that has the keyboard by a digit. */
	boolean chooseDigit(int digit) {
		return panes.stream().anyMatch(pane -> pane.form().focused().isPresent() && pane.form().chooseDigit(digit));
	}

	/** Answers the question that has the keyboard by what the arrow keys have led to, and goes on. */
	boolean chooseLedTo() {
		return panes.stream().anyMatch(pane -> pane.form().focused().isPresent() && pane.form().chooseLedTo());
	}

	void askForCompletion() {
		panes.forEach(pane -> pane.form().askForCompletion());
	}

	/** Makes commands of what is being typed. */
	void commit() {
		panes.forEach(pane -> pane.form().commit());
	}

	/** Carries out an edit. */
	void execute(Command command) {
		if (command.canExecute()) {
			model.open().filter(open -> open.item().isPresent()).ifPresent(open -> open.domain().getCommandStack().execute(command));
		}
	}

	void say(String message) {
		Toasts.show(scroll.getShell(), message, null, null);
	}

	private final class Site implements FeedbackFormSite {
		@Override
		public void execute(Command command) {
			FeedbackBody.this.execute(command);
		}

		@Override
		public Optional<OpenItem> openItem() {
			return model.open();
		}

		@Override
		public void next(Question question) {
			FeedbackBody.this.goOn(question);
		}

		@Override
		public void move(Question question, int by) {
			FeedbackBody.this.move(question, by);
		}

		@Override
		public void relayout() {
			FeedbackBody.this.relayout();
		}

		@Override
		public void reveal(Control control, Rectangle area) {
			Rectangle place = control.getDisplay().map(control, content, Objects.requireNonNull(area));
			Point origin = scroll.getOrigin();
			int height = scroll.getClientArea().height;
			if (place.y < origin.y || place.height > height) {
				scroll.setOrigin(0, Math.max(0, place.y));
			} else if (place.y + place.height > origin.y + height) {
				scroll.setOrigin(0, place.y + place.height - height);
			}
		}

		@Override
		public void say(String message) {
			FeedbackBody.this.say(message);
		}
	}
}
