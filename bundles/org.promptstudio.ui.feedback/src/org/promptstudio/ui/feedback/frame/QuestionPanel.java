package org.promptstudio.ui.feedback.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
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
public final class QuestionPanel extends Composite {

	private static final int GAP = QuestionMeasure.GAP;

	private final Question question;
	private final Optional<QuestionControl> answer;
	private final Control control;
	private boolean required;
	private String message = "";
	private int topWidth = -1;
	private int top;

	/**
	 * A panel.
	 *
	 * @param maker makes the control in the panel; empty when there can be none
	 * @param why says why there is none
	 */
	public QuestionPanel(Composite parent, Question question, Maker maker, Optional<EStructuralFeature> feature, String why) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.question = question;
		Themes.keepOwnColors(this);
		useColors();
		Themes.onChange(this, this::useColors); // before the control is made, which takes its ground from here
		TestIds.set(this, "feedback.question." + question.getKey());
		answer = feature.flatMap(known -> maker.make(this, question, known));
		control = answer.map(QuestionControl::control).orElseGet(() -> {
			String text = feature.isPresent() ? maker.whyNone(question) : why;
			NoticeCanvas notice = new NoticeCanvas(this, title(question), text);
			TestIds.set(notice, "feedback." + question.getKey());
			return notice;
		});
		control.setBackground(getBackground());
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> place());
		addListener(SWT.MouseDown, event -> focusControl().setFocus());
	}

	/** Makes the control of a question. */
	public interface Maker {
		/** Makes the control; empty where no bundle offers one, or it fails. */
		Optional<QuestionControl> make(Composite parent, Question question, EStructuralFeature feature);

		/** Why there is no control for a question that can be asked; a whole sentence. */
		String whyNone(Question question);
	}

	/** What is asked: the title, or the key where there is none. */
	public static String title(Question question) {
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

	/** What answers the question; empty where nothing can. */
	public Optional<QuestionControl> answer() {
		return answer;
	}

	/** What takes the keyboard. */
	public Control focusControl() {
		return answer.map(QuestionControl::focusControl).orElse(control);
	}

	/** Shows or hides the mark of what must be answered. */
	public void setRequired(boolean isRequired) {
		if (required != isRequired) {
			required = isRequired;
			redraw();
		}
	}

	/** Shows what is wrong, or nothing for an empty text; true when the panel wants another height now. */
	public boolean setMessage(String text) {
		if (message.equals(text)) {
			return false;
		}
		int before = heightFor(Math.max(1, getSize().x));
		message = text;
		redraw();
		return heightFor(Math.max(1, getSize().x)) != before;
	}

	/** What is wrong with the answer, as it is shown; empty for nothing. */
	public String message() {
		return message;
	}

	/** How high the panel must be at a width. */
	public int heightFor(int width) {
		int height = controlTop(width) + control.computeSize(width, SWT.DEFAULT).y;
		if (!message.isEmpty()) {
			GC gc = new GC(this);
			height += GAP + new QuestionMeasure(gc).textHeight(message, width);
			gc.dispose();
		}
		return height;
	}

	/** Title and help stay, so their height is measured once for a width. */
	private int controlTop(int width) {
		if (topWidth != width) {
			GC gc = new GC(this);
			topWidth = width;
			top = new QuestionMeasure(gc).controlTop(question, width);
			gc.dispose();
		}
		return top;
	}

	@Override
	public void setFont(Font font) {
		super.setFont(font);
		topWidth = -1;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 240 : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? heightFor(width) : heightHint);
	}

	/** How high the panel of a question will be as a rule, before it is made. For many questions a {@link QuestionMeasure} is faster. */
	public static int usualHeight(GC gc, Question question, int width) {
		return new QuestionMeasure(gc).usualHeight(question, width);
	}

	/** Puts the control where it belongs. */
	public void place() {
		int width = getClientArea().width;
		control.setBounds(0, controlTop(width), width, control.computeSize(width, SWT.DEFAULT).y);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setForeground(ThemeColor.TEXT.get());
		QuestionMeasure measure = new QuestionMeasure(gc);
		List<String> lines = measure.titleLines(question, area.width);
		int y = Drawing.drawLines(gc, lines, 0, 0);
		if (required) {
			gc.setForeground(ThemeColor.BAD.get());
			gc.drawText(QuestionMeasure.MARK, gc.textExtent(lines.get(lines.size() - 1)).x, y - measure.line(), SWT.DRAW_TRANSPARENT);
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
