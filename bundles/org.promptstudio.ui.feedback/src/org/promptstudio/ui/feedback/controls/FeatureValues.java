package org.promptstudio.ui.feedback.controls;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Values of questions' features as the controls need them. */
final class FeatureValues {

	private FeatureValues() {
	}

	/** A number as people write it, without an exponent and without needless zeros; an empty text for null. */
	static String text(BigDecimal number) {
		if (number == null) {
			return "";
		}
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/** All values of an answer: of a list each, of a single value that one, of null none. */
	static List<?> all(Object value) {
		return switch (value) {
			case null -> List.of();
			case List<?> several -> several;
			default -> List.of(value);
		};
	}

	/** Whether two values are the same answer; 1.0 is 1. */
	static boolean same(Object left, Object right) {
		return left instanceof BigDecimal number && right instanceof BigDecimal other ? number.compareTo(other) == 0 : Objects.equals(left, right);
	}
}
