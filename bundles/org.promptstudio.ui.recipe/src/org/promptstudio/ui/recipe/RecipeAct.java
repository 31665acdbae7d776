package org.promptstudio.ui.recipe;

import java.util.function.Consumer;

/** What commands do in a recipe editor. */
public enum RecipeAct {
	ADD_QUESTION(QuestionsPage::chooseQuestion),
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

	/** Does it; on the page of the questions, which is shown for it. */
	public void run(RecipeEditor editor) {
		if (editor.model().isEmpty()) {
			return;
		}
		if (this == EXPORT) {
			OntologyExport.run(editor);
		} else if (inQuestions != null) {
			editor.commitTyped();
			editor.show(RecipeEditor.Page.QUESTIONS);
			editor.questions().ifPresent(inQuestions);
		}
	}
}
