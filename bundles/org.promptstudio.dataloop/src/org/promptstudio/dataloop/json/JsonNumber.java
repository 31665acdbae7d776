package org.promptstudio.dataloop.json;

import java.math.BigDecimal;

/** A number as a document spells it: written again, it is the same to the letter. Equal to a number of the same spelling only. */
public final class JsonNumber extends Number {

	private static final long serialVersionUID = 1L;

	/** Longer numbers are not worth the time to convert. */
	private static final int LONGEST = 1000;

	private final String spelling;

	JsonNumber(String spelling) {
		this.spelling = spelling;
	}

	/** The exact value; null where a BigDecimal cannot hold it, or only at a cost that a hostile document would choose. */
	public BigDecimal exact() {
		if (spelling.length() > LONGEST) {
			return null;
		}
		try {
			return new BigDecimal(spelling);
		} catch (NumberFormatException e) {
			return null; // an exponent beyond 32 bits
		}
	}

	@Override
	public int intValue() {
		return (int) doubleValue();
	}

	@Override
	public long longValue() {
		return (long) doubleValue();
	}

	@Override
	public float floatValue() {
		return Float.parseFloat(spelling);
	}

	@Override
	public double doubleValue() {
		return Double.parseDouble(spelling);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof JsonNumber number && spelling.equals(number.spelling);
	}

	@Override
	public int hashCode() {
		return spelling.hashCode();
	}

	/** The spelling. */
	@Override
	public String toString() {
		return spelling;
	}
}
