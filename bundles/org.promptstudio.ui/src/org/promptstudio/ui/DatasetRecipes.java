package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.ui.internal.Messages;

/**
 * The recipes of the dataset that is open, and the one that its items are answered by: that of the task or of the folder, the one chosen,
 * else the first by name. Files are read in the
 * background; this is of the user-interface thread.
 */
final class DatasetRecipes {

	/** Preference keys begin so; the folder of the dataset follows. */
	private static final String CHOSEN = "recipe:";

	/**
	 * What a look at the disk gave.
	 *
	 * @param recipes the recipe files in the order of their names
	 * @param ontology the ontology that could be imported; null when there is none
	 * @param file the recipe in use; null when there is none
	 * @param form that recipe; null when it cannot be read, or is still the one known
	 * @param problem why it cannot be read; null when it can
	 * @param stamp tells whether the file has changed
	 */
	private record Found(List<Path> recipes, Path ontology, Path file, RecipeForm form, Problem problem, String stamp) {
		static final Found NOTHING = new Found(List.of(), null, null, null, null, "");
	}

	private final IPersistentPreferenceStore store = StudioPreferences.store();
	private final Runnable changed;
	private final Runnable saveSoon;
	private Dataset dataset;
	private Found found = Found.NOTHING;
	private boolean known;
	private int request;
	/** The recipe of the present task or of the folder of the item that is shown; null for none. */
	private Path preferred;

	/**
	 * Nothing yet.
	 *
	 * @param changed told after there is another recipe, or none
	 * @param saveSoon told when the preferences have to be saved
	 */
	DatasetRecipes(Runnable changed, Runnable saveSoon) {
		this.changed = changed;
		this.saveSoon = saveSoon;
	}

	/** Looks for the recipes of another dataset, in which one may be preferred. */
	void use(Dataset newDataset, Path newPreferred) {
		dataset = newDataset;
		preferred = newPreferred;
		known = false;
		replace(Found.NOTHING);
		refresh();
	}

	Optional<RecipeForm> form() {
		return Optional.ofNullable(found.form());
	}

	Optional<Path> file() {
		return Optional.ofNullable(found.file());
	}

	Optional<Problem> problem() {
		return Optional.ofNullable(found.problem());
	}

	List<Path> recipes() {
		return found.recipes();
	}

	Optional<Path> ontology() {
		return Optional.ofNullable(found.ontology());
	}

	/** Whether it is not known yet which recipe the dataset has; a later look for changes is no matter of anybody. */
	boolean isReading() {
		return dataset != null && !known;
	}

	/** Uses one of the recipes, and remembers that. */
	void choose(Path file) {
		if (dataset != null) {
			store.setValue(key(), dataset.recipeFolder().relativize(file).toString());
			saveSoon.run();
			refresh();
		}
	}

	/**
	 * Uses a recipe in the place of the chosen one, when it is there, without remembering that; null for none. Until it is read there is no recipe:
	 * an item must not be answered by that of another.
	 */
	void prefer(Path file) {
		if (Objects.equals(file, preferred)) {
			return;
		}
		preferred = file;
		if (dataset != null && !(file != null && file.equals(found.file()))) {
			known = false;
			replace(new Found(found.recipes(), found.ontology(), null, null, null, ""));
			refresh();
		}
	}

	/** Whether the recipe is one that was preferred, and so nobody's to choose. */
	boolean isPreferred() {
		return preferred != null && preferred.equals(found.file());
	}

	private String key() {
		return CHOSEN + dataset.root();
	}

	/** Looks on the disk for what has changed; what has not is not read again. */
	void refresh() {
		if (dataset == null) {
			return;
		}
		int mine = ++request;
		Dataset looked = dataset;
		String remembered = store.getString(key());
		List<Path> wanted = Stream.of(preferred, remembered.isEmpty() ? null : looked.recipeFolder().resolve(remembered)).filter(Objects::nonNull)
				.toList();
		Found before = found;
		ICoreRunnable look = monitor -> {
			Found now = look(looked, wanted, before);
			UiThread.later(PlatformUI.getWorkbench().getDisplay(), () -> {
				if (mine == request) {
					found(now);
				} else if (now.form() != null && now.form() != found.form()) {
					now.form().close();
				}
			});
		};
		Job.createSystem(Messages.Recipe_reading, look).schedule();
	}

	private static Found look(Dataset dataset, List<Path> wanted, Found known) {
		Path folder = dataset.recipeFolder();
		Path ontology = dataset.ontology().orElse(null);
		List<Path> recipes;
		try {
			recipes = dataset.recipes();
		} catch (IOException e) {
			return new Found(List.of(), ontology, null, null, problem(folder, e), "");
		}
		Path file = wanted.stream().filter(recipes::contains).findFirst().orElse(recipes.isEmpty() ? null : recipes.get(0));
		if (file == null) {
			return new Found(recipes, ontology, null, null, null, "");
		}
		String stamp = stamp(file);
		if (file.equals(known.file()) && stamp.equals(known.stamp())) {
			return new Found(recipes, ontology, file, known.form(), known.problem(), stamp);
		}
		try {
			RecipeForm form = new RecipeForm(RecipeFile.read(file), QuestionTypes.installed());
			return new Found(recipes, ontology, file, form, null, stamp);
		} catch (FormatException e) {
			return new Found(recipes, ontology, file, null,
					new Problem(Severity.ERROR, e.file(), e.line(), e.column(), "", e.reason(), e.advice()), stamp);
		} catch (IOException e) {
			return new Found(recipes, ontology, file, null, problem(file, e), stamp);
		}
	}

	private static Problem problem(Path file, IOException failure) {
		return new Problem(Severity.ERROR, file.toString(), 0, 0, "", failure.getMessage(), Messages.Recipe_tryAgain);
	}

	private static String stamp(Path file) {
		try {
			FileTime time = Files.getLastModifiedTime(file);
			return time + " " + Files.size(file);
		} catch (IOException e) {
			return e.toString(); // reading it will tell what is wrong
		}
	}

	/** The first answer about a dataset is told in any case: that it has no recipe is news too. */
	private void found(Found now) {
		boolean first = !known;
		known = true;
		if (first && now.equals(found)) {
			changed.run();
		} else {
			replace(now);
		}
	}

	private void replace(Found now) {
		Found before = found;
		found = now;
		if (!before.equals(now)) {
			changed.run(); // lets go of the form before
			if (before.form() != null && before.form() != now.form()) {
				before.form().close();
			}
		}
	}

	/** Lets go of the recipe. */
	void close() {
		request++;
		dataset = null;
		replace(Found.NOTHING);
	}
}
