package org.promptstudio.ui.feedback.databinding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.controls.Drawing;

/** A question on the screen: its title with the mark of what is required, its help, its control, and what is wrong with the answer. */
final class QuestionPanel extends Composite {

	private static final int GAP = 4;
	private static final String MARK = " *";

	private final Question question;
	private final Optional<QuestionControl> answer;
	private final Control control;
	private boolean required;
	private String message = "";

	/**
	 * A panel.
	 *
	 * @param maker makes the control in the panel; empty when there can be none
	 * @param why says why there is none
	 */
	QuestionPanel(Composite parent, Question question, Maker maker, Optional<EStructuralFeature> feature, String why) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.question = question;
		Themes.keepOwnColors(this);
		useColors();
		TestIds.set(this, "feedback.question." + question.getKey());
		answer = feature.flatMap(known -> maker.make(this, question, known));
		control = answer.map(QuestionControl::control).orElseGet(() -> {
			String text = feature.isPresent() ? maker.whyNone(question) : NLS.bind(Messages.Question_unavailable, why);
			NoticeCanvas notice = new NoticeCanvas(this, title(question), text);
			TestIds.set(notice, "feedback." + question.getKey());
			return notice;
		});
		control.setBackground(getBackground());
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> place());
		addListener(SWT.MouseDown, event -> focusControl().setFocus());
		Themes.onChange(this, this::useColors);
	}

	/** Makes the control of a question. */
	interface Maker {
		Optional<QuestionControl> make(Composite parent, Question question, EStructuralFeature feature);

		/** Why there is no control for a question that can be asked; a whole sentence. */
		String whyNone(Question question);
	}

	/** What is asked: the title, or the key where there is none. */
	static String title(Question question) {
		String title = question.getTitle();
		return title == null || title.isBlank() ? Objects.requireNonNullElse(question.getKey(), "") : title;
	}

	private void useColors() {
		setBackground(ThemeColor.CARD.get());
		if (control != null) {
			control.setBackground(getBackground());
		}
		redraw();
	}

	Optional<QuestionControl> answer() {
		return answer;
	}

	Control focusControl() {
		return answer.map(QuestionControl::focusControl).orElse(control);
	}

	void setRequired(boolean isRequired) {
		if (required != isRequired) {
			required = isRequired;
			redraw();
		}
	}

	/** Shows what is wrong, or nothing for an empty text; true when the panel wants another height now. */
	boolean setMessage(String text) {
		if (message.equals(text)) {
			return false;
		}
		int before = heightFor(Math.max(1, getSize().x));
		message = text;
		redraw();
		return heightFor(Math.max(1, getSize().x)) != before;
	}

	String message() {
		return message;
	}

	/** How high the panel must be at a width. */
	int heightFor(int width) {
		GC gc = new GC(this);
		int line = gc.getFontMetrics().getHeight();
		int height = controlTop(gc, width) + control.computeSize(width, SWT.DEFAULT).y;
		if (!message.isEmpty()) {
			height += GAP + Drawing.lines(gc, message, width).size() * line;
		}
		gc.dispose();
		return height;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 240 : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? heightFor(width) : heightHint);
	}

	/** How high title and help are, in a question that has no panel yet too. */
	static int controlTop(GC gc, Question question, int width) {
		int line = gc.getFontMetrics().getHeight();
		int height = titleLines(gc, question, width).size() * line;
		String help = question.getHelp();
		if (help != null && !help.isBlank()) {
			height += Drawing.lines(gc, help, width).size() * line;
		}
		return height + GAP;
	}

	private int controlTop(GC gc, int width) {
		return controlTop(gc, question, width);
	}

	private static List<String> titleLines(GC gc, Question question, int width) {
		return Drawing.lines(gc, title(question), width - gc.textExtent(MARK).x);
	}

	/** Puts the control where it belongs. */
	void place() {
		int width = getClientArea().width;
		GC gc = new GC(this);
		int top = controlTop(gc, width);
		gc.dispose();
		control.setBounds(0, top, width, control.computeSize(width, SWT.DEFAULT).y);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setForeground(ThemeColor.TEXT.get());
		List<String> lines = titleLines(gc, question, area.width);
		int y = Drawing.drawLines(gc, lines, 0, 0);
		if (required) {
			gc.setForeground(ThemeColor.BAD.get());
			gc.drawText(MARK, gc.textExtent(lines.get(lines.size() - 1)).x, y - gc.getFontMetrics().getHeight(), SWT.DRAW_TRANSPARENT);
		}
		String help = question.getHelp();
		if (help != null && !help.isBlank()) {
			gc.setForeground(ThemeColor.MUTED.get());
			Drawing.drawLines(gc, Drawing.lines(gc, help, area.width), 0, y);
		}
		if (!message.isEmpty()) {
			Rectangle above = control.getBounds();
			gc.setForeground(ThemeColor.BAD.get());
			Drawing.drawLines(gc, Drawing.lines(gc, message, area.width), 0, above.y + above.height + GAP);
		}
	}
}
