package org.promptstudio.core.recipe.types;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.AnswerJson;
import org.promptstudio.core.recipe.Decimals;
import org.promptstudio.core.recipe.MisfitException;

/** Reads answers of files leniently: a boolean or number may be spelled as a text, a list of one may be the one. */
final class Answers {

	private static final int SHOWN = 60;

	private Answers() {
	}

	/** A boolean, or the text true or false; empty for an empty text. */
	static Optional<Boolean> yesNo(Object json) throws MisfitException {
		if (json instanceof Boolean yes) {
			return Optional.of(yes);
		}
		if (json instanceof String text) {
			String word = text.strip();
			if (word.isEmpty()) {
				return Optional.empty();
			}
			if ("true".equalsIgnoreCase(word) || "false".equalsIgnoreCase(word)) {
				return Optional.of(Boolean.valueOf(word));
			}
		}
		throw misfit(Messages.Recipe_notYesNo, json);
	}

	/** A number, or a text that is one; empty for an empty text. */
	static Optional<BigDecimal> number(Object json) throws MisfitException {
		if (json instanceof BigDecimal number && Decimals.isUsable(number)) {
			return Optional.of(number);
		}
		if (json instanceof String text) {
			if (text.isBlank()) {
				return Optional.empty();
			}
			Optional<BigDecimal> number = Decimals.parse(text);
			if (number.isPresent()) {
				return number;
			}
		}
		throw misfit(Messages.Recipe_notNumber, json);
	}

	/** A text, or a list of one; empty for an empty text or list. */
	static Optional<String> text(Object json) throws MisfitException {
		Object one = json instanceof List<?> list && list.size() == 1 ? list.getFirst() : json;
		if (one instanceof String text) {
			return text.isEmpty() ? Optional.empty() : Optional.of(text);
		}
		if (one instanceof List<?> list && list.isEmpty()) {
			return Optional.empty();
		}
		throw misfit(Messages.Recipe_notText, json);
	}

	/** A list of texts, or one text; an empty text is none. */
	static List<String> texts(Object json) throws MisfitException {
		if (json instanceof String text) {
			return text.isEmpty() ? List.of() : List.of(text);
		}
		if (json instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
			return list.stream().map(String.class::cast).toList();
		}
		throw misfit(Messages.Recipe_notTexts, json);
	}

	/** A list of maps. */
	static List<Map<?, ?>> maps(Object json) throws MisfitException {
		if (json instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
			return list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
		}
		throw misfit(Messages.Recipe_notSpans, json);
	}

	/** @param message {0} is the answer as the file has it, shortened */
	static MisfitException misfit(String message, Object json) {
		return new MisfitException(NLS.bind(message, shown(json)));
	}

	/** An answer as the file has it, shortened. */
	static String shown(Object json) {
		String text = json instanceof String plain ? plain : AnswerJson.write(json);
		String line = text.replaceAll("\\s+", " ");
		return line.codePointCount(0, line.length()) <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
	}
}
