package org.promptstudio.ui.feedback.databinding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.frame.QuestionMeasure;
import org.promptstudio.ui.feedback.frame.QuestionPanel;

/** A question of the form, with its panel once that is needed: when it comes into view, or takes the focus. */
final class QuestionPart {

	private static final int KEPT_WIDTHS = 4;

	private final Question question;
	private final DataBindingForm form;
	private QuestionPanel panel;
	private AnswerBinding binding;
	private boolean shown;
	private boolean left;
	/** By width: a layout asks for its usual width too. */
	private final Map<Integer, Integer> heights = new HashMap<>();

	QuestionPart(Question question, DataBindingForm form) {
		this.question = question;
		this.form = form;
	}

	Question question() {
		return question;
	}

	Optional<QuestionPanel> panel() {
		return Optional.ofNullable(panel);
	}

	Optional<QuestionControl> answer() {
		return panel().flatMap(QuestionPanel::answer);
	}

	/** Whether the question is asked now. */
	boolean isShown() {
		return shown;
	}

	/** Shows or hides the question; true when that is a change. */
	boolean setShown(boolean newShown) {
		boolean changed = shown != newShown;
		shown = newShown;
		return changed;
	}

	/** Whether the question was left for another one since what is asked about came. */
	boolean wasLeft() {
		return left;
	}

	/** Forgets that the question was left. */
	void forget() {
		left = false;
	}

	/** The panel, made and bound when there is none yet. */
	QuestionPanel make() {
		if (panel == null) {
			forgetHeight();
			Optional<EStructuralFeature> feature = form.feature(question);
			panel = new QuestionPanel(form.root(), question, form.maker(), feature, form.unavailable(question));
			panel.answer().ifPresent(control -> {
				binding = new AnswerBinding(form.answers(), feature.orElseThrow(), value -> form.answer(question, value));
				binding.bind(form.context(), control.value());
				control.setReadOnly(form.isReadOnly());
			});
			form.update(this);
		}
		return panel;
	}

	/**
	 * Called when the focus has left the panel.
	 *
	 * @param forAnother whether it went to another question: who leaves the questions altogether has not passed over this one
	 */
	void leave(boolean forAnother) {
		left |= forAnother;
		answer().ifPresent(QuestionControl::commit);
		form.update(this);
	}

	/** Says that the panel may want another height. */
	void forgetHeight() {
		heights.clear();
	}

	/** How high the panel is at a width; of one that is still to be made, how high it will be as a rule. Measured once for a width. */
	int heightFor(QuestionMeasure measure, int width) {
		if (heights.size() > KEPT_WIDTHS) {
			heights.clear();
		}
		return heights.computeIfAbsent(width, any -> panel != null ? panel.heightFor(width) : measure.usualHeight(question, width));
	}

	void dispose() {
		if (binding != null) {
			binding.dispose();
			binding = null;
		}
		if (panel != null) {
			panel.dispose();
			panel = null;
		}
	}
}
