package org.promptstudio.exchange;

import java.util.Objects;

import org.promptstudio.model.studio.Response;

/**
 * Two responses to one prompt, of which people like one better.
 *
 * @param chosen   the better one
 * @param rejected the other one
 */
public record PreferencePair(Response chosen, Response rejected) {

	public PreferencePair {
		Objects.requireNonNull(chosen);
		Objects.requireNonNull(rejected);
	}
}
