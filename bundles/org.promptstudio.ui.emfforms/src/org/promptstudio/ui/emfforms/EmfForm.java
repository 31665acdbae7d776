package org.promptstudio.ui.emfforms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;
import org.eclipse.emf.ecp.view.spi.model.VControl;
import org.eclipse.emf.ecp.view.spi.model.VDiagnostic;
import org.eclipse.emf.ecp.view.spi.model.VElement;
import org.eclipse.emf.ecp.view.spi.model.VViewFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.promptstudio.core.recipe.AnswerProblem;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.FeedbackForm;
import org.promptstudio.ui.feedback.FeedbackFormSite;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.frame.ControlMaker;
import org.promptstudio.ui.feedback.frame.InnerSite;
import org.promptstudio.ui.feedback.frame.QuestionPanel;
import org.promptstudio.ui.feedback.frame.Viewport;

/**
 * A form that EMF Forms renders. The view is rendered once for a scope of a recipe; another sheet of it is shown by changing the domain model of the view's
 * context. What is asked, required and wrong is told by the answer sheet, and set in the view model: as visibility (besides the show rules, for answers of a
 * wider scope and for labels) and as diagnostics, which the renderers show.
 * <p>
 * Above 300 lines, because every method of the port is about the same few things: the sheet, the view, and the renderers.
 */
final class EmfForm implements FeedbackForm {

	private static final String SOURCE = "org.promptstudio.ui.emfforms";
	private static final int BETWEEN_CARDS = 8;
	/** Questions so far out of view are made too, so that a turn of the wheel finds them. */
	private static final int AHEAD = 200;
	/** Panels may be higher than was thought, so that others leave the view or come into it; after so many rounds that is left to the next scroll. */
	private static final int ROUNDS = 3;

	private final FeedbackFormSite site;
	private final Composite root;
	private final Font bold;
	private final QuestionPanel.Maker maker;
	private final Map<Question, QuestionRenderer> questions = new LinkedHashMap<>();
	private final Map<RecipeView.Group, SectionCard> cards = new IdentityHashMap<>();
	private final Set<Question> left = new HashSet<>();
	private final Runnable sheetListener = this::refresh;
	private AnswerSheet sheet;
	private RenderedView view;
	private QuestionRenderer focusedQuestion;
	private boolean completionAsked;
	private boolean readOnly;
	private boolean heightChanged;
	private int changing;

	EmfForm(Composite parent, FeedbackFormSite site) {
		this.site = site;
		root = new Composite(parent, SWT.NONE);
		root.setLayout(new ColumnLayout(BETWEEN_CARDS));
		Themes.keepOwnColors(root);
		Themes.onChange(root, this::useColors);
		useColors();
		maker = new ControlMaker(new InnerSite(site, this::relayout), () -> sheet);
		bold = new LocalResourceManager(JFaceResources.getResources(), root)
				.create(FontDescriptor.createFrom(root.getFont()).setStyle(SWT.BOLD));
		root.addListener(SWT.Resize, event -> resized());
		new Viewport(root, this::makeVisible);
		Listener focusListener = this::focusMoved;
		root.getDisplay().addFilter(SWT.FocusIn, focusListener);
		root.addDisposeListener(event -> {
			root.getDisplay().removeFilter(SWT.FocusIn, focusListener);
			clear();
		});
	}

	private void useColors() {
		root.setBackground(ThemeColor.GROUND.get());
		if (view != null) {
			view.setBackground(root.getBackground());
		}
		cards.values().forEach(SectionCard::useColors);
		questions.values().forEach(renderer -> renderer.slot().setBackground(ThemeColor.CARD.get()));
	}

	// of the renderers

	/** The form that a context of EMF Forms belongs to; empty for a context of somebody else. */
	static Optional<EmfForm> of(ViewModelContext context) {
		return RenderedView.form(context);
	}

	Optional<Question> question(VElement control) {
		return view.recipe().question(control);
	}

	Optional<RecipeView.Group> group(VElement element) {
		return view.recipe().group(element);
	}

	Font bold() {
		return bold;
	}

	QuestionPanel.Maker maker() {
		return maker;
	}

	void rendered(Question question, QuestionRenderer renderer) {
		questions.put(question, renderer);
	}

	void rendered(RecipeView.Group group, SectionCard card) {
		cards.put(group, card);
	}

	List<QuestionRenderer> renderers() {
		return List.copyOf(questions.values());
	}

	Optional<QuestionRenderer> renderer(Question question) {
		return Optional.ofNullable(questions.get(question));
	}

	/** Something in the form wants another height: laid out once the sheet has told of its change, since show rules may show many questions at once. */
	void heightChanged() {
		heightChanged = true;
	}

