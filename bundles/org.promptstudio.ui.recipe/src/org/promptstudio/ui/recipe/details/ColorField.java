package org.promptstudio.ui.recipe.details;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.LabelColors;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.recipe.widgets.LabelPalette;
import org.promptstudio.ui.recipe.widgets.Swatch;

/** The colour of a label: one of the palette, or any other from the system's dialog. */
final class ColorField extends Field {

	private Composite row;
	private List<Swatch> swatches;
	private Swatch own;
	private IconButton more;

	ColorField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, true);
	}

	@Override
	Control create(Composite parent) {
		swatches = new ArrayList<>();
		row = new Composite(parent, SWT.NONE);
		row.setBackground(parent.getBackground());
		RowLayout layout = new RowLayout();
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.spacing = 2;
		layout.center = true;
		row.setLayout(layout);
		for (String color : LabelPalette.COLORS) {
			swatches.add(new Swatch(row, color, NLS.bind(Messages.Color_swatch, color), testId(color.substring(1)), () -> change(color)));
		}
		own = new Swatch(row, "", Messages.Color_own, testId("own"), this::choose);
		own.setLayoutData(new RowData());
		more = new IconButton(row, SWT.PUSH, null, Messages.Color_choose).testId(testId("more")).onPress(this::choose);
		more.setText(Messages.Color_more);
		return row;
	}

	private void choose() {
		ColorDialog dialog = new ColorDialog(row.getShell());
		dialog.setText(Messages.Color_choose);
		LabelColors.parse((String) setting().value()).ifPresent(dialog::setRGB);
		if (dialog.open() != null) {
			change(LabelColors.format(dialog.getRGB()));
		}
	}

	@Override
	void applyTheme() {
		super.applyTheme();
		row.setBackground(root().getBackground());
		for (Control child : row.getChildren()) {
			child.setBackground(root().getBackground());
		}
		more.setTone(ThemeColor.TEXT);
	}

	@Override
	Control focusControl() {
		return swatches.get(0);
	}

	@Override
	void refresh() {
		String value = setting().value() instanceof String color ? color : "";
		boolean inPalette = false;
		for (Swatch swatch : swatches) {
			boolean same = swatch.value().equalsIgnoreCase(value);
			swatch.setChosen(same);
			inPalette |= same;
		}
		own.setValue(inPalette ? "" : value);
		own.setChosen(!inPalette && !value.isEmpty());
		own.setVisible(!inPalette && !value.isEmpty());
		((RowData) own.getLayoutData()).exclude = !own.getVisible();
		row.layout();
	}
}
