package org.promptstudio.ui.feedback.databinding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.databinding.swt.DisplayRealm;
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
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.Section;
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
 * The form of the engine in the box. Panels of questions are made when they come into view or take the focus, and kept: another response only changes the
 * values in them. Long for a class because all of it is about which panels there are; where they stand is {@link FormLayout}'s task.
 */
final class DataBindingForm implements FeedbackForm {

	private final FeedbackFormSite site;
	private final Composite root;
	private final FormLayout layout = new FormLayout();
	private final Font bold;
	private final WritableValue<EObject> answers;
	private final DataBindingContext context;
	private final QuestionPanel.Maker maker;
	private final Runnable sheetListener = this::sheetChanged;
	private final Listener focusListener = this::focusMoved;
	private final List<SectionPart> sections = new ArrayList<>();
	private final Map<Question, QuestionPart> parts = new HashMap<>();
	private Map<Question, String> problems = Map.of();
	private AnswerSheet sheet;
	private RecipeForm form;
	private Scope scope;
	private QuestionPart focusedPart;
	private boolean completionAsked;
	private boolean readOnly;
	private int changing;
	private boolean heightChanged;

	DataBindingForm(Composite parent, FeedbackFormSite site) {
		this.site = site;
		root = new Composite(parent, SWT.DOUBLE_BUFFERED);
		Themes.keepOwnColors(root);
		root.setLayout(layout);
		Realm realm = DisplayRealm.getRealm(root.getDisplay());
		answers = new WritableValue<>(realm);
		context = new DataBindingContext(realm);
		maker = new ControlMaker(new InnerSite(site, this::relayout), () -> sheet);
		bold = new LocalResourceManager(JFaceResources.getResources(), root)
				.create(FontDescriptor.createFrom(root.getFont()).setStyle(SWT.BOLD));
		layout.setSections(sections);
		root.addListener(SWT.Paint, event -> layout.paint(root, event.gc));
		root.addListener(SWT.Resize, event -> makeVisible());
		new Viewport(root, this::makeVisible);
		root.getDisplay().addFilter(SWT.FocusIn, focusListener);
		root.addDisposeListener(event -> dispose());
		Themes.onChange(root, this::useColors);
		useColors();
	}

	private void useColors() {
		root.setBackground(ThemeColor.GROUND.get());
		root.redraw();
	}

	private void dispose() {
		root.getDisplay().removeFilter(SWT.FocusIn, focusListener);
		if (sheet != null) {
			sheet.removeListener(sheetListener);
			sheet = null;
		}
		parts.values().forEach(QuestionPart::dispose);
		context.dispose();
		answers.dispose();
	}

	@Override
	public Control control() {
		return root;
	}

	@Override
	public void show(AnswerSheet newSheet) {
		if (sheet == newSheet) {
			return;
		}
		commit();
		if (sheet != null) {
			sheet.removeListener(sheetListener);
		}
		sheet = newSheet;
		completionAsked = false;
		parts.values().forEach(QuestionPart::forget);
		root.setRedraw(false);
		try {
			change(this::showSheet);
			makeVisible();
		} finally {
			root.setRedraw(true);
		}
	}

	private void showSheet() {
		if (sheet != null && (sheet.form() != form || sheet.scope() != scope)) {
			rebuild();
		}
		answers.setValue(sheet == null ? null : sheet.answers());
		context.updateTargets(); // what was typed and is no answer goes too
		if (update()) {
			relayout();
		}
		if (sheet != null) {
			sheet.addListener(sheetListener);
		}
	}

	/** Lays the form out again, and what is around it; while much changes, once after the last of it. */
	private void relayout() {
		if (changing > 0) {
			heightChanged = true;
			return;
		}
		heightChanged = false;
		parts.values().stream().filter(part -> part.panel().isPresent()).forEach(QuestionPart::forgetHeight);
		site.relayout();
	}

	private void change(Runnable action) {
		changing++;
		try {
			action.run();
		} finally {
			changing--;
			if (changing == 0 && heightChanged) {
				relayout();
			}
		}
	}

	private void rebuild() {
		answers.setValue(null);
		sections.forEach(SectionPart::dispose);
		sections.clear();
		parts.clear();
		focusedPart = null;
		form = sheet.form();
		scope = sheet.scope();
		List<QuestionPart> group = new ArrayList<>();
		List<Question> questions = form.questions(scope);
		for (int i = 0; i < questions.size(); i++) {
			Question question = questions.get(i);
			QuestionPart part = new QuestionPart(question, this);
			parts.put(question, part);
			group.add(part);
			if (i + 1 == questions.size() || questions.get(i + 1).getSection() != question.getSection()) {
				sections.add(new SectionPart(question.getSection(), group, this));
				group.clear();
			}
		}
	}

	@Override
	public void commit() {
		parts.values().stream().map(QuestionPart::answer).flatMap(Optional::stream).forEach(QuestionControl::commit);
	}

	private void sheetChanged() {
		if (update()) {
			relayout();
			makeVisible();
		}
	}

	/** Reads which questions are asked, which must be answered, and what is wrong; true when something wants another height. */
	private boolean update() {
		boolean changed = false;
		problems = new HashMap<>();
		if (sheet != null) {
			for (AnswerProblem problem : sheet.problems()) {
				if (problem.question() != null) {
					problems.putIfAbsent(problem.question(), problem.message());
				}
			}
		}
		List<Question> asked = sheet == null ? List.of() : sheet.questions();
		for (QuestionPart part : parts.values()) {
			changed |= part.setShown(asked.contains(part.question()) && sheet.isShown(part.question()));
		}
		for (QuestionPart part : parts.values()) {
			changed |= updatePanel(part);
		}
		sections.forEach(this::updateHeader);
		return changed;
	}

