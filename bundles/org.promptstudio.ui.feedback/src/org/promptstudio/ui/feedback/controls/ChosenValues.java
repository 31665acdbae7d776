package org.promptstudio.ui.feedback.controls;

import java.util.ArrayList;
import java.util.List;

/** Answers of several values. */
final class ChosenValues {

	private ChosenValues() {
	}

	/** An answer with one value more or, where it has it, less; in the order of the choices. Null when nothing is left. */
	static Object toggled(List<Choice> choices, Object answer, Object value) {
		List<Object> values = new ArrayList<>(FeatureValues.all(answer));
		if (!values.remove(value)) {
			values.add(value);
		}
		List<Object> ordered = new ArrayList<>(choices.stream().map(Choice::value).filter(values::contains).toList());
		values.stream().filter(other -> !ordered.contains(other)).forEach(ordered::add);
		return ordered.isEmpty() ? null : List.copyOf(ordered);
	}
}
