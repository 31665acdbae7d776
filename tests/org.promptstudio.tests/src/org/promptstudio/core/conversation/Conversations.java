package org.promptstudio.core.conversation;

import org.promptstudio.model.studio.Element;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

/** Small conversations for tests. */
public final class Conversations {

	private static final StudioFactory FACTORY = StudioFactory.eINSTANCE;

	private Conversations() {
	}

	/** An item with one prompt "p1" for each text. */
	public static Item item(String name, String... prompts) {
		Item item = FACTORY.createItem();
		item.setName(name);
		for (int i = 0; i < prompts.length; i++) {
			Prompt prompt = FACTORY.createPrompt();
			prompt.setKey("p" + (i + 1));
			Element element = FACTORY.createElement();
			element.setValue(prompts[i]);
			prompt.getElements().add(element);
			item.getPrompts().add(prompt);
		}
		return item;
	}

	/** Adds a response of a model to a prompt. */
	public static Response response(Prompt prompt, String id, String model, String text) {
		Response response = FACTORY.createResponse();
		response.setId(id);
		response.setPromptKey(prompt.getKey());
		response.setValue(text);
		ModelInfo info = FACTORY.createModelInfo();
		info.setName(model);
		response.setModel(info);
		prompt.getResponses().add(response);
		return response;
	}
}
