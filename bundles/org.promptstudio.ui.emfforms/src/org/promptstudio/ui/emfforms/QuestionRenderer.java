package org.promptstudio.ui.emfforms;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;
import org.eclipse.emf.ecp.view.spi.model.VControl;
import org.eclipse.emf.ecp.view.spi.model.VDiagnostic;
import org.eclipse.emfforms.spi.common.report.ReportService;
import org.eclipse.emfforms.spi.swt.core.AbstractSWTRenderer;
import org.eclipse.emfforms.spi.swt.core.layout.GridDescriptionFactory;
import org.eclipse.emfforms.spi.swt.core.layout.SWTGridCell;
import org.eclipse.emfforms.spi.swt.core.layout.SWTGridDescription;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;

/** Renders one question: title, help, the control that its type's bundle contributes, and the message of the view model's diagnostic. */
final class QuestionRenderer extends AbstractSWTRenderer<VControl> {

	private final EmfForm form;
	private final Question question;
	private SWTGridDescription grid;
	private QuestionFrame frame;
	private QuestionControl control;
	private boolean showing;

	QuestionRenderer(VControl element, ViewModelContext context, ReportService reports, EmfForm form, Question question) {
		super(element, context, reports);
		this.form = form;
		this.question = question;
	}

	@Override
	public SWTGridDescription getGridDescription(SWTGridDescription description) {
		if (grid == null) {
			grid = Cells.tall(GridDescriptionFactory.INSTANCE.createSimpleGrid(1, 1, this));
		}
		return grid;
	}

	@Override
	protected Control renderControl(SWTGridCell cell, Composite parent) {
		frame = new QuestionFrame(parent, question);
		Optional<EStructuralFeature> feature = form.feature(question);
		if (feature.isPresent()) {
			createControl(feature.get());
		} else {
			frame.setUnavailable(form.whyUnavailable(question));
		}
		form.rendered(question, this);
		return frame;
	}

	private void createControl(EStructuralFeature feature) {
		String type = QuestionTypes.id(question.getType());
		Optional<QuestionControlFactory> factory = form.site().controls().find(type);
		if (factory.isEmpty()) {
			frame.setUnavailable(NLS.bind(Messages.QuestionRenderer_noControl, type));
			return;
		}
		try {
			control = factory.get().create(frame, question, feature, new FramedQuestionSite(form, question));
		} catch (RuntimeException e) {
			ILog.of(getClass()).error(NLS.bind(Messages.QuestionRenderer_broken, type, factory.get().getClass().getName()), e);
			frame.setUnavailable(NLS.bind(Messages.QuestionRenderer_noControl, type));
			return;
		}
		control.control().setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		frame.setControl(control.control());
		control.value().addValueChangeListener(event -> {
			if (!showing) {
				form.answer(question, event.diff.getNewValue());
			}
		});
	}

	/** Shows the answer of a sheet, and whether it is required. */
	void show(AnswerSheet sheet) {
		frame.setRequired(sheet.isRequired(question));
		if (control != null) {
			showing = true;
			try {
				control.value().setValue(sheet.value(question));
			} finally {
				showing = false;
			}
		}
	}

	QuestionFrame frame() {
		return frame;
	}

	/** What answers the question; empty where nothing can. */
	Optional<QuestionControl> control() {
		return Optional.ofNullable(control);
	}

	@Override
	protected void applyReadOnly() {
		if (control != null) {
			control.setReadOnly(getVElement().isEffectivelyReadonly());
		}
	}

	@Override
	protected void applyVisible() {
		Cells.setVisible(frame, getVElement().isVisible());
		form.layoutChanged();
	}

	@Override
	protected void applyValidation() {
		if (frame.setMessage(messageOf(getVElement().getDiagnostic()))) {
			form.layoutChanged();
		}
	}

	private static String messageOf(VDiagnostic diagnostic) {
		return diagnostic == null || diagnostic.getDiagnostics().isEmpty() ? "" : ((Diagnostic) diagnostic.getDiagnostics().get(0)).getMessage();
	}
}
