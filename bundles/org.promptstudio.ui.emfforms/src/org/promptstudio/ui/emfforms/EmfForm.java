package org.promptstudio.ui.emfforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecp.ui.view.ECPRendererException;
import org.eclipse.emf.ecp.ui.view.swt.ECPSWTView;
import org.eclipse.emf.ecp.ui.view.swt.ECPSWTViewRenderer;
import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;
import org.eclipse.emf.ecp.view.spi.context.ViewModelContextFactory;
import org.eclipse.emf.ecp.view.spi.model.VControl;
import org.eclipse.emf.ecp.view.spi.model.VDiagnostic;
import org.eclipse.emf.ecp.view.spi.model.VElement;
import org.eclipse.emf.ecp.view.spi.model.VViewFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.promptstudio.core.recipe.AnswerProblem;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.FeedbackForm;
import org.promptstudio.ui.feedback.FeedbackFormSite;

/**
 * A form that EMF Forms renders. The view is rendered once for a scope of a recipe; another sheet of it is shown by changing the domain model of the view's
 * context. What is asked, required and wrong is told by the answer sheet, and set in the view model: as visibility (besides its show rules, for answers of a
 * wider scope and for labels) and as diagnostics, which the renderers show.
 */
final class EmfForm implements FeedbackForm {

	private static final String CONTEXT_KEY = "org.promptstudio.ui.emfforms.form";
	private static final String SOURCE = "org.promptstudio.ui.emfforms";
	private static final String UNSET = "org.eclipse.emf.ecp.view.unset";

	private final FeedbackFormSite site;
	private final Composite root;
	private final Map<Question, QuestionRenderer> questions = new LinkedHashMap<>();
	private final Map<Section, SectionFrame> sections = new HashMap<>();
	private final Set<Question> left = new HashSet<>();
	private final Runnable sheetListener = this::refresh;
	private AnswerSheet sheet;
	private RecipeView recipe;
	private ECPSWTView view;
	private Question lastFocused;
	private boolean completion;
	private boolean readOnly;
	private boolean layoutChanged;
	private int changing;

	EmfForm(Composite parent, FeedbackFormSite site) {
		this.site = site;
		root = new Composite(parent, SWT.NONE);
		root.setLayout(QuestionFrame.column());
		recolor();
		Themes.keepOwnColors(root);
		Themes.onChange(root, this::recolor);
		Listener focusFilter = event -> focusMoved();
		root.getDisplay().addFilter(SWT.FocusIn, focusFilter);
		Runnable commit = this::commit;
		site.openItem().ifPresent(item -> item.addCommit(commit));
		root.addDisposeListener(event -> {
			root.getDisplay().removeFilter(SWT.FocusIn, focusFilter);
			site.openItem().ifPresent(item -> item.removeCommit(commit));
			clear();
		});
	}

	/** The form that a context of EMF Forms belongs to; empty for a context of somebody else. */
	static Optional<EmfForm> of(ViewModelContext context) {
		return context.getContextValue(CONTEXT_KEY) instanceof EmfForm form ? Optional.of(form) : Optional.empty();
	}

	// --- Of the renderers -------------------------------------------------------------------------------------------------

	FeedbackFormSite site() {
		return site;
	}

	Optional<AnswerSheet> sheet() {
		return Optional.ofNullable(sheet);
	}

	Optional<Question> question(VElement control) {
		return recipe.question(control);
	}

	Optional<Section> section(VElement group) {
		return recipe.section(group);
	}

	Optional<EStructuralFeature> feature(Question question) {
		return sheet.form().feature(question);
	}

	String whyUnavailable(Question question) {
		return sheet.form().unavailable().getOrDefault(question, "");
	}

	void rendered(Question question, QuestionRenderer renderer) {
		questions.put(question, renderer);
	}

	void rendered(Section section, SectionFrame frame) {
		sections.put(section, frame);
	}

	/** The height of something in the form has changed. */
	void layoutChanged() {
		if (changing > 0) {
			layoutChanged = true;
		} else {
			site.relayout();
		}
	}

	/** A person has answered. */
	void answer(Question question, Object value) {
		if (sheet == null || readOnly) {
			return;
		}
		Command command = sheet.set(question, value);
		if (command.canExecute()) {
			site.execute(command);
		}
		// shows the true answer, should it be another one than the control thinks
		refresh();
	}

