package org.promptstudio.ui.manage.adjudication;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.ui.manage.adjudication.AdjudicationModel.Line;

/** The menu of the table: what can be taken over, with the keys for it, and the way to the work of each annotator. */
final class AdjudicationMenu {

	/** As many as there are digits. */
	private static final int KEYS = 9;

	private AdjudicationMenu() {
	}

	static void install(AdjudicationTable table, AdjudicationModel model, BiConsumer<Line, Integer> takeOver, Consumer<Integer> takeOverAll,
			IntConsumer open) {
		Menu menu = new Menu(table.control());
		menu.addListener(SWT.Show, event -> {
			for (MenuItem item : menu.getItems()) {
				item.dispose();
			}
			fill(menu, table.selected(), model, takeOver, takeOverAll);
			addOpen(menu, model, open);
		});
		table.control().setMenu(menu);
	}

	private static void fill(Menu menu, Line line, AdjudicationModel model, BiConsumer<Line, Integer> takeOver, Consumer<Integer> takeOverAll) {
		List<String> annotators = model.annotators();
		if (line != null && !line.isHeading()) {
			for (int i = 0; i < annotators.size(); i++) {
				int annotator = i;
				String value = model.value(line, annotators.get(i));
				MenuItem item = item(menu, NLS.bind(Messages.Menu_takeOver, model.name(annotators.get(i)), value), i, "");
				item.setEnabled(!value.isEmpty());
				item.addListener(SWT.Selection, event -> takeOver.accept(line, annotator));
			}
			new MenuItem(menu, SWT.SEPARATOR);
		}
		for (int i = 0; i < annotators.size(); i++) {
			int annotator = i;
			item(menu, NLS.bind(Messages.Menu_takeOverAll, model.name(annotators.get(i))), i, Messages.Menu_control).addListener(SWT.Selection,
					event -> takeOverAll.accept(annotator));
		}
	}

	private static void addOpen(Menu menu, AdjudicationModel model, IntConsumer open) {
		new MenuItem(menu, SWT.SEPARATOR);
		for (int i = 0; i < model.annotators().size(); i++) {
			int annotator = i;
			item(menu, NLS.bind(Messages.Menu_open, model.name(model.annotators().get(i))), KEYS, "").addListener(SWT.Selection,
					event -> open.accept(annotator));
		}
	}

	private static MenuItem item(Menu menu, String text, int annotator, String modifier) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text.replace("&", "&&") + (annotator < KEYS ? "\t" + modifier + (annotator + 1) : ""));
		return item;
	}
}
