package org.promptstudio.ui.emfforms;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;
import org.eclipse.emf.ecp.view.spi.core.swt.ContainerSWTRenderer;
import org.eclipse.emf.ecp.view.spi.group.model.VGroup;
import org.eclipse.emf.ecp.view.spi.model.VContainedElement;
import org.eclipse.emf.ecp.view.spi.renderer.NoPropertyDescriptorFoundExeption;
import org.eclipse.emf.ecp.view.spi.renderer.NoRendererFoundException;
import org.eclipse.emfforms.spi.common.report.ReportService;
import org.eclipse.emfforms.spi.swt.core.EMFFormsRendererFactory;
import org.eclipse.emfforms.spi.swt.core.layout.SWTGridCell;
import org.eclipse.emfforms.spi.swt.core.layout.SWTGridDescription;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.promptstudio.model.recipe.Section;

/** Renders the group of a section: its heading, and the questions below it while it is unfolded. */
final class SectionRenderer extends ContainerSWTRenderer<VGroup> {

	private final EmfForm form;
	private final Section section;
	private SectionFrame frame;

	SectionRenderer(VGroup group, ViewModelContext context, ReportService reports, EMFFormsRendererFactory factory, EmfForm form, Section section) {
		super(group, context, reports, factory);
		this.form = form;
		this.section = section;
	}

	@Override
	public SWTGridDescription getGridDescription(SWTGridDescription description) {
		return Cells.tall(super.getGridDescription(description));
	}

	@Override
	protected Collection<VContainedElement> getChildren() {
		return List.copyOf(getVElement().getChildren());
	}

	@Override
	protected Control renderControl(SWTGridCell cell, Composite parent) throws NoRendererFoundException, NoPropertyDescriptorFoundExeption {
		frame = new SectionFrame(parent, section, form::layoutChanged);
		frame.setContent(super.renderControl(cell, frame));
		form.rendered(section, frame);
		return frame;
	}

	@Override
	protected Layout getLayout(int columns, boolean equalWidth) {
		return QuestionFrame.column();
	}

	@Override
	protected void applyVisible() {
		Cells.setVisible(frame, getVElement().isVisible());
		form.layoutChanged();
	}
}
