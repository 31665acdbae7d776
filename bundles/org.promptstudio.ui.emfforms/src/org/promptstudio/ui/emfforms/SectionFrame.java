package org.promptstudio.ui.emfforms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;

/** A section: its heading, which folds it, its help, and its questions. */
final class SectionFrame extends Composite {

	private final IconButton heading;
	private final Label help;
	private final Runnable layoutChanged;
	private Control content;
	private boolean folded;

	SectionFrame(Composite parent, Section section, Runnable layoutChanged) {
		super(parent, SWT.NONE);
		this.layoutChanged = layoutChanged;
		setLayout(QuestionFrame.column());
		heading = new IconButton(this, SWT.PUSH, Icons.COLLAPSE, section.getTitle() == null ? "" : section.getTitle());
		heading.setText(section.getTitle() == null ? "" : section.getTitle());
		heading.onPress(() -> setFolded(!folded));
		help = new Label(this, SWT.WRAP);
		help.setText(section.getHelp() == null ? "" : section.getHelp());
		help.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		Cells.setVisible(help, !help.getText().isEmpty());
		recolor();
	}

	void recolor() {
		help.setForeground(ThemeColor.MUTED.get());
	}

	void setContent(Control control) {
		content = control;
		content.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
	}

	boolean isFolded() {
		return folded;
	}

	void setFolded(boolean folded) {
		if (this.folded != folded) {
			this.folded = folded;
			Cells.setVisible(content, !folded);
			layoutChanged.run();
		}
	}
}
