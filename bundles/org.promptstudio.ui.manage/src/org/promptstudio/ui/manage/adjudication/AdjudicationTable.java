package org.promptstudio.ui.manage.adjudication;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.manage.adjudication.AdjudicationModel.Line;
import org.promptstudio.ui.widgets.Spoken;
import org.promptstudio.ui.widgets.TableLook;

/**
 * The lines of the model in a native table: what is asked, a column for each annotator, the result, the agreement. A click on what an annotator said takes it
 * over; a click on the annotator's heading takes over the whole column.
 */
final class AdjudicationTable {

	private record Cell(Line line, int annotator) {}

	/** Columns before those of the annotators. */
	private static final int BEFORE = 1;
	private static final int TITLE_WIDTH = 230;
	private static final int MOST_TITLE_WIDTH = 340;
	private static final double TITLE_SHARE = 0.3;
	private static final int LEAST_WIDTH = 110;
	private static final int MOST_WIDTH = 260;
	private static final int AGREEMENT_WIDTH = 130;
	private static final int LONGEST = 200;
	/** By which a row lies below its heading. */
	private static final String INDENT = "    ";

	private final AdjudicationModel model;
	private final BiConsumer<Line, Integer> takeOver;
	private final Consumer<Integer> takeOverAll;
	private final Table table;
	private final Font bold;
	private List<String> shownAnnotators = List.of();

	/**
	 * A table without rows.
	 *
	 * @param takeOver    is given a line and the number of an annotator from 0
	 * @param takeOverAll is given the number of an annotator from 0
	 */
	AdjudicationTable(Composite parent, AdjudicationModel model, BiConsumer<Line, Integer> takeOver, Consumer<Integer> takeOverAll) {
		this.model = model;
		this.takeOver = takeOver;
		this.takeOverAll = takeOverAll;
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		TableLook.install(table);
		TableLook.keepSearchAway(table);
		TestIds.set(table, "adjudication.table");
		bold = new LocalResourceManager(JFaceResources.getResources(), table).create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
		TableLook.tellWhenEmpty(table, () -> model.isOnlyDisagreements() ? Messages.Table_allAgree : "");
		table.addListener(SWT.MouseUp, this::clicked);
		table.addListener(SWT.MouseMove, event -> pointAt(new Point(event.x, event.y)));
		table.addListener(SWT.Resize, event -> layoutColumns());
		table.addListener(SWT.KeyDown, this::keyPressed);
		Spoken.of(table).name(Messages.Table_name);
	}

	Table control() {
		return table;
	}

	/** The selected line; null for none. */
	Line selected() {
		return table.getSelectionCount() == 0 ? null : (Line) table.getSelection()[0].getData();
	}

	/** Up and Down leave headings out: nothing can be taken over there. */
	private void keyPressed(Event event) {
		boolean isArrow = event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP;
		if (isArrow && event.stateMask == 0) {
			event.doit = false;
			if (move(event.keyCode == SWT.ARROW_DOWN ? 1 : -1)) {
				table.notifyListeners(SWT.Selection, new Event());
			}
		}
	}

	/** Selects the next row below (1) or above (-1) that is no heading, from the top where none is selected; false where there is none. */
	boolean move(int by) {
		for (int i = table.getSelectionIndex() + by; i >= 0 && i < table.getItemCount(); i += by) {
			if (table.getItem(i).getData() instanceof Line line && !line.isHeading()) {
				table.setSelection(i);
				showHeading(i);
				return true;
			}
		}
		return false;
	}

	/** What a row is about is seen with it. */
	private void showHeading(int row) {
		if (row == table.getTopIndex() && row > 0) {
			table.setTopIndex(row - 1);
		}
	}

	private void clicked(Event event) {
		Cell cell = cellAt(new Point(event.x, event.y));
		if (event.button == 1 && cell != null) {
			takeOver.accept(cell.line(), cell.annotator());
		}
	}

	/** What somebody said; null where that is not what there is at a place. */
	private Cell cellAt(Point place) {
		TableItem item = table.getItem(place);
		if (item == null || !(item.getData() instanceof Line line) || line.isHeading()) {
			return null;
		}
		int annotator = annotatorAt(item, place);
		return annotator < 0 ? null : new Cell(line, annotator);
	}

	private int annotatorAt(TableItem item, Point place) {
		for (int i = 0; i < shownAnnotators.size(); i++) {
			if (item.getBounds(BEFORE + i).contains(place)) {
				return i;
			}
		}
		return -1;
	}

