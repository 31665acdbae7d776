package org.promptstudio.ui.emfforms;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;
import org.eclipse.emf.ecp.view.spi.model.VControl;
import org.eclipse.emf.ecp.view.spi.model.VDiagnostic;
import org.eclipse.emfforms.spi.common.report.ReportService;
import org.eclipse.emfforms.spi.swt.core.AbstractSWTRenderer;
import org.eclipse.emfforms.spi.swt.core.layout.GridDescriptionFactory;
import org.eclipse.emfforms.spi.swt.core.layout.SWTGridCell;
import org.eclipse.emfforms.spi.swt.core.layout.SWTGridDescription;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.frame.QuestionPanel;

/**
 * Renders one question. What EMF Forms asks for at once is its place; the panel with the contributed control comes when the question comes into view, or
 * takes the keyboard. The message is that of the control's diagnostic in the view model.
 */
final class QuestionRenderer extends AbstractSWTRenderer<VControl> {

	private final EmfForm form;
	private final Question question;
	private SWTGridDescription grid;
	private QuestionSlot slot;
	private QuestionPanel panel;
	private Object shownValue;
	private boolean showing;

	QuestionRenderer(VControl element, ViewModelContext context, ReportService reports, EmfForm form, Question question) {
		super(element, context, reports);
		this.form = form;
		this.question = question;
	}

	@Override
	public SWTGridDescription getGridDescription(SWTGridDescription description) {
		if (grid == null) {
			grid = GridDescriptionFactory.INSTANCE.createSimpleGrid(1, 1, this);
		}
		return grid;
	}

	@Override
	protected Control renderControl(SWTGridCell cell, Composite parent) {
		slot = new QuestionSlot(parent, question);
		form.rendered(question, this);
		return slot;
	}

	Question question() {
		return question;
	}

	/** Where the question stands. */
	QuestionSlot slot() {
		return slot;
	}

	/** What answers the question; empty while its panel is not made, and where nothing can. */
	Optional<QuestionControl> answer() {
		return panel == null ? Optional.empty() : panel.answer();
	}

	boolean isMade() {
		return panel != null;
	}

	/** The panel, made when there is none yet. */
	QuestionPanel make(AnswerSheet sheet) {
		if (panel == null) {
			panel = new QuestionPanel(slot, question, form.maker(), sheet.form().feature(question),
					sheet.form().unavailable().getOrDefault(question, ""));
			answer().ifPresent(control -> control.value().addValueChangeListener(event -> answered(event.diff.getNewValue())));
			slot.setPanel(panel);
			show(sheet, true);
			applyReadOnly();
			applyValidation();
		}
		return panel;
	}

	private void answered(Object value) {
		if (!showing) {
			shownValue = value;
			form.answer(question, value);
		}
	}

	/**
	 * Shows the answer of a sheet, and whether it is required.
	 *
	 * @param isOther whether the sheet is another one than before: what was typed and is no answer goes too
	 */
	void show(AnswerSheet sheet, boolean isOther) {
		if (panel == null) {
			return;
		}
		panel.setRequired(sheet.isRequired(question));
		Object value = sheet.value(question) instanceof Collection<?> none && none.isEmpty() ? null : sheet.value(question);
		if (isOther || !Objects.equals(value, shownValue)) {
			shownValue = value;
			showing = true;
			try {
				answer().ifPresent(control -> control.value().setValue(value));
			} finally {
				showing = false;
			}
		}
	}

	/** Brings the slot in line with the view model: while that gets other answers, it tells no listener what its show rules find. */
	void follow() {
		if (slot.isAsked() != getVElement().isVisible()) {
			applyVisible();
		}
	}

	@Override
	protected void applyReadOnly() {
		answer().ifPresent(control -> control.setReadOnly(getVElement().isEffectivelyReadonly()));
	}

	/** EMF Forms' own way also gives the next scrolling parent a minimal width, and lays out the whole window. */
	@Override
	protected void applyVisible() {
		slot.setAsked(getVElement().isVisible());
		form.heightChanged();
	}

	@Override
	protected void applyValidation() {
		if (panel != null && panel.setMessage(messageOf(getVElement().getDiagnostic()))) {
			form.heightChanged();
		}
	}

	private static String messageOf(VDiagnostic diagnostic) {
		return diagnostic == null || diagnostic.getDiagnostics().isEmpty() ? "" : ((Diagnostic) diagnostic.getDiagnostics().getFirst()).getMessage();
	}
}
