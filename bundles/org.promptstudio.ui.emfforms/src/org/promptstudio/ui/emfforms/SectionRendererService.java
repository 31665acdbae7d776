package org.promptstudio.ui.emfforms;

import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;
import org.eclipse.emf.ecp.view.spi.group.model.VGroup;
import org.eclipse.emf.ecp.view.spi.model.VElement;
import org.eclipse.emfforms.spi.common.report.ReportService;
import org.eclipse.emfforms.spi.swt.core.AbstractSWTRenderer;
import org.eclipse.emfforms.spi.swt.core.EMFFormsRendererFactory;
import org.eclipse.emfforms.spi.swt.core.EMFFormsRendererService;

/** Renders the groups of our own views as sections: a light heading with a fold instead of a frame. An OSGi service. */
public final class SectionRendererService implements EMFFormsRendererService<VGroup> {

	@Override
	public double isApplicable(VElement element, ViewModelContext context) {
		return element instanceof VGroup && EmfForm.of(context).flatMap(form -> form.group(element)).isPresent()
				? QuestionRendererService.PRIORITY
				: NOT_APPLICABLE;
	}

	@Override
	public AbstractSWTRenderer<VGroup> getRendererInstance(VGroup group, ViewModelContext context) {
		EmfForm form = EmfForm.of(context).orElseThrow();
		return new SectionRenderer(form.group(group).orElseThrow(), context, context.getService(ReportService.class),
				context.getService(EMFFormsRendererFactory.class), form);
	}
}
