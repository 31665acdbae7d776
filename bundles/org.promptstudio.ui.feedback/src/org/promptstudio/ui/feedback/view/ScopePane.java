package org.promptstudio.ui.feedback.view;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.FeedbackForm;
import org.promptstudio.ui.feedback.FeedbackFormEngine;
import org.promptstudio.ui.feedback.FeedbackFormSite;

/** What is asked about one thing: a heading that names it, the form, and the answers that are no longer asked for. */
final class ScopePane extends Composite {

	private final Scope scope;
	private final Label heading;
	private final FeedbackForm form;
	private final LeftOversPane leftOvers;
	private AnswerSheet sheet;

	ScopePane(Composite parent, Scope scope, FeedbackFormEngine engine, FeedbackFormSite site) {
		super(parent, SWT.NONE);
		this.scope = scope;
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 6;
		layout.marginBottom = 8;
		setLayout(layout);
		setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		heading = new Label(this, SWT.NONE);
		heading.setFont(new LocalResourceManager(JFaceResources.getResources(), this)
				.create(FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD)));
		GridData headingData = new GridData(SWT.FILL, SWT.CENTER, true, false);
		headingData.horizontalIndent = 4;
		heading.setLayoutData(headingData);
		TestIds.set(heading, "feedback.heading." + scope.getName());
		form = engine.create(this, site);
		form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		TestIds.set(form.control(), "feedback.form." + scope.getName());
		leftOvers = new LeftOversPane(this, leftOver -> site.execute(sheet.removeLeftOver(leftOver)));
		leftOvers.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		Themes.onChange(this, this::useColors);
		useColors();
	}

	private void useColors() {
		setBackground(ThemeColor.GROUND.get());
		heading.setBackground(ThemeColor.GROUND.get());
		heading.setForeground(ThemeColor.TEXT.get());
	}

	Scope scope() {
		return scope;
	}

	FeedbackForm form() {
		return form;
	}

	AnswerSheet sheet() {
		return sheet;
	}

	/** Asks about something; null for nothing. True when another height is wanted. */
	boolean show(AnswerSheet newSheet, String name) {
		sheet = newSheet;
		if (!heading.getText().equals(name)) {
			heading.setText(name);
		}
		form.show(sheet);
		return refresh();
	}

	/** Brings all but the form up to date; true when another height is wanted. */
	boolean refresh() {
		boolean changed = leftOvers.show(sheet == null ? java.util.List.of() : sheet.leftOvers());
		boolean hasForm = sheet != null && sheet.questions().stream().anyMatch(sheet::isShown);
		boolean hasLeftOvers = sheet != null && !sheet.leftOvers().isEmpty();
		changed |= exclude(form.control(), !hasForm);
		changed |= exclude(leftOvers, !hasLeftOvers);
		changed |= exclude(heading, !hasForm && !hasLeftOvers);
		changed |= exclude(this, !hasForm && !hasLeftOvers);
		return changed;
	}

	private static boolean exclude(org.eclipse.swt.widgets.Control control, boolean excluded) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude == excluded) {
			return false;
		}
		data.exclude = excluded;
		control.setVisible(!excluded);
		return true;
	}
}
