package org.promptstudio.ui.recipe;

/** The ids of the commands around recipes; names, keys and menus are in {@code plugin.xml}. */
public final class RecipeCommands {

	/** Makes a new recipe, from a template. */
	public static final String NEW = "org.promptstudio.ui.recipe.new";
	/** Opens a recipe: that in use, or the one named by {@link #EDIT_FILE}. */
	public static final String EDIT = "org.promptstudio.ui.recipe.edit";
	/** The parameter of {@link #EDIT}: the path of a file. */
	public static final String EDIT_FILE = "org.promptstudio.ui.recipe.edit.file";
	/** Makes a recipe of an ontology. */
	public static final String IMPORT = "org.promptstudio.ui.recipe.import";
	/** Makes an ontology of the recipe in the editor. */
	public static final String EXPORT = "org.promptstudio.ui.recipe.export";
	/** Adds a question; asks for its type unless {@link #ADD_QUESTION_TYPE} tells it. */
	public static final String ADD_QUESTION = "org.promptstudio.ui.recipe.addQuestion";
	/** The parameter of {@link #ADD_QUESTION}: the id of a type. */
	public static final String ADD_QUESTION_TYPE = "org.promptstudio.ui.recipe.addQuestion.type";
	public static final String ADD_SECTION = "org.promptstudio.ui.recipe.addSection";
	public static final String ADD_LABEL = "org.promptstudio.ui.recipe.addLabel";
	public static final String DUPLICATE = "org.promptstudio.ui.recipe.duplicate";
	public static final String MOVE_UP = "org.promptstudio.ui.recipe.moveUp";
	public static final String MOVE_DOWN = "org.promptstudio.ui.recipe.moveDown";
	/** Shows a page of the editor. */
	public static final String PAGE = "org.promptstudio.ui.recipe.page";
	/** The parameter of {@link #PAGE}: questions, guidelines, options or source. */
	public static final String PAGE_NAME = "org.promptstudio.ui.recipe.page.name";

	private RecipeCommands() {
	}
}
