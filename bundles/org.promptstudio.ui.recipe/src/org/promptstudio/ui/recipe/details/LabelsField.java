package org.promptstudio.ui.recipe.details;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.MenuButtons;

/** For which labels of responses a question is asked; none is all. */
final class LabelsField extends MenuField {

	LabelsField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting);
	}

	private List<String> tags() {
		return ((Question) setting().subject()).getLabels();
	}

	@Override
	void fill(Menu menu) {
		MenuButtons.item(menu, SWT.CHECK, Messages.Field_allLabels, null, tags().isEmpty(), () -> change(List.of()));
		List<Label> labels = Elements.labels(context().model().recipe());
		for (Label label : labels) {
			MenuButtons.item(menu, SWT.CHECK, Elements.name(label), context().icons().of(label), tags().contains(label.getTag()),
					() -> toggle(label.getTag()));
		}
		tags().stream().filter(tag -> labels.stream().noneMatch(label -> tag.equals(label.getTag())))
				.forEach(tag -> MenuButtons.item(menu, SWT.CHECK, tag, null, true, () -> toggle(tag)));
	}

	private void toggle(String tag) {
		List<String> tags = new ArrayList<>(tags());
		if (!tags.remove(tag)) {
			tags.add(tag);
		}
		change(tags);
	}

	@Override
	String text() {
		return tags().isEmpty() ? Messages.Field_allLabels : String.join(", ", tags());
	}
}
