package org.promptstudio.ui.emfforms;

import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;
import org.eclipse.emf.ecp.view.spi.model.VControl;
import org.eclipse.emf.ecp.view.spi.model.VElement;
import org.eclipse.emfforms.spi.common.report.ReportService;
import org.eclipse.emfforms.spi.swt.core.AbstractSWTRenderer;
import org.eclipse.emfforms.spi.swt.core.EMFFormsRendererService;

/**
 * Renders the controls of our own views with the question controls that bundles contribute. EMF Forms has no radio group, scale, check-box group, label
 * picker or text highlight, its check box knows no "not answered", and what a bundle contributes must work with it too. An OSGi service.
 */
public final class QuestionRendererService implements EMFFormsRendererService<VControl> {

	/** Above every renderer of EMF Forms (3 to 10). */
	static final double PRIORITY = 100;

	@Override
	public double isApplicable(VElement element, ViewModelContext context) {
		return element instanceof VControl && EmfForm.of(context).flatMap(form -> form.question(element)).isPresent() ? PRIORITY : NOT_APPLICABLE;
	}

	@Override
	public AbstractSWTRenderer<VControl> getRendererInstance(VControl control, ViewModelContext context) {
		EmfForm form = EmfForm.of(context).orElseThrow();
		return new QuestionRenderer(control, QuietContext.of(context), context.getService(ReportService.class), form,
				form.question(control).orElseThrow());
	}
}
