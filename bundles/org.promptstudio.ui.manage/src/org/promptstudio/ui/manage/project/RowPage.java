package org.promptstudio.ui.manage.project;

import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.manage.project.fields.RowTable;
import org.promptstudio.ui.models.ModelPage;

/** A page of the project editor with a table and the details of what is selected in it; shows the project anew after every change. */
abstract class RowPage implements ModelPage {

	final ProjectModel model;
	final ListPage frame;

	RowPage(ProjectModel model, ListPage frame) {
		this.model = model;
		this.frame = frame;
		ProjectListener listener = this::refresh;
		model.addListener(listener);
		frame.root().addDisposeListener(event -> model.removeListener(listener));
	}

	abstract RowTable<?> table();

	/** Shows the project as it is now. */
	abstract void refresh();

	@Override
	public final Control control() {
		return frame.root();
	}

	@Override
	public final void shown() {
		refresh();
	}

	@Override
	public final boolean setFocus() {
		return table().control().setFocus();
	}
}
