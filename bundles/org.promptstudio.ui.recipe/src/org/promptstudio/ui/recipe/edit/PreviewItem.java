package org.promptstudio.ui.recipe.edit;

import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Element;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;
import org.promptstudio.ui.recipe.internal.Messages;

/**
 * An item of no file, with one prompt and one response, on which a recipe is tried. Its answers stay while the recipe is edited, as those of real items do,
 * and go with it.
 */
public final class PreviewItem {

	private static final String TEXT = "application/text";

	private final QuestionTypes types;
	private final StudioItemProviderAdapterFactory adapters = new StudioItemProviderAdapterFactory();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(adapters, new BasicCommandStack());
	private Item item = newItem();
	private RecipeForm form;
	private ItemAnswers answers;

	public PreviewItem(QuestionTypes types) {
		this.types = types;
	}

	private static Item newItem() {
		StudioFactory factory = StudioFactory.eINSTANCE;
		Element element = factory.createElement();
		element.setMimeType(TEXT);
		element.setValue(Messages.Preview_prompt);
		Response response = factory.createResponse();
		response.setMimeType(TEXT);
		response.setValue(Messages.Preview_response);
		Prompt prompt = factory.createPrompt();
		prompt.setKey("1");
		prompt.getElements().add(element);
		prompt.getResponses().add(response);
		Item item = factory.createItem();
		item.getPrompts().add(prompt);
		return item;
	}

	/** Asks by a recipe as it is now; the answers given so far stay. */
	public void ask(Recipe recipe) {
		close();
		form = new RecipeForm(EcoreUtil.copy(recipe), types);
		answers = new ItemAnswers(item, domain, form);
	}

	/** What is asked about a scope. */
	public AnswerSheet sheet(Scope scope) {
		Prompt prompt = item.getPrompts().get(0);
		AnswerHolder holder = switch (scope) {
			case ITEM -> item;
			case PROMPT -> prompt;
			case RESPONSE -> prompt.getResponses().get(0);
		};
		return answers.sheet(holder);
	}

	/** How many questions are asked about a scope. */
	public int count(Scope scope) {
		return form.questions(scope).size();
	}

	/** The scopes that something is asked about. */
	public List<Scope> scopes() {
		return List.of(Scope.values()).stream().filter(scope -> count(scope) > 0).toList();
	}

	/** Where the answers are edited. */
	public AdapterFactoryEditingDomain domain() {
		return domain;
	}

	/** Carries out an answer. */
	public void execute(Command command) {
		if (command.canExecute()) {
			domain.getCommandStack().execute(command);
		}
	}

	/** Throws all answers away; {@link #ask} has to be called again. */
	public void clear() {
		close();
		item = newItem();
		domain.getCommandStack().flush();
	}

	private void close() {
		if (answers != null) {
			answers.dispose();
			form.close();
			answers = null;
			form = null;
		}
	}

	/** Ends the trial. */
	public void dispose() {
		close();
		adapters.dispose();
	}
}
