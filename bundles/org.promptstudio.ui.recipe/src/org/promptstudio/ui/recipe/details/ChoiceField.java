package org.promptstudio.ui.recipe.details;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.recipe.edit.LiteralNames;

/** One of a few: the literals of an enumeration side by side. */
final class ChoiceField extends Field {

	private Map<Enumerator, IconButton> buttons;
	private Composite row;

	ChoiceField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, true);
	}

	@Override
	Control create(Composite parent) {
		buttons = new LinkedHashMap<>();
		row = new Composite(parent, SWT.NONE);
		row.setBackground(parent.getBackground());
		RowLayout layout = new RowLayout();
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.spacing = 4;
		row.setLayout(layout);
		for (EEnumLiteral literal : ((EEnum) setting().feature().getEType()).getELiterals()) {
			String name = LiteralNames.of(literal.getInstance());
			IconButton button = new IconButton(row, SWT.TOGGLE, null, setting().style().label() + ": " + name)
					.testId(testId(literal.getName()));
			button.setText(name);
			button.onPress(() -> choose(literal.getInstance()));
			buttons.put(literal.getInstance(), button);
		}
		return row;
	}

	private void choose(Enumerator value) {
		change(value);
		refresh(); // the one that was chosen stays down
	}

	@Override
	void applyTheme() {
		super.applyTheme();
		row.setBackground(root().getBackground());
		buttons.values().forEach(button -> {
			button.setBackground(root().getBackground());
			button.setTone(ThemeColor.TEXT);
		});
	}

	@Override
	Control focusControl() {
		return buttons.getOrDefault(setting().value(), buttons.values().iterator().next());
	}

	@Override
	void refresh() {
		Object value = setting().value();
		buttons.forEach((literal, button) -> button.setSelection(literal == value));
	}
}
