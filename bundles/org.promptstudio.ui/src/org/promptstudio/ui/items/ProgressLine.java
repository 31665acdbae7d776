package org.promptstudio.ui.items;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.internal.Messages;
import org.promptstudio.ui.widgets.ThinBar;

/** A thin bar and a line of text: how many items are done, or how far reading them is, with a way to stop it. */
final class ProgressLine extends Composite {

	private final ItemsModel model;
	private final ThinBar bar;
	private final Label label;
	private final IconButton button;

	ProgressLine(Composite parent, ItemsModel model) {
		super(parent, SWT.NONE);
		this.model = model;
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 12;
		layout.marginHeight = 6;
		layout.verticalSpacing = 4;
		setLayout(layout);
		bar = new ThinBar(this);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		label = new Label(this, SWT.WRAP); // a problem may take several lines
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		TestIds.set(label, "items.progress");
		button = new IconButton(this, SWT.PUSH, Icons.STOP, Messages.Index_stop).testId("items.stop").onPress(this::pressed);
		Themes.onChange(this, this::useColors);
		useColors();
		update();
	}

	private void pressed() {
		if (model.isIndexing()) {
			StudioWorkspace.get().cancelIndexing();
		} else {
			StudioWorkspace.get().refreshIndex();
		}
	}

	/** Shows the counts as the model has them. */
	@Override
	public void update() {
		String text = text();
		if (!text.equals(label.getText())) {
			label.setText(text);
			label.requestLayout();
		}
		String problem = StudioWorkspace.get().indexProblem().orElse(null);
		boolean stopped = !model.isIndexing() && problem != null;
		label.setToolTipText(stopped ? problem : null);
		label.setForeground((stopped ? ThemeColor.WARN : ThemeColor.MUTED).get());
		button.setVisible(isReading() || stopped);
		button.setIcon(stopped ? Icons.REFRESH : Icons.STOP);
		button.setLabel(stopped ? Messages.Index_again : Messages.Index_stop);
		bar.show(text, share(), isReading() ? ThemeColor.MUTED : ThemeColor.ACCENT);
	}

	private boolean isReading() {
		return model.isIndexing() && (model.getCounts().unread() > 0 || model.getCounts().total() == 0);
	}

	private String text() {
		ItemCounts counts = model.getCounts();
		if (!model.hasDataset()) {
			return "";
		}
		if (!model.isIndexing() && StudioWorkspace.get().indexProblem().isPresent()) {
			return StudioWorkspace.get().indexProblem().get();
		}
		if (isReading()) {
			return counts.total() == counts.unread()
					? NLS.bind(Messages.Progress_finding, number(counts.total()))
					: NLS.bind(Messages.Progress_reading, number(counts.total() - counts.unread()), number(counts.total()));
		}
		String done = NLS.bind(Messages.Progress_done, number(counts.done()), number(counts.total()));
		return model.isFiltered() ? NLS.bind(Messages.Progress_shown, done, number(model.size())) : done;
	}

	private static String number(int number) {
		return NumberFormat.getIntegerInstance().format(number);
	}

	private double share() {
		ItemCounts counts = model.getCounts();
		if (counts.total() == 0) {
			return 0;
		}
		return (double) (isReading() ? counts.total() - counts.unread() : counts.done()) / counts.total();
	}

	private void useColors() {
		setBackground(ThemeColor.GROUND.get());
		bar.setBackground(ThemeColor.GROUND.get());
		label.setBackground(ThemeColor.GROUND.get());
		button.setBackground(ThemeColor.GROUND.get());
		update();
	}
}
