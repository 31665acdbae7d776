package org.promptstudio.ui.feedback.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.controls.Drawing;

/** A question on the screen: its title with the mark of what is required, its help, its control, and what is wrong with the answer. */
public final class QuestionPanel extends Composite {

	private static final int GAP = 4;
	private static final String MARK = " *";
	private static final int ROW = 28;
	private static final int MAX_ROWS = 12;

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
	public QuestionPanel(Composite parent, Question question, Maker maker, Optional<EStructuralFeature> feature, String why) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.question = question;
		Themes.keepOwnColors(this);
		useColors();
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
		Themes.onChange(this, this::useColors);
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

	/** How high the panel of a question will be as a rule, before it is made. */
	public static int usualHeight(GC gc, Question question, int width) {
		return controlTop(gc, question, width) + usualHeight(gc, question.getType());
	}

	private static int usualHeight(GC gc, QuestionType type) {
		int line = gc.getFontMetrics().getHeight();
		int row = Math.max(16, line) + 8;
		return switch (type) {
			case SingleChoice choice -> rows(choice.getOptions().size(), row);
			case MultipleChoice choice -> rows(choice.getOptions().size(), row);
			case FreeText text -> Math.clamp(text.getLines(), 1, 20) * line + 12;
			case Scale scale -> ROW + (scale.getMinLabel() != null || scale.getMaxLabel() != null ? line + 4 : 0);
			case null, default -> ROW;
		};
	}

	private static int rows(int options, int row) {
		return options > MAX_ROWS ? ROW : options * row;
	}

	private static int controlTop(GC gc, Question question, int width) {
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
	public void place() {
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
