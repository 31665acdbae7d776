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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Renders the group of a section as a card. */
final class SectionRenderer extends ContainerSWTRenderer<VGroup> {

	private static final int GAP = 16;

	private final EmfForm form;
	private final RecipeView.Group group;
	private SectionCard card;

	SectionRenderer(RecipeView.Group group, ViewModelContext context, ReportService reports, EMFFormsRendererFactory factory, EmfForm form) {
		super(group.element(), context, reports, factory);
		this.form = form;
		this.group = group;
	}

	@Override
	protected Collection<VContainedElement> getChildren() {
		return List.copyOf(getVElement().getChildren());
	}

	@Override
	protected Control renderControl(SWTGridCell cell, Composite parent) throws NoRendererFoundException, NoPropertyDescriptorFoundExeption {
		card = new SectionCard(parent, group.section(), form.bold(), form::folded);
		card.setContent(super.renderControl(cell, card));
		form.rendered(group, card);
		return card;
	}

	@Override
	protected Layout getLayout(int columns, boolean equalWidth) {
		return new ColumnLayout(GAP);
	}

	/** EMF Forms' own way also gives the next scrolling parent a minimal width, and lays out the whole window. */
	@Override
	protected void applyVisible() {
		card.setVisible(getVElement().isVisible());
		form.heightChanged();
	}
}
