package org.promptstudio.example.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionSite;

/** A row of radio buttons for each aspect, one for each grade; the arrow keys move within a row. */
final class MatrixControl implements QuestionControl {

	private final Matrix matrix;
	private final QuestionSite site;
	private final Composite grid;
	private final IObservableValue<Object> value = new WritableValue<>();
	private final List<List<Button>> rows = new ArrayList<>();
	private boolean showing;

	MatrixControl(Composite parent, Matrix matrix, QuestionSite site) {
		this.matrix = matrix;
		this.site = site;
		grid = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(grid);
		TestIds.set(grid, site.testId(""));
		addHeader();
		for (String aspect : matrix.aspects()) {
			addRow(aspect);
		}
		Themes.onChange(grid, this::color);
		color();
		value.addValueChangeListener(event -> show());
		grid.addDisposeListener(event -> value.dispose());
	}

	private void addHeader() {
		new Label(grid, SWT.NONE);
		Composite header = row();
		matrix.grades().forEach(grade -> cell(new Label(header, SWT.CENTER)).setText(grade));
	}

	private void addRow(String aspect) {
		new Label(grid, SWT.NONE).setText(aspect);
		Composite row = row();
		List<Button> buttons = new ArrayList<>();
		for (String grade : matrix.grades()) {
			Button button = cell(new Button(row, SWT.RADIO));
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) {
					choose(aspect, grade);
				}
			});
			button.getAccessible().addAccessibleListener(new AccessibleAdapter() {
				@Override
				public void getName(AccessibleEvent event) {
					event.result = site.accessibleName() + ", " + NLS.bind(Messages.Matrix_cell, aspect, grade);
				}
			});
			TestIds.set(button, site.testId(aspect + "." + grade));
			buttons.add(button);
		}
		rows.add(buttons);
	}

	private Composite row() {
		Composite row = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(matrix.grades().size()).equalWidth(true).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static <C extends Control> C cell(C control) {
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(control);
		return control;
	}

	private void color() {
		color(grid);
	}

	private static void color(Composite composite) {
		composite.setBackground(ThemeColor.CARD.get());
		for (Control child : composite.getChildren()) {
			child.setBackground(ThemeColor.CARD.get());
			child.setForeground(ThemeColor.TEXT.get());
			if (child instanceof Composite inner) {
				color(inner);
			}
		}
	}

	private void choose(String aspect, String grade) {
		if (showing) {
			return;
		}
		Map<String, Object> grades = new LinkedHashMap<>(grades());
		grades.put(aspect, grade);
		value.setValue(Collections.unmodifiableMap(grades)); // in the order in which they were given
		if (grades.size() == matrix.aspects().size()) {
			site.next();
		}
	}

	private Map<String, Object> grades() {
		Map<String, Object> grades = new LinkedHashMap<>();
		if (value.getValue() instanceof Map<?, ?> map) {
			map.forEach((aspect, grade) -> grades.put((String) aspect, grade));
		}
		return grades;
	}

	private void show() {
		showing = true;
		try {
			Map<String, Object> grades = grades();
			for (int row = 0; row < rows.size(); row++) {
				Object grade = grades.get(matrix.aspects().get(row));
				for (int column = 0; column < matrix.grades().size(); column++) {
					rows.get(row).get(column).setSelection(matrix.grades().get(column).equals(grade));
				}
			}
		} finally {
			showing = false;
		}
	}

	@Override
	public Control control() {
		return grid;
	}

	@Override
	public Control focusControl() {
		return rows.isEmpty() || rows.getFirst().isEmpty() ? grid : rows.getFirst().getFirst();
	}

	@Override
	public IObservableValue<Object> value() {
		return value;
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		rows.forEach(row -> row.forEach(button -> button.setEnabled(!readOnly)));
	}
}
