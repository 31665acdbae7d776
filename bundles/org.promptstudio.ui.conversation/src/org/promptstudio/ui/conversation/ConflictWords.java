package org.promptstudio.ui.conversation;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import org.promptstudio.dataloop.MergeConflict;
import org.promptstudio.model.studio.Response;

/** Names the places where two people's changes meet as the conversation does. */
final class ConflictWords {

	private final ConversationModel model;

	ConflictWords(ConversationModel model) {
		this.model = model;
	}

	/** The place, such as "Rank of B". */
	String place(MergeConflict conflict) {
		if (conflict.isItemStatus()) {
			return Messages.Merge_status;
		}
		if (conflict.isCrown()) {
			return Messages.Merge_crown;
		}
		Optional<String> letter = letter(conflict.annotationId());
		if (conflict.isWholeAnnotation()) {
			return letter.map(name -> NLS.bind(Messages.Merge_response, name)).orElse(Messages.Merge_annotation);
		}
		String key = conflict.isText() ? Messages.Merge_text : key(conflict);
		return letter.map(name -> NLS.bind(Messages.Merge_ofResponse, key, name)).orElse(key);
	}

	private static String key(MergeConflict conflict) {
		return switch (conflict.key()) {
			case "rank" -> Messages.Merge_rank;
			case "status" -> Messages.Merge_review;
			case "isBest" -> Messages.Merge_crown;
			default -> conflict.key();
		};
	}

	/** A value as people know it. */
	String value(MergeConflict conflict, String value) {
		if (conflict.isWholeAnnotation()) {
			return value == null ? Messages.Merge_deleted : Messages.Merge_changed;
		}
		if (value == null) {
			return Messages.Merge_nothing;
		}
		return conflict.isCrown() ? letter(value).map(name -> NLS.bind(Messages.Merge_response, name)).orElse(value) : value;
	}

	private Optional<String> letter(String id) {
		return model.prompts().stream().flatMap(prompt -> prompt.getResponses().stream()).filter(response -> id.equals(response.getId())).findFirst()
				.map((Response response) -> model.letter(response));
	}
}
