package org.promptstudio.dataloop;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Element;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.StudioFactory;

/**
 * Reads an item file: prompts as arrays of elements, or as objects of questions in the oldest files, with or without a metadata
 * element.
 */
final class ItemReader {

	private static final String METADATA_TYPE = "metadata";
	private static final String JSON_ENDING = ".json";

	private final Source source;
	private final ProblemLog problems;

	ItemReader(Source source, ProblemLog problems) {
		this.source = source;
		this.problems = problems;
	}

	/** @throws FormatException when the file is no prompt item */
	Item read() throws FormatException {
		JsonValue root = source.root();
		if (!root.isObject()) {
			throw refusal(root, Messages.Format_itemRoot);
		}
		check(root, root.get(Keys.SHEBANG), "dataloop", Messages.Format_noShebang, Messages.Format_wrongShebang);
		JsonValue metadata = root.get(Keys.METADATA);
		check(metadata.isObject() ? metadata : root, metadata.get(Keys.DLTYPE), "prompt", Messages.Format_noDltype,
				Messages.Format_wrongDltype);
		JsonValue prompts = root.get(Keys.PROMPTS);
		if (prompts == JsonValue.MISSING) {
			throw refusal(root, Messages.Format_noPrompts);
		}
		if (!prompts.isObject()) {
			throw refusal(prompts, Messages.Format_promptsNoObject);
		}
		Item item = StudioFactory.eINSTANCE.createItem();
		item.setName(nameOf(source.file()));
		for (JsonValue prompt : prompts) {
			item.getPrompts().add(prompt(prompt));
		}
		return item;
	}

	private void check(JsonValue around, JsonValue value, String expected, String missing, String wrong)
			throws FormatException {
		if (value == JsonValue.MISSING) {
			throw refusal(around, missing);
		}
		if (!value.isString() || !value.string().equals(expected)) {
			throw refusal(value, wrong);
		}
	}

	private FormatException refusal(JsonValue at, String reason) {
		return source.refusal(at, reason, Messages.Advice_notPromptItem);
	}

	private static String nameOf(String file) {
		String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
		int stem = name.length() - JSON_ENDING.length();
		return stem > 0 && name.regionMatches(true, stem, JSON_ENDING, 0, JSON_ENDING.length()) ? name.substring(0, stem) : name;
	}

	private Prompt prompt(JsonValue value) {
		Prompt prompt = StudioFactory.eINSTANCE.createPrompt();
		prompt.setKey(value.name());
		if (!value.isArray() && !value.isObject()) {
			problems.error(source, value, place(prompt), Messages.Problem_promptNoArray, Messages.Advice_correctOrRestore);
			return prompt;
		}
		for (JsonValue element : value) {
			if (element.isObject()) {
				element(element, prompt);
			} else {
				problems.error(source, element, place(prompt), Messages.Problem_elementNoObject,
						Messages.Advice_correctOrRestore);
			}
		}
		return prompt;
	}

	private void element(JsonValue json, Prompt prompt) {
		String mimeType = mimeType(json, prompt);
		if (METADATA_TYPE.equals(mimeType)) {
			metadata(json.get(Keys.VALUE), prompt);
			return;
		}
		Element element = StudioFactory.eINSTANCE.createElement();
		element.setMimeType(mimeType);
		element.setValue(value(json.get(Keys.VALUE), prompt));
		prompt.getElements().add(element);
	}

	/** Text where the file has none, as in Dataloop's own reader. */
	private String mimeType(JsonValue element, Prompt prompt) {
		JsonValue mimeType = element.get(Keys.MIMETYPE);
		if (mimeType.isString()) {
			return MimeTypes.canonical(mimeType.string());
		}
		if (!mimeType.isNothing()) {
			wrongType(mimeType, prompt);
		}
		return MimeTypes.TEXT;
	}

	private String value(JsonValue value, Prompt prompt) {
		if (value.isString()) {
			return value.string();
		}
		if (value.isNothing()) {
			return "";
		}
		wrongType(value, prompt);
		return value.raw();
	}

	private void metadata(JsonValue metadata, Prompt prompt) {
		if (!metadata.isObject()) {
			if (!metadata.isNothing()) {
				wrongType(metadata, prompt);
			}
			return;
		}
		JsonValue role = metadata.get(Keys.ROLE);
		if (role.isString()) {
			prompt.setRole(role.string());
		} else if (!role.isNothing()) {
			wrongType(role, prompt);
		}
		nearestItems(metadata.get(Keys.NEAREST_ITEMS), prompt);
	}

	private void nearestItems(JsonValue nearest, Prompt prompt) {
		if (!nearest.isArray()) {
			if (!nearest.isNothing()) {
				wrongType(nearest, prompt);
			}
			return;
		}
		Set<String> ids = new LinkedHashSet<>();
		for (JsonValue id : nearest) {
			if (id.isString()) {
				ids.add(id.string());
			} else {
				problems.warning(source, id, place(prompt), NLS.bind(Messages.Problem_wrongType, Keys.NEAREST_ITEMS),
						Messages.Advice_correctOrRestore);
			}
		}
		prompt.getNearestItems().clear();
		((InternalEList<String>) prompt.getNearestItems()).addAllUnique(ids);
	}

	private void wrongType(JsonValue value, Prompt prompt) {
		problems.warning(source, value, place(prompt), NLS.bind(Messages.Problem_wrongType, value.name()),
				Messages.Advice_correctOrRestore);
	}

	private static String place(Prompt prompt) {
		return NLS.bind(Messages.Place_prompt, prompt.getKey());
	}
}
