package org.promptstudio.core.team;

import java.util.Comparator;
import java.util.Optional;

import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.RecipeAssignment;

/** Tells which recipe a project has for an item: that of the longest folder which the item is in. */
public final class FolderRecipes {

	private FolderRecipes() {
	}

	/**
	 * The recipe for an item.
	 *
	 * @param item display path
	 * @return the name of a file in the folder of recipes; empty when the project has none for it
	 */
	public static Optional<String> of(Project project, String item) {
		return project.getRecipes().stream()
				.filter(assignment -> assignment.getRecipe() != null && !assignment.getRecipe().isBlank() && isIn(item, assignment.getFolder()))
				.max(Comparator.comparingInt(FolderRecipes::length)).map(RecipeAssignment::getRecipe);
	}

	/** Whether an item is in a folder or one below it; every item is when there is none. */
	public static boolean isIn(String item, String folder) {
		String normal = normal(folder);
		return normal == null || item.startsWith(normal + '/');
	}

	private static int length(RecipeAssignment assignment) {
		String folder = normal(assignment.getFolder());
		return folder == null ? 0 : folder.length();
	}

	/** A folder as projects name it: with slashes, without one at its ends or white space around it; null for all items. */
	public static String normal(String folder) {
		String normal = folder == null ? "" : folder.strip().replace('\\', '/').replaceAll("/{2,}", "/").replaceAll("^(\\./|/)+|/+$", "");
		return normal.isEmpty() || normal.equals(".") ? null : normal;
	}
}