	private void updateHeader(SectionPart section) {
		if (sheet == null) {
			return;
		}
		section.header().ifPresent(header -> {
			List<Question> shown = section.parts().stream().filter(QuestionPart::isShown).map(QuestionPart::question)
					.filter(question -> feature(question).isPresent()).toList();
			int answered = (int) shown.stream().filter(sheet::isAnswered).count();
			header.show(section.isFolded(), answered, shown.size());
		});
	}

	/** Brings the mark and the message of one question up to date. */
	void update(QuestionPart part) {
		if (updatePanel(part)) {
			relayout();
		}
	}

	private boolean updatePanel(QuestionPart part) {
		QuestionPanel panel = part.panel().orElse(null);
		if (panel == null || sheet == null || !part.isShown()) {
			return false;
		}
		panel.setRequired(sheet.isRequired(part.question()));
		boolean tell = completionAsked || part.wasLeft();
		return panel.setMessage(tell ? problems.getOrDefault(part.question(), "") : "");
	}

	/** Makes the panels of the questions in view. Those may be higher than was thought, so that others come into view or leave it. */
	private void makeVisible() {
		if (sheet == null || root.isDisposed()) {
			return;
		}
		Rectangle view = Viewport.visible(root);
		for (int attempt = 0; attempt < 3; attempt++) {
			List<QuestionPart> missing = layout.inView(root, view).filter(part -> part.panel().isEmpty()).toList();
			if (missing.isEmpty()) {
				return;
			}
			missing.forEach(QuestionPart::make);
			relayout();
			view = Viewport.visible(root);
		}
	}

	/** Folds or unfolds a section. */
	void toggle(SectionPart section) {
		section.setFolded(!section.isFolded());
		updateHeader(section);
		relayout();
		makeVisible();
		root.redraw();
	}

	@Override
	public List<Question> shown() {
		return shownParts().map(QuestionPart::question).toList();
	}

	private Stream<QuestionPart> shownParts() {
		return sections.stream().filter(section -> !section.isFolded()).flatMap(section -> section.parts().stream()).filter(QuestionPart::isShown);
	}

	@Override
	public Optional<Question> focused() {
		return focusedPart().map(QuestionPart::question);
	}

	private Optional<QuestionPart> focusedPart() {
		return partOf(root.getDisplay().getFocusControl());
	}

	private Optional<QuestionPart> partOf(Control control) {
		for (Control current = control; current != null; current = current.getParent()) {
			if (current instanceof QuestionPanel panel) {
				return parts.values().stream().filter(part -> part.panel().orElse(null) == panel).findFirst();
			}
		}
		return Optional.empty();
	}

	private void focusMoved(Event event) {
		Control control = event.widget instanceof Control widget && !widget.isDisposed() ? widget : null;
		if (control != null && control.getShell() != root.getShell()) {
			return; // a dialog or another window: the question is not left
		}
		QuestionPart now = partOf(control).orElse(null);
		if (focusedPart != now) {
			QuestionPart before = focusedPart;
			focusedPart = now;
			if (before != null) {
				before.leave(now != null);
			}
			if (now != null) {
				now.panel().ifPresent(this::reveal);
			}
		}
	}

	private void reveal(QuestionPanel panel) {
		site.reveal(panel, new Rectangle(0, -SectionPart.PADDING, panel.getSize().x, panel.getSize().y + 2 * SectionPart.PADDING));
	}

	@Override
	public void focus(Question question) {
		QuestionPart part = parts.get(question);
		if (part == null || !part.isShown()) {
			return;
		}
		sections.stream().filter(section -> section.isFolded() && section.parts().contains(part)).findFirst().ifPresent(this::toggle);
		boolean made = part.panel().isEmpty();
		QuestionPanel panel = part.make();
		if (made) {
			relayout();
		}
		reveal(panel);
		panel.focusControl().setFocus();
	}

	@Override
	public boolean chooseDigit(int digit) {
		return focusedPart().flatMap(QuestionPart::answer).filter(control -> control.chooseDigit(digit)).isPresent();
	}

	@Override
	public boolean chooseLedTo() {
		return focusedPart().flatMap(QuestionPart::answer).filter(QuestionControl::chooseLedTo).isPresent();
	}

	@Override
	public void askForCompletion() {
		completionAsked = true;
		sheetChanged();
	}

	@Override
	public void setReadOnly(boolean newReadOnly) {
		if (readOnly != newReadOnly) {
			readOnly = newReadOnly;
			parts.values().stream().map(QuestionPart::answer).flatMap(Optional::stream).forEach(control -> control.setReadOnly(newReadOnly));
		}
	}

	/** Makes a command of an answer. */
	void answer(Question question, Object value) {
		if (sheet != null && !readOnly) {
			Command command = sheet.set(question, value);
			if (command.canExecute()) {
				site.execute(command);
			}
		}
	}

	Composite root() {
		return root;
	}

	Font bold() {
		return bold;
	}

	IObservableValue<EObject> answers() {
		return answers;
	}

	DataBindingContext context() {
		return context;
	}

	QuestionPanel.Maker maker() {
		return maker;
	}

	boolean isReadOnly() {
		return readOnly;
	}

	Optional<EStructuralFeature> feature(Question question) {
		return form.feature(question);
	}

	/** Why a question cannot be asked; empty when it can. */
	String unavailable(Question question) {
		return form.unavailable().getOrDefault(question, "");
	}

	/** The how-manieth section of the recipe this is, from 0. */
	int indexOf(Section section) {
		return section.eContainer() instanceof Recipe recipe ? recipe.getSections().indexOf(section) : 0;
	}
}