	private void pointAt(Point place) {
		Cell cell = cellAt(place);
		boolean isTakeable = cell != null && !model.value(cell.line(), shownAnnotators.get(cell.annotator())).isEmpty();
		table.setCursor(isTakeable ? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		String tip = cell != null && isTakeable ? tip(cell.line(), cell.annotator()) : TableLook.cutText(table, place);
		if (tip == null ? table.getToolTipText() != null : !tip.equals(table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	private String tip(Line line, int annotator) {
		String mail = shownAnnotators.get(annotator);
		return NLS.bind(Messages.Cell_tip, new Object[] { model.name(mail), model.value(line, mail), annotator + 1 }).replace("&", "&&");
	}

	/** Shows the lines as the model has them; the selection stays on what it was about. */
	void update() {
		Line before = selected();
		table.setRedraw(false);
		if (!shownAnnotators.equals(model.annotators())) {
			makeColumns();
		}
		List<Line> lines = model.lines();
		int top = table.getTopIndex();
		table.setItemCount(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			fill(table.getItem(i), lines.get(i));
		}
		table.deselectAll();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).isSame(before)) {
				table.select(i);
			}
		}
		table.setTopIndex(top);
		table.setRedraw(true);
	}

	private void fill(TableItem item, Line line) {
		item.setData(line);
		int columns = table.getColumnCount();
		if (line.isHeading()) {
			for (int i = 0; i < columns; i++) {
				item.setText(i, "");
				item.setImage(i, null);
			}
			item.setText(line.title());
			item.setFont(bold);
			item.setForeground(ThemeColor.TEXT.get());
			return;
		}
		item.setFont(null);
		item.setForeground(ThemeColor.TEXT.get());
		item.setText(INDENT + shorten(line.title()));
		for (int i = 0; i < shownAnnotators.size(); i++) {
			String annotator = shownAnnotators.get(i);
			item.setText(BEFORE + i, shorten(model.value(line, annotator)));
			item.setImage(BEFORE + i, model.isTaken(line, annotator) ? Icons.TAKEN.image() : null);
		}
		item.setText(columns - 2, shorten(model.result(line)));
		item.setText(columns - 1, model.agreement(line));
		Image icon = Agreement.of(line.row()).icon().image();
		item.setImage(columns - 1, icon);
		item.setForeground(columns - 1, color(Agreement.of(line.row())).get());
	}

	private static ThemeColor color(Agreement agreement) {
		return switch (agreement) {
			case AGREED -> ThemeColor.GOOD;
			case DIFFERENT -> ThemeColor.WARN;
			case INCOMPLETE -> ThemeColor.MUTED;
		};
	}

	/** Native tables measure all of a text, however long. */
	private static String shorten(String text) {
		return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "…";
	}

	private void makeColumns() {
		table.setItemCount(0);
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		shownAnnotators = model.annotators();
		addColumn(Messages.Column_question, null);
		for (int i = 0; i < shownAnnotators.size(); i++) {
			int annotator = i;
			String name = model.name(shownAnnotators.get(i));
			TableColumn column = addColumn(NLS.bind(Messages.Column_annotator, i + 1, name), NLS.bind(Messages.Column_annotator_help, name, i + 1));
			column.addListener(SWT.Selection, event -> takeOverAll.accept(annotator));
		}
		addColumn(Messages.Column_result, Messages.Column_result_help);
		addColumn(Messages.Column_agreement, Messages.Column_agreement_help);
		layoutColumns();
	}

	private TableColumn addColumn(String title, String help) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(title);
		column.setToolTipText(help);
		return column;
	}

	/** The annotators and the result share what room the others leave. */
	private void layoutColumns() {
		int columns = table.getColumnCount();
		if (columns == 0) {
			return;
		}
		int all = table.getClientArea().width;
		int title = Math.clamp((int) (all * TITLE_SHARE), TITLE_WIDTH, MOST_TITLE_WIDTH);
		int room = all - title - AGREEMENT_WIDTH;
		int width = Math.clamp(room / (shownAnnotators.size() + 1), LEAST_WIDTH, MOST_WIDTH);
		for (int i = 0; i < columns; i++) {
			table.getColumn(i).setWidth(i == 0 ? title : i == columns - 1 ? AGREEMENT_WIDTH : width);
		}
	}

	void useColors() {
		TableLook.useColors(table);
		update();
	}
}
