package org.promptstudio.ui.discussion;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ThemeColor;

/** Which discussions are shown: all of the item or those about the selected response; settled ones too or not. */
final class DiscussionFilterBar extends Composite {

	private final DiscussionModel model;
	private final IconButton all;
	private final IconButton ofResponse;
	private final IconButton settled;

	DiscussionFilterBar(Composite parent, DiscussionModel model, Runnable changed) {
		super(parent, SWT.NONE);
		this.model = model;
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.marginTop = 8;
		layout.marginBottom = 0;
		layout.marginLeft = 8;
		layout.marginRight = 8;
		layout.spacing = 4;
		setLayout(layout);
		all = chip("discussion.filter.all", () -> {
			model.setOfResponseOnly(false);
			changed.run();
		});
		ofResponse = chip("discussion.filter.response", () -> {
			model.setOfResponseOnly(true);
			changed.run();
		});
		ofResponse.setLayoutData(new RowData());
		settled = chip("discussion.filter.settled", () -> {
			model.setShowsSettled(!model.showsSettled());
			changed.run();
		});
		useColors();
	}

	private IconButton chip(String id, Runnable press) {
		return new IconButton(this, SWT.TOGGLE, null, "").testId(id).onPress(press);
	}

	void useColors() {
		setBackground(ThemeColor.GROUND.get());
		for (IconButton chip : List.of(all, ofResponse, settled)) {
			chip.setBackground(ThemeColor.GROUND.get());
		}
	}

	@Override
	public void update() {
		Optional<String> selected = model.selectedResponse().flatMap(response -> model.open().map(open -> open.letter(response)));
		String letter = selected.orElse("–");
		boolean changed = setThere(ofResponse, selected.isPresent() || model.isOfResponseOnly())
				| show(all, NLS.bind(Messages.Filter_all, Integer.valueOf(model.unsettled())), !model.isOfResponseOnly())
				| show(ofResponse, NLS.bind(Messages.Filter_response, letter, Integer.valueOf(model.ofResponse())), model.isOfResponseOnly())
				| show(settled, NLS.bind(Messages.Filter_settled, Integer.valueOf(model.settled())), model.showsSettled());
		if (changed) {
			layout();
		}
	}

	/** True when the chip was not there before, or is not there any more. */
	private static boolean setThere(IconButton chip, boolean there) {
		if (chip.getVisible() == there) {
			return false;
		}
		chip.setVisible(there);
		((RowData) chip.getLayoutData()).exclude = !there;
		return true;
	}

	/** True when the chip has another text. */
	private static boolean show(IconButton chip, String text, boolean selected) {
		chip.setSelection(selected);
		if (text.equals(chip.getText())) {
			return false;
		}
		chip.setText(text);
		chip.setLabel(text);
		return true;
	}
}
