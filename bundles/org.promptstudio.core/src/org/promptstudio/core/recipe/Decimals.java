package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of files and people, kept from growing out of hand: 1e999999999 is small to write and not to be calculated with. */
public final class Decimals {

	private static final int MAX_DIGITS = 400;

	private Decimals() {
	}

	/** Whether it can be calculated with: at most {@value #MAX_DIGITS} digits before and behind the point. */
	public static boolean isUsable(BigDecimal value) {
		return Math.abs((long) value.scale()) <= MAX_DIGITS && value.precision() <= MAX_DIGITS;
	}

	/** The usable number that a text says, with a point for the decimals whatever the language; empty for none. */
	public static Optional<BigDecimal> parse(String text) {
		String number = text.strip();
		if (number.isEmpty() || number.length() > MAX_DIGITS) {
			return Optional.empty();
		}
		try {
			return Optional.of(new BigDecimal(number)).filter(Decimals::isUsable);
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** As people write it: 5, 0.5, 1200; never null. */
	public static String text(BigDecimal value) {
		return isUsable(value) ? value.stripTrailingZeros().toPlainString() : value.toString();
	}

	/** Whether it has no decimals. @param value usable */
	public static boolean isWhole(BigDecimal value) {
		return value.stripTrailingZeros().scale() <= 0;
	}
}