	/** A section was folded or unfolded. */
	void folded() {
		showProgress();
		relayout();
		makeVisible();
	}

	/** A person has answered. */
	void answer(Question question, Object value) {
		if (sheet != null && !readOnly) {
			Command command = sheet.set(question, value);
			if (command.canExecute()) {
				site.execute(command);
			}
		}
	}

	// of the port

	@Override
	public Control control() {
		return root;
	}

	@Override
	public void show(AnswerSheet newSheet) {
		if (newSheet == sheet) {
			return;
		}
		commit();
		if (sheet != null) {
			sheet.removeListener(sheetListener);
		}
		left.clear();
		completionAsked = false;
		change(() -> {
			if (newSheet == null || view == null || !view.recipe().isFor(newSheet.form(), newSheet.scope())) {
				clear();
			}
			sheet = newSheet;
			if (sheet == null) {
				heightChanged = true;
				return;
			}
			if (view == null) {
				render();
			} else {
				view.show(sheet.answers());
			}
			sheet.addListener(sheetListener);
			update(true);
		});
		makeVisible();
	}

	@Override
	public List<Question> shown() {
		return questions.keySet().stream().filter(this::isVisible).filter(question -> !isFolded(question)).toList();
	}

	@Override
	public Optional<Question> focused() {
		return rendererOf(root.getDisplay().getFocusControl()).map(QuestionRenderer::question);
	}

	@Override
	public void focus(Question question) {
		QuestionRenderer renderer = questions.get(question);
		if (renderer == null || !isVisible(question)) {
			return;
		}
		cardOf(question).ifPresent(card -> card.setFolded(false));
		if (!renderer.isMade()) {
			renderer.make(sheet);
			relayout();
		}
		reveal(renderer);
		renderer.make(sheet).focusControl().setFocus();
	}

	@Override
	public boolean chooseDigit(int digit) {
		return rendererOf(root.getDisplay().getFocusControl()).flatMap(QuestionRenderer::answer).filter(control -> control.chooseDigit(digit))
				.isPresent();
	}

	@Override
	public boolean chooseLedTo() {
		return rendererOf(root.getDisplay().getFocusControl()).flatMap(QuestionRenderer::answer).filter(QuestionControl::chooseLedTo).isPresent();
	}

	@Override
	public void askForCompletion() {
		completionAsked = true;
		refresh();
	}

	@Override
	public void setReadOnly(boolean newReadOnly) {
		readOnly = newReadOnly;
		if (view != null) {
			view.recipe().view().setReadonly(readOnly);
		}
	}

	@Override
	public void commit() {
		List.copyOf(questions.values()).forEach(renderer -> renderer.answer().ifPresent(QuestionControl::commit));
	}

	// inside

	private void render() {
		view = new RenderedView(root, this, new RecipeView(sheet.form(), sheet.scope(), this::isAsked));
		view.recipe().view().setReadonly(readOnly);
		view.render(sheet.answers(), BETWEEN_CARDS);
		useColors();
		heightChanged = true;
	}

	private void clear() {
		if (sheet != null) {
			sheet.removeListener(sheetListener);
			sheet = null;
		}
		questions.clear();
		cards.clear();
		focusedQuestion = null;
		RenderedView before = view;
		view = null;
		if (before != null) {
			before.dispose(); // last, since the focus moves meanwhile
		}
	}

	private boolean isAsked(Question question) {
		// an unavailable question counts as shown, whatever it is asked about
		return sheet != null && sheet.isShown(question) && (sheet.form().feature(question).isPresent() || sheet.questions().contains(question));
	}

	private boolean isVisible(Question question) {
		VControl control = view == null ? null : view.recipe().controls().get(question);
		return control != null && control.isVisible();
	}

	private Optional<SectionCard> cardOf(Question question) {
		return cards.entrySet().stream().filter(entry -> entry.getKey().questions().contains(question)).map(Map.Entry::getValue).findFirst();
	}

	private boolean isFolded(Question question) {
		return cardOf(question).filter(SectionCard::isFolded).isPresent();
	}

	private void refresh() {
		if (sheet != null && view != null) {
			change(() -> update(false));
			makeVisible();
		}
	}

	/** Brings the view model and the controls in line with the sheet. */
	private void update(boolean isOther) {
		Map<Question, String> messages = messages();
		questions.forEach((question, renderer) -> {
			VControl control = view.recipe().controls().get(question);
			control.setVisible(isAsked(question));
			setDiagnostic(control, messages.getOrDefault(question, ""));
			renderer.follow();
			renderer.show(sheet, isOther);
		});
		for (RecipeView.Group group : view.recipe().groups()) {
			group.element().setVisible(group.questions().stream().anyMatch(this::isVisible));
		}
		showProgress();
	}

