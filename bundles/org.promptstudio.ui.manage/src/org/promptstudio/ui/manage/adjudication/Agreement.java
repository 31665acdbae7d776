package org.promptstudio.ui.manage.adjudication;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

import org.promptstudio.core.team.Adjudication.Row;
import org.promptstudio.ui.Icons;

/** Whether annotators say the same. */
enum Agreement {

	/** At least two, and all of them. */
	AGREED(Icons.AGREED),
	/** Two say different things. */
	DIFFERENT(Icons.DIFFERS),
	/** Who said something says the same, but not all did. */
	INCOMPLETE(Icons.INCOMPLETE);

	private final Icons icon;

	Agreement(Icons icon) {
		this.icon = icon;
	}

	static Agreement of(Row row) {
		if (row.isAgreed()) {
			return AGREED;
		}
		Collection<Object> values = row.values().values();
		long said = values.stream().filter(Objects::nonNull).count();
		long different = values.stream().filter(Objects::nonNull).map(Agreement::comparable).distinct().count();
		return different > 1 || said == 0 ? DIFFERENT : INCOMPLETE;
	}

	/** Numbers are the same however many digits they are written with. */
	private static Object comparable(Object value) {
		return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
	}

	Icons icon() {
		return icon;
	}
}
