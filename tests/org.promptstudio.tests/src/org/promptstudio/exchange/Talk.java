package org.promptstudio.exchange;

import org.promptstudio.model.studio.Element;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

/** Builds an item: {@code new Talk("q1").user("Hello?").response("alpha", "Hi", 0).crown()}. */
final class Talk {

	private final String name;
	private final Item item = StudioFactory.eINSTANCE.createItem();
	private Prompt prompt;
	private Response response;

	Talk(String name) {
		this.name = name;
		item.setName(name);
	}

	Talk user(String text) {
		return prompt("user", text);
	}

	Talk prompt(String role, String text) {
		prompt = StudioFactory.eINSTANCE.createPrompt();
		prompt.setKey(Integer.toString(item.getPrompts().size() + 1));
		prompt.setRole(role);
		item.getPrompts().add(prompt);
		return text == null ? this : element("application/text", text);
	}

	Talk element(String mimeType, String value) {
		Element element = StudioFactory.eINSTANCE.createElement();
		element.setMimeType(mimeType);
		element.setValue(value);
		prompt.getElements().add(element);
		return this;
	}

	Talk response(String model, String text, Integer rank) {
		response = StudioFactory.eINSTANCE.createResponse();
		response.setValue(text);
		response.setRank(rank);
		if (model != null) {
			ModelInfo info = StudioFactory.eINSTANCE.createModelInfo();
			info.setName(model);
			response.setModel(info);
		}
		prompt.getResponses().add(response);
		return this;
	}

	Talk response(String model, String text, int rank) {
		return response(model, text, Integer.valueOf(rank));
	}

	Talk unranked(String model, String text) {
		return response(model, text, null);
	}

	Talk crown() {
		response.setBest(true);
		return this;
	}

	Talk mimeType(String mimeType) {
		response.setMimeType(mimeType);
		return this;
	}

	Response lastResponse() {
		return response;
	}

	Prompt lastPrompt() {
		return prompt;
	}

	Item item() {
		return item;
	}

	SourceItem source() {
		return new SourceItem.Readable(name, item);
	}
}
