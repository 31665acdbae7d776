package org.promptstudio.ui.feedback.controls;

import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.ui.feedback.QuestionSite;

/** A question answered by a text. */
final class FreeTextControl extends TypedControl {

	private static final int MAX_LINES = 20;

	private final FreeText settings;

	FreeTextControl(Composite parent, FreeText settings, QuestionSite site) {
		super(parent, Math.clamp(settings.getLines(), 1, MAX_LINES), site);
		this.settings = settings;
		changed("");
	}

	@Override
	Object answerOf(String text) {
		return text.isEmpty() ? null : text;
	}

	@Override
	String textOf(Object answer) {
		return Objects.toString(answer, "");
	}

	@Override
	void changed(String text) {
		int length = text.codePointCount(0, text.length());
		int max = settings.getMaxLength();
		int min = settings.getMinLength();
		if (max > 0) {
			box().setNote(NLS.bind(Messages.Text_ofMaximum, Integer.valueOf(length), Integer.valueOf(max)), length > max);
		} else if (min > 0 && length > 0 && length < min) {
			box().setNote(NLS.bind(Messages.Text_ofMinimum, Integer.valueOf(length), Integer.valueOf(min)), false);
		} else {
			box().setNote("", false);
		}
	}
}
