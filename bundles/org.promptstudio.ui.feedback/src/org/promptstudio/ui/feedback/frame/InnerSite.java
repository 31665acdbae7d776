package org.promptstudio.ui.feedback.frame;

import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.feedback.FeedbackFormSite;
import org.promptstudio.ui.feedback.QuestionControls;

/** What surrounds a form, for the controls in it: when one of them wants another height, the form must be laid out too. For both engines. */
public final class InnerSite implements FeedbackFormSite {

	private final FeedbackFormSite outer;
	private final Runnable relayout;

	/** @param relayout lays the form out */
	public InnerSite(FeedbackFormSite outer, Runnable relayout) {
		this.outer = outer;
		this.relayout = relayout;
	}

	@Override
	public void relayout() {
		relayout.run();
	}

	@Override
	public void execute(Command command) {
		outer.execute(command);
	}

	@Override
	public QuestionControls controls() {
		return outer.controls();
	}

	@Override
	public Optional<OpenItem> openItem() {
		return outer.openItem();
	}

	@Override
	public void next(Question question) {
		outer.next(question);
	}

	@Override
	public void move(Question question, int by) {
		outer.move(question, by);
	}

	@Override
	public void reveal(Control control, Rectangle area) {
		outer.reveal(control, area);
	}

	@Override
	public void say(String message) {
		outer.say(message);
	}
}
