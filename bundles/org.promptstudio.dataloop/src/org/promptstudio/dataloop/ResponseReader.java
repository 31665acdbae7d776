package org.promptstudio.dataloop;

import java.math.BigDecimal;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.dataloop.json.JsonValue.Kind;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioFactory;

/** Reads one annotation as a response. What is of a wrong type is reported, read as nothing, and stays as it is in the file. */
final class ResponseReader {

	/** Ranks go from 0 to 3 in Dataloop's studio; a few more are let pass. */
	private static final BigDecimal HIGHEST_RANK = BigDecimal.valueOf(9);

	private final Source source;
	private final ProblemLog problems;
	private final JsonValue annotation;
	private final int number;

	/** @param number the position of the annotation in the file, from 1 */
	ResponseReader(Source source, ProblemLog problems, JsonValue annotation, int number) {
		this.source = source;
		this.problems = problems;
		this.annotation = annotation;
		this.number = number;
	}

	Response read(Coordinates content) {
		JsonValue system = annotation.get(Keys.SYSTEM_PATH);
		Response response = StudioFactory.eINSTANCE.createResponse();
		response.setId(text(annotation.get(Keys.ID)));
		response.setAuthor(text(annotation.get(Keys.CREATOR)));
		response.setCreatedAt(text(annotation.get(Keys.CREATED_AT)));
		response.setUpdatedAt(text(annotation.get(Keys.UPDATED_AT)));
		response.setComment(text(annotation.get(Keys.DESCRIPTION)));
		response.setLabel(text(annotation.get(Keys.LABEL)));
		response.setMimeType(content.mimeType());
		response.setValue(content.value());
		response.setOriginalValue(text(annotation.get(Keys.ORIGINAL_VALUE_PATH)));
		response.setReviewBy(text(annotation.get(Keys.REVIEW_BY_PATH)));
		response.setReviewAt(text(annotation.get(Keys.REVIEW_AT_PATH)));
		response.setPromptKey(promptKey(system.get(Keys.PROMPT_ID)));
		response.setAutomated(bool(annotation.get(Keys.AUTOMATED_PATH)));
		response.setReviewState(reviewState(system.get(Keys.STATUS)));
		response.setModel(model(annotation.get(Keys.MODEL_PATH)));
		attributes(system.get(Keys.ATTRIBUTES), response);
		answers(response);
		return response;
	}

	/** Its place among the responses of its prompt, from 0; null where the annotation does not tell. */
	Integer order() {
		JsonValue order = annotation.get(Keys.ORDER_PATH);
		boolean isPlace = order.isNumber() && order.raw().matches("\\d{1,9}");
		if (!isPlace && !order.isNothing()) {
			wrongType(order);
		}
		return isPlace ? Integer.valueOf(order.raw()) : null;
	}

	/** What the response is called in problems. */
	String place() {
		JsonValue id = annotation.get(Keys.ID);
		String name = id.isString() ? id.string() : "#" + number;
		JsonValue promptId = annotation.get(Keys.PROMPT_ID_PATH);
		if (promptId.isString()) {
			return NLS.bind(Messages.Place_response, promptId.string(), name);
		}
		return NLS.bind(Messages.Place_orphan, name);
	}

	private String text(JsonValue value) {
		if (value.isString()) {
			return value.string();
		}
		if (!value.isNothing()) {
			wrongType(value);
		}
		return null;
	}

	/** A key made of digits may have lost its quotes. */
	private String promptKey(JsonValue value) {
		return value.isNumber() ? value.raw() : text(value);
	}

	private boolean bool(JsonValue value) {
		if (value.isBoolean()) {
			return value.kind() == Kind.TRUE;
		}
		String text = text(value);
		return text != null && text.equalsIgnoreCase("true");
	}

	private ReviewState reviewState(JsonValue value) {
		String status = text(value);
		if (status == null) {
			return ReviewState.NONE;
		}
		ReviewState state = ReviewState.get(status.toLowerCase(Locale.ROOT));
		if (state == null) {
			warn(value, NLS.bind(Messages.Problem_status, status), Messages.Advice_correctValue);
			return ReviewState.NONE;
		}
		return state;
	}

	private ModelInfo model(JsonValue value) {
		if (!value.isObject()) {
			if (!value.isNothing()) {
				wrongType(value);
			}
			return null;
		}
		ModelInfo model = StudioFactory.eINSTANCE.createModelInfo();
		model.setName(text(value.get(Keys.NAME)));
		model.setConfidence(confidence(value.get(Keys.CONFIDENCE)));
		model.setModelId(text(value.get(Keys.MODEL_ID)));
		return model;
	}

	private Double confidence(JsonValue value) {
		if (value.isNumber()) {
			double confidence = Double.parseDouble(value.raw());
			if (Double.isFinite(confidence)) {
				return confidence;
			}
		}
		if (!value.isNothing()) {
			wrongType(value);
		}
		return null;
	}

	private void attributes(JsonValue attributes, Response response) {
		for (JsonValue value : attributes) {
			switch (value.name()) {
				case Keys.RANK -> response.setRank(rank(value));
				case Keys.IS_BEST -> response.setBest(best(value));
				default -> AttributeValues.addTo(response, value.name(), value);
			}
		}
	}

	/** Answers that Dataloop has no place for; one that stands in its place too is passed over. */
	private void answers(Response response) {
		JsonValue attributes = annotation.get(Keys.ATTRIBUTES_PATH);
		for (JsonValue answer : annotation.get(Keys.ANSWERS_PATH)) {
			if (attributes.get(answer.name()) == JsonValue.MISSING) {
				AttributeValues.addTo(response, answer.name(), answer);
			} else {
				warn(answer, NLS.bind(Messages.Problem_answerTwice, answer.name()), Messages.Advice_removeAnswer);
			}
		}
	}

	/** A number or a string of one; null and the empty string are unranked, and so is, with a problem, what is no rank. */
	private Integer rank(JsonValue value) {
		String spelled = value.isString() ? value.string().trim() : value.raw();
		if (value.isNothing() || spelled.isEmpty()) {
			return null;
		}
		boolean isScalar = value.isString() || value.isNumber();
		if (isScalar && AttributeValues.number(spelled) instanceof BigDecimal rank && isRank(rank)) {
			return rank.intValue();
		}
		warn(value, Messages.Problem_rank, Messages.Advice_rankAgain);
		return null;
	}

	private static boolean isRank(BigDecimal rank) {
		return rank.signum() >= 0 && rank.compareTo(HIGHEST_RANK) <= 0 && rank.stripTrailingZeros().scale() <= 0;
	}

	private boolean best(JsonValue value) {
		if (value.isBoolean()) {
			return value.kind() == Kind.TRUE;
		}
		String spelled = value.isString() ? value.string().trim().toLowerCase(Locale.ROOT) : "";
		if (spelled.equals("true")) {
			return true;
		}
		if (!value.isNothing() && !(value.isString() && spelled.isEmpty()) && !spelled.equals("false")) {
			warn(value, Messages.Problem_isBest, Messages.Advice_correctValue);
		}
		return false;
	}

	private void wrongType(JsonValue value) {
		warn(value, NLS.bind(Messages.Problem_wrongType, value.name()), Messages.Advice_correctValue);
	}

	private void warn(JsonValue at, String message, String advice) {
		problems.warning(source, at, place(), message, advice);
	}
}
