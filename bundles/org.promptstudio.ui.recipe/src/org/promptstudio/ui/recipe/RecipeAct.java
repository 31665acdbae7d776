package org.promptstudio.ui.recipe;

import java.util.function.Consumer;

/** What commands do in a recipe editor. */
public enum RecipeAct {
	ADD_QUESTION(null),
	ADD_SECTION(QuestionsPage::addSection),
	ADD_LABEL(QuestionsPage::addLabel),
	DUPLICATE(page -> page.outline().duplicate()),
	MOVE_UP(page -> page.outline().move(-1)),
	MOVE_DOWN(page -> page.outline().move(1)),
	EXPORT(null),
	PAGE(null);

	private final Consumer<QuestionsPage> inQuestions;

	RecipeAct(Consumer<QuestionsPage> inQuestions) {
		this.inQuestions = inQuestions;
	}

	/**
	 * Does it; on the page of the questions, which is shown for it.
	 *
	 * @param type the id of the type of a question to add; null to let people choose
	 */
	public void run(RecipeEditor editor, String type) {
		if (editor.model().isEmpty()) {
			return;
		}
		if (this == EXPORT) {
			OntologyExport.run(editor);
		} else if (this == ADD_QUESTION) {
			inQuestions(editor, page -> addQuestion(editor, page, type));
		} else if (inQuestions != null) {
			inQuestions(editor, inQuestions);
		}
	}

	private static void inQuestions(RecipeEditor editor, Consumer<QuestionsPage> act) {
		editor.commitTyped();
		editor.show(RecipeEditor.Page.QUESTIONS);
		editor.questions().ifPresent(act);
	}

	private static void addQuestion(RecipeEditor editor, QuestionsPage page, String type) {
		editor.model().flatMap(model -> model.types().find(type == null ? "" : type)).ifPresentOrElse(page::addQuestion, page::chooseQuestion);
	}
}
