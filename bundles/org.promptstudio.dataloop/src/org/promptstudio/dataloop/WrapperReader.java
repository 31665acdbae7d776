package org.promptstudio.dataloop;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Item;

/** Reads what an exported item tells about itself, around its annotations: id, description, statuses, tags, and answers about it. */
final class WrapperReader {

	private final Source source;
	private final ProblemLog problems;

	private WrapperReader(Source source, ProblemLog problems) {
		this.source = source;
		this.problems = problems;
	}

	/** Fills the item; a bare array of annotations leaves it as it is. */
	static void read(Source source, Item item, ProblemLog problems) {
		JsonValue root = source.root();
		if (root.isObject()) {
			WrapperReader reader = new WrapperReader(source, problems);
			item.setId(reader.text(root.get(Keys.ID)));
			item.setDescription(reader.text(root.get(descriptionPath(root))));
			StatusLog.read(root.get(Keys.SYSTEM_PATH), item);
			JsonValue studio = root;
			for (String name : Keys.STUDIO_PATH) {
				studio = StudioObjects.object(source, studio, name, problems);
			}
			StudioMarks.read(studio, item);
			StudioAnswers.read(source, studio, item, problems);
		}
	}

	/** Where the description is: at the top, or in older files under metadata. */
	static List<String> descriptionPath(JsonValue root) {
		boolean older = root.get(Keys.DESCRIPTION).isNothing() && root.get(Keys.OLD_DESCRIPTION_PATH).isString();
		return older ? Keys.OLD_DESCRIPTION_PATH : List.of(Keys.DESCRIPTION);
	}

	private String text(JsonValue value) {
		if (value.isString()) {
			return value.string();
		}
		if (!value.isNothing()) {
			problems.warning(source, value, Messages.Place_item, NLS.bind(Messages.Problem_wrongType, value.name()),
					Messages.Advice_correctValue);
		}
		return null;
	}
}
