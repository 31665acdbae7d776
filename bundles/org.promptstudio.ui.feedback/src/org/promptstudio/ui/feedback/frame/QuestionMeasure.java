package org.promptstudio.ui.feedback.frame;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.ui.feedback.controls.Drawing;

/**
 * Measures the texts of questions in one font. Asking a toolkit for the height of a line takes longer than measuring a title, so one of these measures many
 * questions. Lives as long as its GC.
 */
public final class QuestionMeasure {

	static final String MARK = " *";
	static final int GAP = 4;

	private static final int ROW = 28;
	private static final int MAX_ROWS = 12;

	private final GC gc;
	private final int line;
	private final int mark;

	/** Measures with the font of a GC. */
	public QuestionMeasure(GC gc) {
		this.gc = gc;
		line = gc.getFontMetrics().getHeight();
		mark = gc.textExtent(MARK).x;
	}

	/** How high the panel of a question will be as a rule, before it is made. */
	public int usualHeight(Question question, int width) {
		return controlTop(question, width) + usualHeight(question.getType());
	}

	private int usualHeight(QuestionType type) {
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

	/** How far below the top of its panel the control of a question stands: below title and help. */
	int controlTop(Question question, int width) {
		int height = titleLines(question, width).size() * line;
		String help = question.getHelp();
		if (help != null && !help.isBlank()) {
			height += textHeight(help, width);
		}
		return height + GAP;
	}

	/** How high a text over several lines is. */
	int textHeight(String text, int width) {
		return Drawing.lines(gc, text, width).size() * line;
	}

	/** The title with room for the mark of what is required. */
	List<String> titleLines(Question question, int width) {
		return Drawing.lines(gc, QuestionPanel.title(question), width - mark);
	}

	int line() {
		return line;
	}
}