	// --- Of the port ------------------------------------------------------------------------------------------------------

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
		lastFocused = null;
		completion = false;
		if (newSheet == null || recipe == null || !recipe.isFor(newSheet.form(), newSheet.scope())) {
			clear();
		}
		sheet = newSheet;
		if (sheet == null) {
			layoutChanged();
			return;
		}
		sheet.addListener(sheetListener);
		change(() -> {
			if (view == null) {
				render();
			} else {
				view.getViewModelContext().changeDomainModel(sheet.answers());
			}
			refresh();
		});
	}

	@Override
	public List<Question> shown() {
		List<Question> shown = new ArrayList<>();
		questions.forEach((question, renderer) -> {
			if (isVisible(question) && !isFolded(question)) {
				shown.add(question);
			}
		});
		return shown;
	}

	@Override
	public Optional<Question> focused() {
		Control focus = root.getDisplay().getFocusControl();
		while (focus != null && focus != root) {
			if (focus instanceof QuestionFrame frame) {
				return Optional.of(frame.question());
			}
			focus = focus.getParent();
		}
		return Optional.empty();
	}

	@Override
	public void focus(Question question) {
		QuestionRenderer renderer = questions.get(question);
		if (renderer == null || !isVisible(question)) {
			return;
		}
		if (isFolded(question)) {
			sections.get(question.getSection()).setFolded(false);
		}
		renderer.control().ifPresent(control -> control.focusControl().setFocus());
		QuestionFrame frame = renderer.frame();
		site.reveal(frame, new Rectangle(0, 0, frame.getSize().x, frame.getSize().y));
	}

	@Override
	public boolean chooseDigit(int digit) {
		return focused().map(questions::get).flatMap(QuestionRenderer::control).map(control -> control.chooseDigit(digit)).orElse(false);
	}

	@Override
	public void askForCompletion() {
		completion = true;
		refresh();
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		this.readOnly = readOnly;
		if (recipe != null) {
			recipe.view().setReadonly(readOnly);
		}
	}

	// --- Inside -----------------------------------------------------------------------------------------------------------

	private void render() {
		if (Platform.getBundle(UNSET) != null) {
			// it would clear the answers of hidden questions (docs/decisions/0010)
			say(NLS.bind(Messages.EmfForm_unset, UNSET));
			return;
		}
		recipe = new RecipeView(sheet.form(), sheet.scope(), this::isAsked);
		recipe.view().setReadonly(readOnly);
		try {
			ViewModelContext context = ViewModelContextFactory.INSTANCE.createViewModelContext(recipe.view(), sheet.answers(), Map.of(CONTEXT_KEY, this));
			view = ECPSWTViewRenderer.INSTANCE.render(root, context);
			Control control = view.getSWTControl();
			control.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
			if (control instanceof Composite composite) {
				composite.setLayout(QuestionFrame.column());
			}
		} catch (ECPRendererException e) {
			ILog.of(getClass()).error(Messages.EmfForm_notRendered, e);
			say(Messages.EmfForm_notRendered);
		}
		recolor();
	}

	/** Shows a sentence in place of the questions. */
	private void say(String sentence) {
		Label label = new Label(root, SWT.WRAP);
		label.setText(sentence);
		label.setForeground(ThemeColor.BAD.get());
		label.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
	}

	private void clear() {
		if (sheet != null) {
			sheet.removeListener(sheetListener);
			sheet = null;
		}
		if (view != null) {
			view.dispose();
			view = null;
		}
		recipe = null;
		questions.clear();
		sections.clear();
		if (!root.isDisposed()) {
			for (Control child : root.getChildren()) {
				child.dispose();
			}
		}
	}

	private boolean isAsked(Question question) {
		return sheet != null && sheet.questions().contains(question) && sheet.isShown(question);
	}

	private boolean isVisible(Question question) {
		return recipe != null && recipe.controls().containsKey(question) && recipe.controls().get(question).isVisible();
	}

	private boolean isFolded(Question question) {
		SectionFrame frame = sections.get(question.getSection());
		return frame != null && frame.isFolded();
	}

	/** Brings the view model and the controls in line with the sheet. */
	private void refresh() {
		if (sheet == null || view == null) {
			return;
		}
		change(() -> {
			Map<Question, String> messages = messages();
			questions.forEach((question, renderer) -> {
				VControl control = recipe.controls().get(question);
				control.setVisible(isAsked(question));
				setDiagnostic(control, messages.getOrDefault(question, ""));
				renderer.show(sheet);
			});
			recipe.groups().forEach((section, group) -> group.setVisible(section.getQuestions().stream().anyMatch(this::isVisible)));
		});
	}

	/** Of the questions that were left, or all once completion was asked for. */
	private Map<Question, String> messages() {
		Map<Question, String> messages = new HashMap<>();
		for (AnswerProblem problem : sheet.problems()) {
			if (problem.question() != null && (completion || left.contains(problem.question()))) {
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
				if (layoutChanged) {
					layoutChanged = false;
					site.relayout();
				}
				root.setRedraw(true);
			}
		}
	}

	private void focusMoved() {
		Question now = focused().orElse(null);
		if (now != lastFocused) {
			if (lastFocused != null && left.add(lastFocused)) {
				refresh();
			}
			lastFocused = now;
		}
	}

	private void commit() {
		questions.values().forEach(renderer -> renderer.control().ifPresent(control -> control.commit()));
	}

	private void recolor() {
		Colors.apply(root);
	}
}
