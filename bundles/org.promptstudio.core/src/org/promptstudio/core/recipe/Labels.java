package org.promptstudio.core.recipe;

import org.promptstudio.model.Contents;
import org.promptstudio.model.studio.Response;

/** Labels of responses. */
final class Labels {

	private Labels() {
	}

	/** The label of a response; where the file has none that which Dataloop gives to its type. */
	static String of(Response response) {
		if (response.getLabel() != null && !response.getLabel().isBlank()) {
			return response.getLabel();
		}
		return Contents.isText(response) ? "free-text" : "ref-image";
	}
}
