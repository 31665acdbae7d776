package org.promptstudio.ui.items;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.internal.Messages;
import org.promptstudio.ui.widgets.Spoken;

/** The field for the search, what is told about it, and the quick filters with their counts. */
final class FilterBar extends Composite {

	private static final int RADIUS = 8;
	private static final int ICON = 16;
	/** A rest of so many milliseconds while typing begins the search. */
	private static final int REST = 150;

	private final ItemsModel model;
	private final Runnable toRows;
	private final Canvas field;
	private final Text text;
	private final IconButton clear;
	private final List<IconButton> buttons;
	private final Label remark;
	private final FilterMenu menu;
	private final Runnable search = this::search;
	private boolean typing;
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
		GridLayout fieldLayout = new GridLayout(4, false);
		fieldLayout.marginWidth = 4;
		fieldLayout.marginHeight = 2;
		fieldLayout.marginLeft = ICON + 6;
		fieldLayout.horizontalSpacing = 2;
		field.setLayout(fieldLayout);
		text = new Text(field, SWT.SINGLE);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
		clear = new IconButton(field, SWT.PUSH, Icons.CLEAR, Messages.Filter_clear).testId("items.filter.clear").onPress(this::clear);
		clear.setLayoutData(new GridData());
		IconButton help = new IconButton(field, SWT.PUSH, Icons.HELP, Messages.Filter_searchHelp).testId("items.filter.help").onPress(this::showHelp);
		IconButton saved = new IconButton(field, SWT.PUSH, Icons.FILTER, Messages.Filter_saved).testId("items.filter.saved");
		saved.setArrow(true);
		menu = new FilterMenu(saved, model, this::update);
		saved.onPress(menu::open);
		buttons = List.of(clear, help, saved);
		field.addListener(SWT.Paint, event -> paintField(event.gc));
		hookText();
		remark = new Label(this, SWT.WRAP);
		GridData remarkData = new GridData(SWT.FILL, SWT.CENTER, true, false);
		remarkData.widthHint = 1; // as wide as there is room
		remark.setLayoutData(remarkData);
		TestIds.set(remark, "items.filter.remark");
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

	/** What people call a kind of items. */
	static String label(ItemChip chip) {
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
		text.addListener(SWT.Modify, event -> typed());
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.FocusIn, event -> {
			model.prepareSearch();
			field.redraw();
		});
		text.addListener(SWT.FocusOut, event -> field.redraw());
		Spoken.of(text).name(Messages.Filter_name);
		field.addListener(SWT.MouseDown, event -> text.setFocus());
	}

	private void typed() {
		if (!text.getText().equals(model.getText())) {
			typing = true;
			getDisplay().timerExec(REST, search);
		}
	}

	/** What was typed is searched. */
	private void search() {
		if (!isDisposed() && typing) {
			typing = false;
			getDisplay().timerExec(-1, search);
			model.setText(text.getText());
		}
	}

	private void showHelp() {
		new SearchHelp(field, model.getAnswerKeys(), this::insert).open();
	}

	/** Puts an example at the end of the search, so that it can be typed over. */
	private void insert(String example) {
		String before = text.getText().isBlank() ? "" : text.getText().stripTrailing() + ' ';
		text.setText(before + example);
		text.setFocus();
		int value = example.indexOf(':') + 1;
		text.setSelection(before.length() + value, before.length() + example.length());
	}

	private void key(Event event) {
		if (event.keyCode == ' ' && event.stateMask == SWT.CTRL) {
			event.doit = false;
			showHelp();
		} else if (event.keyCode == SWT.ARROW_DOWN || event.character == SWT.CR) {
			event.doit = false;
			search();
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
		typing = false;
		model.resetFilter();
		update();
	}

	/** Shows the filter and the counts as the model has them. */
	@Override
	public void update() {
		if (!typing && !text.getText().equals(model.getText())) {
			text.setText(model.getText());
		}
		boolean moved = show(clear, model.isFiltered()) | updateRemark();
		for (Map.Entry<ItemChip, IconButton> entry : chips.entrySet()) {
			IconButton button = entry.getValue();
			String label = label(entry.getKey()) + ' ' + NumberFormat.getIntegerInstance().format(model.getCounts().of(entry.getKey()));
			moved |= label.length() != button.getText().length();
			button.setText(label);
			button.setSelection(entry.getKey() == model.getChip());
		}
		chipRow.layout();
		if (moved) {
			remark.requestLayout();
			field.layout();
		}
	}

	/** Shows how many items were found. */
	void updateFound() {
		if (updateRemark()) {
			remark.requestLayout();
		}
	}

	private boolean updateRemark() {
		String found = model.getText().isBlank() ? "" : model.size() == 1 ? Messages.Filter_foundOne : NLS.bind(Messages.Filter_found, model.size());
		String wanted = (model.getRemark().isEmpty() ? found : model.getRemark()).replace("&", "&&");
		remark.setForeground((model.getRemark().isEmpty() ? ThemeColor.MUTED : ThemeColor.WARN).get());
		boolean moved = !wanted.equals(remark.getText());
		remark.setText(wanted);
		return show(remark, !wanted.isEmpty()) | moved;
	}

	private static boolean show(Control control, boolean visible) {
		GridData data = (GridData) control.getLayoutData();
		boolean moved = data.exclude == visible;
		data.exclude = !visible;
		control.setVisible(visible);
		return moved;
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
		buttons.forEach(button -> button.setBackground(ThemeColor.CARD.get()));
		remark.setBackground(ThemeColor.GROUND.get());
		updateRemark();
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
