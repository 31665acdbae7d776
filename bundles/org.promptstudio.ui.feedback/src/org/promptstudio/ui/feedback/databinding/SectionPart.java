package org.promptstudio.ui.feedback.databinding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.feedback.controls.Drawing;
import org.promptstudio.ui.feedback.frame.SectionHeader;

/** The questions of a section, drawn as one card. */
final class SectionPart {

	static final int PADDING = 12;
	static final int GAP = 16;

	private final Section section;
	private final List<QuestionPart> parts;
	private final SectionHeader header;
	private boolean folded;
	private int top;
	private int height;

	/** @param section null for questions without one */
	SectionPart(Section section, List<QuestionPart> parts, DataBindingForm form) {
		this.section = section;
		this.parts = List.copyOf(parts);
		if (section != null && section.getTitle() != null && !section.getTitle().isBlank()) {
			header = new SectionHeader(form.root(), section.getTitle(), form.bold(), () -> form.toggle(this));
			TestIds.set(header, "feedback.section." + form.indexOf(section));
		} else {
			header = null;
		}
	}

	List<QuestionPart> parts() {
		return parts;
	}

	Optional<SectionHeader> header() {
		return Optional.ofNullable(header);
	}

	boolean isFolded() {
		return folded;
	}

	void setFolded(boolean isFolded) {
		folded = isFolded;
	}

	/** Whether any question of the section is asked now. */
	boolean isShown() {
		return parts.stream().anyMatch(QuestionPart::isShown);
	}

	/** The help below the title, empty for none and while folded. */
	String help() {
		return section == null || folded ? "" : Objects.requireNonNullElse(section.getHelp(), "").strip();
	}

	int helpHeight(GC gc, int width) {
		return help().isEmpty() ? 0 : Drawing.lines(gc, help(), width).size() * gc.getFontMetrics().getHeight() + PADDING / 2;
	}

	/** Where the card is within the form. */
	void setPlace(int newTop, int newHeight) {
		top = newTop;
		height = newHeight;
	}

	int top() {
		return top;
	}

	int height() {
		return height;
	}

	void dispose() {
		parts.forEach(QuestionPart::dispose);
		if (header != null) {
			header.dispose();
		}
	}
}
