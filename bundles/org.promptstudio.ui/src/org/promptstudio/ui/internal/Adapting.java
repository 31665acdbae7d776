package org.promptstudio.ui.internal;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;

/** Asks parts for other types, null-safe. */
public final class Adapting {

	private Adapting() {
	}

	/** The object as another type; empty for null and for objects that cannot be seen as one. */
	public static <T> Optional<T> adapt(Object object, Class<T> type) {
		return object == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(object, type));
	}
}
