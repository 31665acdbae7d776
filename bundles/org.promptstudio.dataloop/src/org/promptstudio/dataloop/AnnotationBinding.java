package org.promptstudio.dataloop;

import java.util.List;

import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Response;

/**
 * A response and the annotation it was read from. The annotation is the identity: ids may be missing or stand twice.
 *
 * @param annotation the annotation's JSON
 * @param response   the live response
 * @param loaded     what the response held when it was read
 */
record AnnotationBinding(JsonValue annotation, Response response, ResponseState loaded) {

	List<Change> changes(Spelling spelling) {
		return ResponseChanges.between(annotation, loaded, ResponseState.of(response), spelling);
	}
}
