package org.promptstudio.dataloop;

import java.util.List;

/** The names of Dataloop's JSON, and where things are found; see the design's formats page, 1.2 to 1.7. */
final class Keys {

	static final String ANNOTATIONS = "annotations";
	static final String ANSWERS = "answers";
	static final String ATTRIBUTES = "attributes";
	static final String CHILDREN = "children";
	static final String CONFIDENCE = "confidence";
	static final String COORDINATES = "coordinates";
	static final String CREATED_AT = "createdAt";
	static final String CREATOR = "creator";
	static final String DATASET_ID = "datasetId";
	static final String DESCRIPTION = "description";
	static final String DLTYPE = "dltype";
	static final String FILENAME = "filename";
	static final String ID = "id";
	static final String IS_BEST = "isBest";
	static final String ITEM_ID = "itemId";
	static final String LABEL = "label";
	static final String METADATA = "metadata";
	static final String MIMETYPE = "mimetype";
	static final String MODEL = "model";
	static final String MODEL_ID = "model_id";
	static final String NAME = "name";
	static final String NEAREST_ITEMS = "nearestItems";
	static final String NOTE = "note";
	static final String PROMPT_ID = "promptId";
	static final String PROMPTS = "prompts";
	static final String RANK = "rank";
	static final String REF = "ref";
	static final String REF_TYPE = "refType";
	static final String ROLE = "role";
	static final String ROOTS = "roots";
	static final String SHEBANG = "shebang";
	static final String STATUS = "status";
	static final String STUDIO = "promptstudio";
	static final String SYSTEM = "system";
	static final String TITLE = "title";
	static final String TYPE = "type";
	static final String UPDATED_AT = "updatedAt";
	static final String UPDATED_BY = "updatedBy";
	static final String USER = "user";
	static final String VALUE = "value";

	static final List<String> SYSTEM_PATH = List.of(METADATA, SYSTEM);
	static final List<String> PROMPT_ID_PATH = List.of(METADATA, SYSTEM, PROMPT_ID);
	static final List<String> AUTOMATED_PATH = List.of(METADATA, SYSTEM, "automated");
	static final List<String> STATUS_PATH = List.of(METADATA, SYSTEM, STATUS);
	static final List<String> ATTRIBUTES_PATH = List.of(METADATA, SYSTEM, ATTRIBUTES);
	static final List<String> RANK_PATH = List.of(METADATA, SYSTEM, ATTRIBUTES, RANK);
	static final List<String> IS_BEST_PATH = List.of(METADATA, SYSTEM, ATTRIBUTES, IS_BEST);
	static final List<String> USER_PATH = List.of(METADATA, USER);
	static final List<String> MODEL_PATH = List.of(METADATA, USER, MODEL);
	/** What has no place in Dataloop's format; the platform keeps it. */
	static final List<String> STUDIO_PATH = List.of(METADATA, USER, STUDIO);
	static final List<String> ANSWERS_PATH = List.of(METADATA, USER, STUDIO, ANSWERS);
	static final List<String> ORDER_PATH = List.of(METADATA, USER, STUDIO, "order");
	static final List<String> ORIGINAL_VALUE_PATH = List.of(METADATA, USER, STUDIO, "originalValue");
	static final List<String> REVIEW_AT_PATH = List.of(METADATA, USER, STUDIO, "reviewAt");
	static final List<String> REVIEW_BY_PATH = List.of(METADATA, USER, STUDIO, "reviewBy");
	static final List<String> RESPONSE_ID_PATH = List.of(METADATA, USER, STUDIO, "responseId");
	static final List<String> SPAN_PATH = List.of(METADATA, USER, STUDIO, "span");
	static final List<String> OLD_DESCRIPTION_PATH = List.of(METADATA, DESCRIPTION, "text");

	private Keys() {
	}
}