	private void showProgress() {
		cards.forEach((group, card) -> {
			List<Question> asked = group.questions().stream().filter(this::isVisible).filter(question -> sheet.form().feature(question).isPresent())
					.toList();
			card.showProgress((int) asked.stream().filter(sheet::isAnswered).count(), asked.size());
		});
	}

	/** Of the questions that were left, or of all once completion was asked for. */
	private Map<Question, String> messages() {
		Map<Question, String> messages = new HashMap<>();
		for (AnswerProblem problem : sheet.problems()) {
			if (problem.question() != null && (completionAsked || left.contains(problem.question()))) {
				messages.putIfAbsent(problem.question(), problem.message());
			}
		}
		return messages;
	}

	private void setDiagnostic(VControl control, String message) {
		VDiagnostic before = control.getDiagnostic();
		if (message.isEmpty()) {
			if (before != null) {
				control.setDiagnostic(null);
			}
		} else if (before == null || !before.getMessage().equals(message)) {
			VDiagnostic diagnostic = VViewFactory.eINSTANCE.createDiagnostic();
			diagnostic.getDiagnostics().add(new BasicDiagnostic(Diagnostic.ERROR, SOURCE, 0, message, new Object[] { sheet.answers() }));
			control.setDiagnostic(diagnostic);
		}
	}

	/** Many changes at once: drawn and laid out when the last one is done. */
	private void change(Runnable action) {
		if (changing++ == 0) {
			root.setRedraw(false);
		}
		try {
			action.run();
		} finally {
			if (--changing == 0) {
				if (heightChanged) {
					heightChanged = false;
					relayout();
				}
				root.setRedraw(true);
			}
		}
	}

	/** Lays the form out again, and what is around it. Nothing is made meanwhile: places are not what they will be. */
	void relayout() {
		changing++;
		try {
			questions.values().forEach(renderer -> renderer.slot().forgetHeight());
			site.relayout();
			root.layout(true, true); // what is within may have changed, though the form is as high as before
		} finally {
			changing--;
		}
	}

	private void resized() {
		if (changing == 0 && view != null) {
			root.layout(true, true); // which would come after this event, and panels are made by places
			makeVisible();
		}
	}

	/** Makes the panels of the questions in view, whether the form can be seen yet or not. */
	private void makeVisible() {
		if (sheet == null || view == null || changing > 0 || root.isDisposed()) {
			return;
		}
		for (int round = 0; round < ROUNDS; round++) {
			Rectangle area = Viewport.visible(root);
			List<QuestionRenderer> missing = questions.values().stream()
					.filter(renderer -> !renderer.isMade() && isVisible(renderer.question()) && !isFolded(renderer.question())
							&& isIn(area, renderer.slot()))
					.toList();
			if (missing.isEmpty()) {
				return;
			}
			missing.forEach(renderer -> renderer.make(sheet));
			relayout();
		}
	}

	private boolean isIn(Rectangle area, QuestionSlot slot) {
		if (area.width <= 0 || area.height <= 0 || slot.getSize().y == 0) {
			return false; // nothing is in view, or the slot has no place yet
		}
		int top = slot.topIn(root);
		return top < area.y + area.height + AHEAD && top + slot.getSize().y > area.y - AHEAD;
	}

	private Optional<QuestionRenderer> rendererOf(Control control) {
		for (Control current = control; current != null && current != root; current = current.getParent()) {
			if (current instanceof QuestionSlot slot) {
				return Optional.ofNullable(questions.get(slot.question())).filter(renderer -> renderer.slot() == slot);
			}
		}
		return Optional.empty();
	}

	private void focusMoved(Event event) {
		Control control = event.widget instanceof Control widget && !widget.isDisposed() ? widget : null;
		if (control != null && control.getShell() != root.getShell()) {
			return; // a dialog or another window: the question is not left
		}
		QuestionRenderer now = rendererOf(control).orElse(null);
		QuestionRenderer before = focusedQuestion;
		if (now != before) {
			focusedQuestion = now;
			if (before != null) {
				if (now != null) {
					left.add(before.question()); // who leaves the questions altogether has not passed over this one
				}
				before.answer().ifPresent(QuestionControl::commit);
				refresh();
			}
			if (now != null) {
				reveal(now);
			}
		}
	}

	private void reveal(QuestionRenderer renderer) {
		QuestionSlot slot = renderer.slot();
		site.reveal(slot, new Rectangle(0, -SectionCard.PADDING, slot.getSize().x, slot.getSize().y + 2 * SectionCard.PADDING));
	}
}
