package org.promptstudio.ui.feedback.controls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.graphics.RGB;
import org.promptstudio.core.conversation.Spans;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.ui.OpenItem.Mark;
import org.promptstudio.ui.OpenItem.TextSelection;

/** Answers made of marked spans: how they are changed, and where the spans are in a response that may have been edited since. */
public final class Highlights {

	private Highlights() {
	}

	/** The spans of an answer; empty for none. */
	public static List<Highlight> of(Object answer) {
		return FeatureValues.all(answer).stream().filter(Highlight.class::isInstance).map(Highlight.class::cast).toList();
	}

	/** An answer with one span more, in the order of the text; empty when that very span is marked already. */
	public static Optional<List<Highlight>> with(Object answer, TextSelection selection, String label) {
		if (of(answer).stream().anyMatch(mark -> mark.getStart() == selection.start() && mark.getEnd() == selection.end())) {
			return Optional.empty();
		}
		Highlight added = StudioFactory.eINSTANCE.createHighlight();
		added.setStart(selection.start());
		added.setEnd(selection.end());
		added.setText(selection.text());
		added.setLabel(label);
		List<Highlight> marks = copies(of(answer));
		marks.add(added);
		marks.sort(Comparator.comparingInt(Highlight::getStart).thenComparingInt(Highlight::getEnd));
		return Optional.of(marks);
	}

	/** The label to give to the next span: that of the last one, else the first label of the recipe; null when it has none. */
	public static String nextLabel(Object answer, Recipe recipe) {
		List<Choice> labels = RecipeChoices.labels(recipe);
		List<Highlight> marks = of(answer);
		String last = marks.isEmpty() ? null : marks.get(marks.size() - 1).getLabel();
		return last != null || labels.isEmpty() ? last : (String) labels.get(0).value();
	}

	/** Copies, to be changed and set as another answer. */
	static List<Highlight> copies(List<Highlight> marks) {
		return new ArrayList<>(EcoreUtil.copyAll(marks));
	}

	/** Where the spans of an answer are in a text, with the colours of their labels; those that are not there any more are left out. */
	public static List<Mark> marks(Object answer, String text, Recipe recipe) {
		List<Choice> labels = RecipeChoices.labels(recipe);
		List<Mark> marks = new ArrayList<>();
		for (Highlight highlight : of(answer)) {
			int start = find(highlight, text);
			if (start >= 0) {
				RGB color = RecipeChoices.label(labels, highlight.getLabel()).map(Choice::color).orElse(null);
				marks.add(new Mark(start, start + highlight.getEnd() - highlight.getStart(), color));
			}
		}
		return marks;
	}

	/** Where a span begins: at its place, or where its characters stand nearest to it; negative when they are not in the text. */
	static int find(Highlight highlight, String text) {
		return Spans.find(highlight, text);
	}
}
