package org.promptstudio.ui.recipe.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeCheck;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.store.RecipeSession;

/**
 * What the recipe editor shows: the recipe, what is selected in its outline, and what is wrong with it. Knows nothing of windows; the editor's thread only.
 */
public final class RecipeModel {

	private final RecipeSession session;
	private final QuestionTypes types;
	private final RenamedKeys keys = new RenamedKeys();
	private final List<RecipeListener> listeners = new CopyOnWriteArrayList<>();
	private final CommandStackListener afterCommand = event -> changed();
	private List<EObject> selection = List.of();
	private List<EObject> known;
	private List<RecipeProblem> problems;
	private Supplier<Optional<String>> refusal = Optional::empty;
	private Consumer<String> refused = reason -> {};

	/**
	 * A model of a recipe.
	 *
	 * @param types the types there are
	 */
	public RecipeModel(RecipeSession session, QuestionTypes types) {
		this.session = session;
		this.types = types;
		session.commandStack().addCommandStackListener(afterCommand);
		rememberKeys();
		known = Elements.all(recipe());
		check();
	}

	private void rememberKeys() {
		keys.remember(recipe());
		if (session.isRecovered()) {
			try {
				keys.remember(recipe(), RecipeFile.read(session.file()));
			} catch (IOException | FormatException e) {
				ILog.of(RecipeModel.class).warn(e.getMessage(), e); // what cannot be read has no keys that answers were given under
			}
		}
	}

	/** The recipe; another object after {@link #reloaded()}. */
	public Recipe recipe() {
		return session.recipe();
	}

	/** Where the edits of the recipe go. */
	public AdapterFactoryEditingDomain domain() {
		return session.editingDomain();
	}

	/**
	 * Reads a recipe from text, to put it in the place of this one by a command.
	 *
	 * @throws FormatException when it is no recipe
	 */
	public Recipe read(String text) throws FormatException {
		return session.read(text);
	}

	/**
	 * Reads a recipe from text, to add parts of it to this one by a command.
	 *
	 * @throws FormatException when it is no recipe
	 */
	public Recipe readParts(String text) throws FormatException {
		return session.readParts(text);
	}

	/** What saving would put into the file. */
	public String text() {
		return session.textHere();
	}

	/** The types a question can have. */
	public QuestionTypes types() {
		return types;
	}

	/** Makes commands for the recipe. */
	public RecipeEdits edits() {
		return new RecipeEdits(recipe(), domain());
	}

	/**
	 * Has the present user's permissions asked before every change.
	 *
	 * @param mayNot why the recipe must not be changed, a whole sentence; empty when it may
	 * @param sayWhy told the reason when a change is refused
	 */
	public void guard(Supplier<Optional<String>> mayNot, Consumer<String> sayWhy) {
		refusal = mayNot;
		refused = sayWhy;
	}

	/** Why the recipe must not be changed, a whole sentence; empty when it may. */
	public Optional<String> refusal() {
		return refusal.get();
	}

	/** Carries out a command, if it can be, and the present user may change the recipe. */
	public boolean execute(Command command) {
		if (!command.canExecute()) {
			return false;
		}
		Optional<String> reason = refusal();
		if (reason.isPresent()) {
			refused.accept(reason.get());
			return false;
		}
		session.commandStack().execute(command);
		return true;
	}

	/**
	 * Puts another recipe, one of {@link #read}, into the place of this one by a command. A question that is only called by another key there is still the same
	 * one for {@link #renamedKeys()}.
	 *
	 * @return whether anything differed
	 */
	public boolean replace(Recipe other) {
		keys.succeed(recipe(), Elements.questions(other));
		return execute(edits().replace(other));
	}

	/** Which keys were renamed since the file was read or saved, the old ones first. */
	public Map<String, String> renamedKeys() {
		return new LinkedHashMap<>(keys.renamed(recipe()));
	}

	/** To be told after the recipe was saved. */
	public void saved() {
		keys.remember(recipe());
	}

	/** To be told after the file was read again. */
	public void reloaded() {
		keys.remember(recipe());
		selection = List.of();
		known = Elements.all(recipe());
		check();
		listeners.forEach(RecipeListener::recipeReplaced);
		listeners.forEach(RecipeListener::recipeChanged);
		listeners.forEach(RecipeListener::selectionChanged);
	}

	private void changed() {
		check();
		List<EObject> before = selection;
		selection = selectionAfterChange();
		known = Elements.all(recipe());
		listeners.forEach(RecipeListener::recipeChanged);
		if (!selection.equals(before)) {
			listeners.forEach(RecipeListener::selectionChanged);
		}
	}

	/** What an undo brings back is selected; where it takes away all that was, what it was in. So the keyboard always has something to act on. */
	private List<EObject> selectionAfterChange() {
		List<EObject> left = selection.stream().filter(element -> Elements.isIn(recipe(), element)).toList();
		Command undone = session.commandStack().getRedoCommand();
		if (undone == null || undone != session.commandStack().getMostRecentCommand()) {
			return left;
		}
		List<EObject> back = edits().tops(Elements.all(recipe()).stream().filter(element -> !known.contains(element)).toList());
		if (!back.isEmpty()) {
			return back;
		}
		return !left.isEmpty() || selection.isEmpty()
				? left
				: undone.getAffectedObjects().stream().filter(Elements::isElement).map(EObject.class::cast)
						.filter(element -> Elements.isIn(recipe(), element)).toList();
	}

	private void check() {
		problems = List.copyOf(RecipeCheck.check(recipe(), types));
	}

	/** What is wrong with the recipe. */
	public List<RecipeProblem> problems() {
		return problems;
	}

	/** What is wrong with an element of the outline itself or with its settings; not with the elements in it. */
	public List<RecipeProblem> problems(EObject element) {
		return problems.stream().filter(problem -> Elements.elementOf(problem.where()) == element).toList();
	}

	/** The selected elements, in no order. */
	public List<EObject> selection() {
		return selection;
	}

	/** The element whose details are shown: the selected one when it is alone. */
	public Optional<EObject> selected() {
		return selection.size() == 1 ? Optional.of(selection.get(0)) : Optional.empty();
	}

	/** Selects elements of the recipe. */
	public void select(Collection<? extends EObject> elements) {
		List<EObject> wanted = new ArrayList<>(elements.stream().filter(element -> Elements.isIn(recipe(), element)).toList());
		if (!wanted.equals(selection)) {
			selection = List.copyOf(wanted);
			listeners.forEach(RecipeListener::selectionChanged);
		}
	}

	/** Selects one element. */
	public void select(EObject element) {
		select(List.of(element));
	}

	/** Tells a listener of everything, until {@link #removeListener}. */
	public void addListener(RecipeListener listener) {
		listeners.add(listener);
	}

	/** Ends {@link #addListener}. */
	public void removeListener(RecipeListener listener) {
		listeners.remove(listener);
	}

	/** How many listeners there are; for tests that look for leaks. */
	public int listenerCount() {
		return listeners.size();
	}

	/** Ends the model; the session stays open. */
	public void dispose() {
		session.commandStack().removeCommandStackListener(afterCommand);
	}
}
