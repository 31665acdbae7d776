package org.promptstudio.dataloop;

import java.util.Map;
import java.util.Objects;

import org.promptstudio.model.Contents;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

/** What a response holds at one moment; two of them tell what was changed in between. */
record ResponseState(String id, String promptKey, String author, String createdAt, String updatedAt, boolean automated,
		String mimeType, String value, String originalValue, Integer rank, boolean best, ReviewState reviewState,
		String reviewBy, String reviewAt, String comment, ModelState model, Map<String, Object> attributes) {

	/** The model that wrote the response. */
	record ModelState(String name, Double confidence, String modelId) {

		private static ModelState of(ModelInfo model) {
			return model == null ? null : new ModelState(model.getName(), model.getConfidence(), model.getModelId());
		}
	}

	static ResponseState of(Response response) {
		String key = response.getPrompt() == null ? response.getPromptKey() : response.getPrompt().getKey();
		// A text response has no place for its MIME type in the file.
		String mimeType = Contents.isText(response) ? MimeTypes.TEXT : response.getMimeType();
		return new ResponseState(response.getId(), key, response.getAuthor(), response.getCreatedAt(), response.getUpdatedAt(),
				response.isAutomated(), mimeType, Objects.requireNonNullElse(response.getValue(), ""),
				response.getOriginalValue(), response.getRank(), response.isBest(), response.getReviewState(),
				response.getReviewBy(), response.getReviewAt(), response.getComment(), ModelState.of(response.getModel()), attributes(response));
	}

	/** Without rank and isBest, which have features of their own. */
	private static Map<String, Object> attributes(Response response) {
		Map<String, Object> attributes = AttributeValues.of(response);
		attributes.remove(Keys.RANK);
		attributes.remove(Keys.IS_BEST);
		return attributes;
	}

	boolean isText() {
		return Contents.isText(mimeType);
	}
}
