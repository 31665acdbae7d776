package org.promptstudio.ui.feedback.view;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.recipe.LeftOver;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** Answers of the file that no question asks for any more: kept, shown apart, removed on demand. */
final class LeftOversPane extends Composite {

	private static final int MAX_VALUE = 200;

	private final java.util.function.Consumer<LeftOver> remove;
	private List<LeftOver> shown = List.of();

	/** @param remove takes an answer away */
	LeftOversPane(Composite parent, java.util.function.Consumer<LeftOver> remove) {
		super(parent, SWT.NONE);
		this.remove = remove;
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 12;
		layout.marginHeight = 4;
		layout.verticalSpacing = 2;
		setLayout(layout);
		TestIds.set(this, "feedback.leftOvers");
		Themes.onChange(this, this::rebuild);
		rebuild();
	}

	/** Shows other answers; true when that changes the height. */
	boolean show(List<LeftOver> leftOvers) {
		if (shown.equals(leftOvers)) {
			return false;
		}
		shown = List.copyOf(leftOvers);
		rebuild();
		return true;
	}

	private void rebuild() {
		setBackground(ThemeColor.GROUND.get());
		for (Control child : getChildren()) {
			child.dispose();
		}
		if (!shown.isEmpty()) {
			String title = shown.size() == 1 ? Messages.LeftOver_titleOne : NLS.bind(Messages.LeftOver_title, Integer.valueOf(shown.size()));
			label(title, ThemeColor.MUTED).setLayoutData(wrapped(2));
		}
		for (int i = 0; i < shown.size(); i++) {
			LeftOver leftOver = shown.get(i);
			Label text = label(leftOver.key() + ": " + shortened(text(leftOver.value())), ThemeColor.TEXT);
			text.setLayoutData(wrapped(1));
			text.setToolTipText(leftOver.why());
			IconButton button = new IconButton(this, SWT.PUSH, Icons.DELETE, NLS.bind(Messages.LeftOver_remove, leftOver.key()))
					.testId("feedback.leftOver." + i).onPress(() -> remove.accept(leftOver));
			button.setDimmed(true);
			button.setBackground(ThemeColor.GROUND.get());
			label(leftOver.why(), ThemeColor.MUTED).setLayoutData(wrapped(2));
		}
	}

	private static GridData wrapped(int columns) {
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
		data.widthHint = 120;
		return data;
	}

	private Label label(String text, ThemeColor color) {
		Label label = new Label(this, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		label.setBackground(ThemeColor.GROUND.get());
		label.setForeground(color.get());
		return label;
	}

	private static String shortened(String text) {
		return text.length() <= MAX_VALUE ? text : text.substring(0, text.offsetByCodePoints(0, MAX_VALUE / 2)) + '…';
	}

	/** A value as people read it. */
	static String text(Object value) {
		return switch (value) {
			case List<?> list -> list.stream().map(LeftOversPane::text).collect(Collectors.joining(", "));
			case Map<?, ?> map -> {
				StringBuilder text = new StringBuilder();
				for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext();) {
					Map.Entry<?, ?> entry = entries.next();
					text.append(entry.getKey()).append(": ").append(text(entry.getValue())).append(entries.hasNext() ? ", " : "");
				}
				yield text.toString();
			}
			case null, default -> Objects.toString(value, "–");
		};
	}
}
