package org.promptstudio.ui.items;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.internal.Messages;

/** The field for the filter text and the quick filters with their counts. */
final class FilterBar extends Composite {

	private static final int RADIUS = 8;
	private static final int ICON = 16;

	private final ItemsModel model;
	private final Runnable toRows;
	private final Canvas field;
	private final Text text;
	private final IconButton clear;
	private final Composite chipRow;
	private final Map<ItemChip, IconButton> chips = new EnumMap<>(ItemChip.class);

	/**
	 * The bar.
	 *
	 * @param toRows moves the focus to the rows
	 */
	FilterBar(Composite parent, ItemsModel model, Runnable toRows) {
		super(parent, SWT.NONE);
		this.model = model;
		this.toRows = toRows;
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 8;
		layout.marginHeight = 8;
		layout.verticalSpacing = 4;
		setLayout(layout);
		field = new Canvas(this, SWT.DOUBLE_BUFFERED);
		field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout fieldLayout = new GridLayout(2, false);
		fieldLayout.marginWidth = 4;
		fieldLayout.marginHeight = 2;
		fieldLayout.marginLeft = ICON + 6;
		fieldLayout.horizontalSpacing = 4;
		field.setLayout(fieldLayout);
		text = new Text(field, SWT.SINGLE);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
		clear = new IconButton(field, SWT.PUSH, Icons.CLEAR, Messages.Filter_clear).testId("items.filter.clear").onPress(this::clear);
		field.addListener(SWT.Paint, event -> paintField(event.gc));
		hookText();
		chipRow = new Composite(this, SWT.NONE);
		chipRow.setLayout(new ChipLayout());
		chipRow.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		for (ItemChip chip : ItemChip.values()) {
			chips.put(chip, createChip(chip));
		}
		Themes.onChange(this, this::useColors);
		useColors();
		update();
	}

	private IconButton createChip(ItemChip chip) {
		IconButton button = new IconButton(chipRow, SWT.TOGGLE, null, label(chip));
		button.testId("items.chip." + chip.name().toLowerCase(java.util.Locale.ROOT));
		button.onPress(() -> {
			model.setChip(chip == model.getChip() ? ItemChip.ALL : chip);
			update();
		});
		return button;
	}

	private static String label(ItemChip chip) {
		return switch (chip) {
			case ALL -> Messages.Chip_all;
			case OPEN -> Messages.Chip_open;
			case STARTED -> Messages.Chip_started;
			case DONE -> Messages.Chip_done;
			case ISSUES -> Messages.Chip_issues;
		};
	}

	private void hookText() {
		TestIds.set(text, "items.filter");
		text.setMessage(Messages.Filter_hint);
		text.addListener(SWT.Modify, event -> model.setText(text.getText()));
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.FocusIn, event -> field.redraw());
		text.addListener(SWT.FocusOut, event -> field.redraw());
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.Filter_name;
			}
		});
		field.addListener(SWT.MouseDown, event -> text.setFocus());
	}

	private void key(Event event) {
		if (event.keyCode == SWT.ARROW_DOWN || event.character == SWT.CR) {
			event.doit = false;
			toRows.run();
		} else if (event.keyCode == SWT.ESC) {
			event.doit = false;
			if (text.getCharCount() == 0) {
				toRows.run();
			}
			clear();
		}
	}

	private void clear() {
		model.resetFilter();
		update();
	}

	/** Shows the filter and the counts as the model has them. */
	@Override
	public void update() {
		if (!text.getText().equals(model.getText())) {
			text.setText(model.getText());
		}
		clear.setVisible(model.isFiltered());
		chips.forEach((chip, button) -> {
			button.setText(label(chip) + ' ' + NumberFormat.getIntegerInstance().format(model.getCounts().of(chip)));
			button.setSelection(chip == model.getChip());
		});
		chipRow.layout();
		requestLayout();
	}

	/** Moves the focus to the text, all of it selected. */
	void focusText() {
		text.setFocus();
		text.selectAll();
	}

	private void useColors() {
		setBackground(ThemeColor.GROUND.get());
		chipRow.setBackground(ThemeColor.GROUND.get());
		chips.values().forEach(chip -> chip.setBackground(ThemeColor.GROUND.get()));
		field.setBackground(ThemeColor.GROUND.get());
		clear.setBackground(ThemeColor.CARD.get());
		text.setBackground(ThemeColor.CARD.get());
		text.setForeground(ThemeColor.TEXT.get());
		field.redraw();
	}

	private void paintField(GC gc) {
		Rectangle area = field.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, RADIUS, RADIUS);
		boolean focused = text.isFocusControl();
		gc.setForeground((focused ? ThemeColor.ACCENT : ThemeColor.LINE).get());
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, RADIUS, RADIUS);
		gc.drawImage(Icons.SEARCH.image(), 7, (area.height - ICON) / 2);
	}
}
