package org.promptstudio.ui.feedback;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.feedback.frame.QuestionPanel;
import org.promptstudio.ui.testing.AccessibleValues;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** A window with a form of an engine about an item with two responses, of no file. */
final class FormStage implements AutoCloseable {

	final BasicCommandStack stack = new BasicCommandStack();
	final Item item = StudioFactory.eINSTANCE.createItem();
	final Shell shell;
	final RecipeForm recipe;
	final ItemAnswers answers;
	final FeedbackForm form;
	final List<String> said = new ArrayList<>();
	private final ScrolledComposite scroll;
	private final Composite content;

	FormStage(FeedbackFormEngine engine, Recipe recipe) {
		item.setName("item");
		Prompt prompt = StudioFactory.eINSTANCE.createPrompt();
		prompt.setKey("1");
		item.getPrompts().add(prompt);
		for (String id : List.of("a", "b")) {
			Response response = StudioFactory.eINSTANCE.createResponse();
			response.setId(id);
			response.setPromptKey("1");
			response.setValue("Response " + id);
			prompt.getResponses().add(response);
		}
		this.recipe = new RecipeForm(recipe, QuestionTypes.installed());
		AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new StudioItemProviderAdapterFactory(), stack);
		answers = new ItemAnswers(item, domain, this.recipe);
		shell = new Shell(Workbench.shell(), SWT.SHELL_TRIM);
		shell.setLayout(new FillLayout());
		scroll = new ScrolledComposite(shell, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		content = new Composite(scroll, SWT.NONE);
		content.setLayout(new GridLayout());
		scroll.setContent(content);
		scroll.addListener(SWT.Resize, event -> layOut());
		form = engine.create(content, new Site());
		form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		shell.setSize(360, 700);
		shell.open();
		UiPump.events();
	}

	/** The how-manieth response. */
	Response response(int index) {
		return item.getPrompts().get(0).getResponses().get(index);
	}

	/** Asks about a response, as the view does. */
	AnswerSheet show(int response) {
		AnswerSheet sheet = answers.sheet(response(response));
		form.show(sheet);
		layOut();
		return sheet;
	}

	private void layOut() {
		int width = scroll.getClientArea().width;
		if (width > 0) {
			scroll.setMinHeight(content.computeSize(width, SWT.DEFAULT, true).y);
			content.layout(true, true);
		}
	}

	/** The question with a key. */
	Question question(String key) {
		return recipe.question(key).orElseThrow();
	}

	/** The control of a question, brought into view and given the keyboard. */
	Control control(String key) {
		form.focus(recipe.recipe().getSections().stream().flatMap(section -> section.getQuestions().stream())
				.filter(question -> key.equals(question.getKey())).findFirst().orElseThrow());
		UiPump.events();
		Control found = TestIds.find(shell, "feedback." + key);
		if (found == null) {
			throw new AssertionError("There is no control for " + key);
		}
		return found;
	}

	/** Whether a question is on the screen, whatever the form says of it. */
	boolean isSeen(String key) {
		UiPump.events();
		Control found = TestIds.find(shell, "feedback." + key);
		return found != null && found.isVisible() && found.getSize().y > 0;
	}

	/** What the control of a question shows as its answer. */
	String shown(String key) {
		return AccessibleValues.of(control(key));
	}

	/** What is said at a question about its answer. */
	String message(String key) {
		return Widgets.all(shell).stream().filter(Widgets.withId("feedback.question." + key)).filter(QuestionPanel.class::isInstance)
				.map(panel -> ((QuestionPanel) panel).message()).findFirst().orElse("");
	}

	/** Types a text into the control of a question and leaves it. */
	void type(String key, String text) {
		StyledText field = (StyledText) control(key);
		field.setText(text);
		field.notifyListeners(SWT.FocusOut, new Event());
		UiPump.events();
	}

	/** Presses a key on the control of a question. */
	void press(String key, int keyCode, char character) {
		Workbench.key(control(key), SWT.KeyDown, keyCode, character);
	}

	/** The keys of the questions shown. */
	List<String> keys() {
		return form.shown().stream().map(Question::getKey).toList();
	}

	/** What a response's file would hold for a question; null for nothing. */
	Object attribute(int response, String key) {
		return response(response).getAttributes().stream().filter(attribute -> key.equals(attribute.getKey())).map(attribute -> attribute.getValue())
				.findFirst().orElse(null);
	}

	@Override
	public void close() {
		shell.dispose();
		answers.dispose();
		recipe.close();
		UiPump.events();
	}

	private final class Site implements FeedbackFormSite {
		@Override
		public void execute(Command command) {
			stack.execute(command);
		}

		@Override
		public void next(Question question) {
			move(question, 1);
		}

		@Override
		public void move(Question question, int by) {
			List<Question> shown = form.shown();
			int to = shown.indexOf(question) + by;
			if (to >= 0 && to < shown.size()) {
				form.focus(shown.get(to));
			}
		}

		@Override
		public void relayout() {
			layOut();
		}

		@Override
		public void reveal(Control control, Rectangle area) {
			Rectangle place = control.getDisplay().map(control, content, area);
			int top = scroll.getOrigin().y;
			if (place.y < top || place.y + place.height > top + scroll.getClientArea().height) {
				scroll.setOrigin(0, Math.max(0, place.y));
			}
		}

		@Override
		public void say(String message) {
			said.add(message);
		}
	}
}
