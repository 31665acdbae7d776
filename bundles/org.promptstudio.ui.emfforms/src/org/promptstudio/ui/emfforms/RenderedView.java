package org.promptstudio.ui.emfforms;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecp.ui.view.ECPRendererException;
import org.eclipse.emf.ecp.ui.view.swt.ECPSWTView;
import org.eclipse.emf.ecp.ui.view.swt.ECPSWTViewRenderer;
import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;
import org.eclipse.emf.ecp.view.spi.context.ViewModelContextFactory;
import org.eclipse.emf.ecp.view.spi.model.ModelChangeNotification;
import org.eclipse.emf.ecp.view.spi.model.VControl;
import org.eclipse.emf.ecp.view.spi.model.VViewPackage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.ThemeColor;

/** A view model on the screen; in its place a sentence where it cannot be rendered. */
final class RenderedView {

	private static final String FORM = "org.promptstudio.ui.emfforms.form";
	/** This service clears the answers of hidden questions (docs/decisions/0010). */
	private static final String UNSET = "org.eclipse.emf.ecp.view.unset";

	private final Composite host;
	private final EmfForm form;
	private final RecipeView recipe;
	private ECPSWTView rendered;
	private Label notice;

	RenderedView(Composite parent, EmfForm form, RecipeView recipe) {
		host = new Composite(parent, SWT.NONE);
		this.form = form;
		this.recipe = recipe;
	}

	/** The form that a context of EMF Forms belongs to; empty for a context of somebody else. */
	static Optional<EmfForm> form(ViewModelContext context) {
		return context.getContextValue(FORM) instanceof EmfForm form ? Optional.of(form) : Optional.empty();
	}

	RecipeView recipe() {
		return recipe;
	}

	/**
	 * Has EMF Forms render the view.
	 *
	 * @param gap between the elements of the view, in pixels
	 */
	void render(EObject answers, int gap) {
		host.setLayout(new ColumnLayout(gap));
		host.setVisible(false); // so that no control gets a window of the system before it is known whether it is in view
		renderInHost(answers, gap);
		host.setVisible(true);
	}

	private void renderInHost(EObject answers, int gap) {
		if (Platform.getBundle(UNSET) != null) {
			say(NLS.bind(Messages.EmfForm_unset, UNSET));
			return;
		}
		try {
			ViewModelContext context = ViewModelContextFactory.INSTANCE.createViewModelContext(recipe.view(), answers, Map.of(FORM, form));
			rendered = ECPSWTViewRenderer.INSTANCE.render(host, context);
			context.registerViewChangeListener(this::viewChanged);
			if (rendered.getSWTControl() instanceof Composite composite) {
				composite.setLayout(new ColumnLayout(gap));
			}
		} catch (ECPRendererException e) {
			ILog.of(getClass()).error(Messages.EmfForm_notRendered, e);
			say(Messages.EmfForm_notRendered);
		}
	}

	/** Tells the renderer concerned, as the listener of its superclass would (see {@link QuietContext}). */
	private void viewChanged(ModelChangeNotification change) {
		EStructuralFeature feature = change.getStructuralFeature();
		if (feature == VViewPackage.Literals.ELEMENT__READONLY) {
			form.renderers().forEach(QuestionRenderer::applyReadOnly);
		} else if (change.getNotifier() instanceof VControl control) {
			recipe.question(control).flatMap(form::renderer).ifPresent(renderer -> {
				if (feature == VViewPackage.Literals.ELEMENT__VISIBLE) {
					renderer.applyVisible();
				} else if (feature == VViewPackage.Literals.ELEMENT__DIAGNOSTIC) {
					renderer.applyValidation();
				}
			});
		}
	}

	private void say(String sentence) {
		notice = new Label(host, SWT.WRAP);
		notice.setText(sentence);
		notice.setForeground(ThemeColor.BAD.get());
	}

	/** Shows other answers of the same class. */
	void show(EObject answers) {
		if (rendered != null) {
			rendered.getViewModelContext().changeDomainModel(answers);
		}
	}

	void setBackground(Color color) {
		host.setBackground(color);
		if (rendered != null) {
			rendered.getSWTControl().setBackground(color);
		}
		if (notice != null) {
			notice.setBackground(color);
			notice.setForeground(ThemeColor.BAD.get());
		}
	}

	/** Takes the view from the screen and off the answers. */
	void dispose() {
		if (rendered != null) {
			rendered.dispose();
		}
		host.dispose();
	}
}
