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
 * @param order      its place among the responses of its prompt as the annotation tells it, from 0; null where it does not
 */
record AnnotationBinding(JsonValue annotation, Response response, ResponseState loaded, Integer order) {

	/** @param newOrder the place to be written; null to leave it as it is */
	List<Change> changes(Spelling spelling, Integer newOrder) {
		return ResponseChanges.between(annotation, loaded, ResponseState.of(response), spelling, newOrder);
	}
}
