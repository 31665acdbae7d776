package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.FolderRecipes;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.model.Problem;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemReadAhead;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.Journal;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.store.ModelJournal;
import org.promptstudio.store.ModelSession;
import org.promptstudio.store.ProjectSession;
import org.promptstudio.store.RecipeSession;
import org.promptstudio.store.Recovered;
import org.promptstudio.store.RecoveredModel;
import org.promptstudio.ui.internal.Messages;
import org.promptstudio.ui.internal.RecipeFolder;

/**
 * What the workbench has open: the dataset or single item, its index, the journal of unsaved edits, and the items read ahead. One per workbench;
 * user-interface thread only. Opening things with windows and messages is {@link DatasetOpening}'s task.
 */
public final class StudioWorkspace {

	private static final String BUNDLE = "org.promptstudio.ui";
	private static final int SAVE_DELAY = 500;
	private static final StudioWorkspace INSTANCE = new StudioWorkspace();

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final RecentDatasets recent = new RecentDatasets(StudioPreferences.store(), this::saveRecentSoon);
	private final Job savingRecent;
	private final ItemReadAhead readAhead = new ItemReadAhead();
	private final Journal journal;
	private final ModelJournal modelJournal;
	private final Recoveries recoveries;
	private final DatasetRecipes recipes = new DatasetRecipes(this::changed, this::saveRecentSoon);
	private final DatasetProject project = new DatasetProject();
	private final CurrentTask work = new CurrentTask(this::user, this::taskChanged);
	private final List<Consumer<ItemLocation>> savedListeners = new CopyOnWriteArrayList<>();
	private final WorkTimer timer = new WorkTimer(this, InstantSource.system());
	private OpenDataset open;
	private ItemSequence sequence;
	private ItemLocation current;
	private String user;

	private StudioWorkspace() {
		ICoreRunnable save = monitor -> recent.save();
		savingRecent = Job.createSystem(Messages.Recent_saving, save);
		journal = new Journal(stateFolder("journal"), StudioWorkspace::report);
		modelJournal = new ModelJournal(stateFolder("model-journal"), StudioWorkspace::report);
		recoveries = new Recoveries(journal, modelJournal);
		recoveries.find();
	}

	/** The one of this workbench. */
	public static StudioWorkspace get() {
		return INSTANCE;
	}

	private static Path stateFolder(String name) {
		IPath state = Platform.getStateLocation(Platform.getBundle(BUNDLE));
		return state.append(name).toPath();
	}

	private static void report(IOException failure) {
		ILog.of(StudioWorkspace.class).error(failure.getMessage(), failure);
	}

	private void saveRecentSoon() {
		savingRecent.schedule(SAVE_DELAY);
	}

	/** Opens a dataset, or an item with its dataset; says in a message when that is not possible. */
	public void open(Path datasetOrItem) {
		DatasetOpening.open(datasetOrItem);
	}

	/**
	 * Opens an item whose edits are to be restored, with the dataset around it as far as that is still there. The file of the item itself may be
	 * gone: its edits are shown all the same, unsaved.
	 */
	public void openRestored(ItemLocation location) {
		DatasetOpening.openRestored(location);
	}

	/** Makes a dataset the present one; the index of the one before is kept and closed in the background. */
	void use(Dataset dataset) {
		if (open != null && open.dataset().equals(dataset)) {
			return;
		}
		OpenDataset before = open;
		open = new OpenDataset(dataset, stateFolder("index"), StudioWorkspace::report, this::changed);
		if (before != null) {
			before.close();
		}
		timer.leave();
		current = null;
		recent.opened(dataset.root());
		project.use(dataset);
		work.use(dataset, project.project().orElse(null));
		recipes.use(dataset, recipeOfWork().orElse(null));
		changed();
		open.refresh();
	}

	/** What is open; empty before anything was. */
	public Optional<Dataset> dataset() {
		return Optional.ofNullable(open).map(OpenDataset::dataset);
	}

	/** The index of what is open. */
	public Optional<DatasetIndex> index() {
		return Optional.ofNullable(open).map(OpenDataset::index);
	}

	/** Whether the index is being brought up to date. */
	public boolean isIndexing() {
		return open != null && open.isIndexing();
	}

	/** Why the index is not up to date, a whole sentence: a folder could not be read, or somebody stopped it. */
	public Optional<String> indexProblem() {
		return Optional.ofNullable(open).flatMap(OpenDataset::problem);
	}

	/** Looks for new and changed items, in the background. */
	public void refreshIndex() {
		if (open != null) {
			open.refresh();
			recipes.refresh();
			refreshProject();
		}
	}

	/** The window came to the front: others may have saved items meanwhile. Brings the index up to date unless that was done lately. */
	public void refreshOldIndex() {
		if (open != null) {
			open.refreshWhenOld();
		}
	}

	/** Stops bringing the index up to date; what is known so far stays. */
	public void cancelIndexing() {
		if (open != null) {
			open.cancel();
		}
	}

	/** The recipe that the dataset's items are answered by, ready for it; empty while it is read, when there is none, and when it is broken. */
	public Optional<RecipeForm> recipe() {
		return recipes.form();
	}

	/** The file of the recipe in use, a broken one too. */
	public Optional<Path> recipeFile() {
		return recipes.file();
	}

	/** Why the recipe in use cannot be read. */
	public Optional<Problem> recipeProblem() {
		return recipes.problem();
	}

	/** The recipe files of the dataset, by name. */
	public List<Path> recipes() {
		return recipes.recipes();
	}

	/** Whether the recipe is being looked for. */
	public boolean isReadingRecipe() {
		return recipes.isReading();
	}

	/** Whether the project says by which recipe the item that is shown is answered, so that there is nothing to choose. */
	public boolean isRecipeFixed() {
		return recipes.isPreferred();
	}

	/** The recipe of the task where the item that is shown belongs to it, else the one that the project has for the folder of the item. */
	private Optional<Path> recipeOfWork() {
		return work.recipe(current).or(this::recipeOfFolder);
	}

	private Optional<Path> recipeOfFolder() {
		Project known = project.project().orElse(null);
		if (known == null || current == null || !open.dataset().equals(current.dataset())) {
			return Optional.empty();
		}
		return FolderRecipes.of(known, current.displayPath()).map(open.dataset().recipeFolder()::resolve);
	}

	/** Answers the items by another recipe of the dataset, and remembers that for the dataset. It is read in the background. */
	public void useRecipe(Path file) {
		recipes.choose(file);
	}

	/** Looks in the background whether recipes came, went or have changed; a changed one is read again. */
	public void refreshRecipes() {
		recipes.refresh();
	}

	/** An ontology of Dataloop in the dataset, which can be imported. */
	public Optional<Path> ontology() {
		return recipes.ontology();
	}

	/**
	 * Makes a recipe file of an ontology and uses it.
	 *
	 * @return what of the ontology has no place in a recipe; it is kept
	 * @throws IOException with a whole sentence when a file cannot be read or written, or the present user may not do that
	 * @throws FormatException when it is no ontology
	 */
	public List<Problem> importOntology(Path ontology) throws IOException, FormatException {
		Optional<String> refusal = permissions().refusal(Action.SET_QUESTIONS);
		if (refusal.isPresent()) {
			throw new IOException(refusal.get());
		}
		Dataset dataset = dataset().orElseThrow(() -> new IllegalStateException("no dataset is open"));
		OntologyDocument document = OntologyDocument.read(ontology.toString(), Files.readAllBytes(ontology));
		Path file = RecipeFolder.newFile(dataset, document.recipe(), "recipe");
		Files.createDirectories(file.getParent());
		RecipeFile.save(file, document.recipe());
		useRecipe(file);
		return document.problems();
	}

	/** The team and its work, as the file says or last said; empty when the dataset has no project, and when it could not be read yet. */
	public Optional<Project> project() {
		return project.project();
	}

	/** Why the project cannot be read. */
	public Optional<Problem> projectProblem() {
		return project.problem();
	}

	/**
	 * Why no item of the dataset is to be opened: there is a project, and nobody knows yet what it says, so not whose work is kept where either. Empty when there is no
	 * reason.
	 */
	public Optional<Problem> obstacle() {
		return project.project().isPresent() ? Optional.empty() : project.problem();
	}

	/** Reads the project again when its file has changed. */
	public void refreshProject() {
		if (project.refresh()) {
			dataset().ifPresent(dataset -> work.use(dataset, project.project().orElse(null)));
			taskChanged();
		}
	}

	/** Which task the present user works on, and which items are theirs in it. */
	public CurrentTask work() {
		return work;
	}

	private void taskChanged() {
		recipes.prefer(recipeOfWork().orElse(null));
		recipes.refresh();
		saveRecentSoon();
		if (current != null) {
			timer.shown(current);
		}
		changed();
	}

	/** What the present user may do in the dataset: everything where there is no project; what an annotator may while the project cannot be read. */
	public Permissions permissions() {
		return project.permissions(user(), recipe().map(RecipeForm::recipe).orElse(null));
	}

	/** What was opened before. */
	public RecentDatasets recent() {
		return recent;
	}

	/** Where unsaved edits are kept safe from a crash. */
	public Journal journal() {
		return journal;
	}

	/** Where unsaved edits of recipes and projects are kept safe from a crash. */
	public ModelJournal modelJournal() {
		return modelJournal;
	}

	/** Edits that a crash left unsaved. */
	public Recoveries recoveries() {
		return recoveries;
	}

	/**
	 * Opens an item for work, with the edits that a crash left when somebody wanted them back; its changes go to the journal. The caller closes it.
	 *
	 * @throws IOException with a whole sentence when a file cannot be read
	 * @throws FormatException when a file is not what it should be
	 */
	public ItemSession openSession(ItemLocation location) throws IOException, FormatException {
		Recovered edits = recoveries.take(location).orElse(null);
		ItemSession session = edits == null ? readAhead.open(location) : ItemSession.recover(location, edits);
		session.setEditor(InstantSource.system(), user());
		if (recoveries.undecided(location).isEmpty()) {
			session.journalTo(journal);
		}
		return session;
	}

	/**
	 * Opens a recipe for work, with the edits that a crash left when somebody wanted them back; its changes go to the journal. The caller closes it.
	 *
	 * @throws IOException with a whole sentence when the file cannot be read
	 * @throws FormatException when the file, or what the journal has of it, is no recipe
	 */
	public RecipeSession openRecipe(Path file) throws IOException, FormatException {
		RecoveredModel edits = recoveries.take(file).orElse(null);
		return journalled(edits == null ? RecipeSession.open(file) : RecipeSession.recover(edits));
	}

	/**
	 * Opens a project for work, with the edits that a crash left when somebody wanted them back; its changes go to the journal. The caller closes it.
	 *
	 * @throws IOException with a whole sentence when the file cannot be read
	 * @throws FormatException when the file, or what the journal has of it, is no project
	 */
	public ProjectSession openProject(Path file) throws IOException, FormatException {
		RecoveredModel edits = recoveries.take(file).orElse(null);
		return journalled(edits == null ? ProjectSession.open(file) : ProjectSession.recover(edits));
	}

	private <S extends ModelSession<?>> S journalled(S session) {
		if (recoveries.undecided(session.file()).isEmpty()) {
			session.journalTo(modelJournal);
		}
		return session;
	}

	/** To be told after a session was saved, here or by others: the item's row in the index is read again, in the background; one that was deleted is found anew. */
	public void saved(ItemSession session) {
		ItemLocation location = session.location();
		timer.keep();
		savedListeners.forEach(listener -> listener.accept(location));
		index().filter(index -> !location.isLayer()).ifPresent(index -> {
			if (location.dataset() != null && !isIndexing() && index.view().indexOf(location.displayPath()) < 0) {
				refreshIndex();
				return;
			}
			readRow(index, location);
		});
	}

	private static void readRow(DatasetIndex index, ItemLocation location) {
		ICoreRunnable update = monitor -> index.update(location);
		Job.createSystem(location.displayPath(), update).schedule();
	}

	/** An item could be opened, or could not: should its files have been mended or damaged since it was listed, the list tells so too. */
	public void opened(ItemLocation location, boolean isBroken) {
		index().filter(index -> !location.isLayer() && location.dataset() != null).ifPresent(index -> {
			int row = index.view().indexOf(location.displayPath());
			if (row >= 0 && !index.view().row(row).isUnread() && index.view().row(row).isBroken() != isBroken) {
				readRow(index, location);
			}
		});
	}

	/** Runs an action, in the user-interface thread, whenever an item was saved, with the place where. */
	public void addSavedListener(Consumer<ItemLocation> listener) {
		savedListeners.add(Objects.requireNonNull(listener));
	}

	/** Ends {@link #addSavedListener}. */
	public void removeSavedListener(Consumer<ItemLocation> listener) {
		savedListeners.remove(listener);
	}

	/** To be told when an item is shown: it is remembered, and its neighbours are read ahead. */
	public void shown(ItemLocation location) {
		if (!location.equals(current)) {
			timer.shown(location);
			current = location;
			dataset().filter(dataset -> dataset.location(location.itemFile()).isPresent())
					.ifPresent(dataset -> recent.shown(dataset.root(), location.displayPath()));
			recipes.prefer(recipeOfWork().orElse(null));
			readAhead.prefetch(Stream.of(1, 2, -1).map(steps -> neighbour(location, steps.intValue())).flatMap(Optional::stream).toList());
			changed();
		}
	}

	/** The item shown last since the dataset was opened. */
	public Optional<ItemLocation> current() {
		return Optional.ofNullable(current);
	}

	/** Sets the order in which people go through the items; null for the index's own. */
	public void setSequence(ItemSequence sequence) {
		this.sequence = sequence;
	}

	/** The item some steps away from another: of the task's items where it is one of them, else in the present order and filter. */
	Optional<ItemLocation> neighbour(ItemLocation from, int steps) {
		if (work.leadsFrom(from)) {
			return work.neighbour(from, steps);
		}
		Optional<ItemLocation> listed = sequence != null
				? sequence.neighbour(from, steps)
				: Optional.ofNullable(open).flatMap(opened -> opened.neighbour(from, steps));
		return listed.map(work::located);
	}

	/** The item to show first in what is open: the one shown last, when it is still there and no question about edits has to be asked first. */
	Optional<ItemLocation> rememberedItem() {
		return dataset().flatMap(dataset -> recent.lastItem(dataset.root()).map(dataset::location))
				.map(work::located).filter(location -> Files.exists(location.itemFile()) && recoveries.undecided(location).isEmpty());
	}

	/**
	 * Runs an action, in the user-interface thread, whenever another dataset was opened, another item is shown, indexing began or ended, or there is
	 * another recipe, project or task.
	 */
	public void addListener(Runnable listener) {
		listeners.add(Objects.requireNonNull(listener));
	}

	/** Ends {@link #addListener}. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** How many listeners there are; for tests that look for leaks. */
	public int listenerCount() {
		return listeners.size() + savedListeners.size();
	}

	private void changed() {
		new ArrayList<>(listeners).forEach(Runnable::run);
	}

	/** Who works here, a mail address or a name: as told at the start, else the preference, else the system's user. */
	public String user() {
		if (user != null) {
			return user;
		}
		String preferred = StudioPreferences.store().getString(StudioPreferences.USER).strip();
		return preferred.isEmpty() ? System.getProperty("user.name") : preferred;
	}

	/** Says who works here until the end of the program. */
	public void setUser(String user) {
		this.user = user;
	}

	/** Measures how long people work on the items; leaves out what is done elsewhere. Once for a workbench. */
	void measureWork(Display display) {
		timer.install(display);
	}

	/** What others call who works here, where somebody said that and it is still the same person. */
	public Optional<String> userName() {
		boolean isPreferred = user == null || user.equals(StudioPreferences.store().getString(StudioPreferences.USER));
		return Optional.of(StudioPreferences.store().getString(StudioPreferences.USER_NAME)).filter(name -> isPreferred && !name.isBlank());
	}

	/** Whether anybody said who works here; otherwise it is the system's user. */
	public boolean isUserKnown() {
		return user != null || !StudioPreferences.store().getString(StudioPreferences.USER).isBlank();
	}

	/**
	 * Says who works here from now on, and remembers it. What is open keeps the editor that it was opened with.
	 *
	 * @param mail a mail address, or any name that is the person's alone
	 * @param name what others call the person; empty where nobody said
	 */
	public void switchUser(String mail, String name) {
		user = null;
		StudioPreferences.store().setValue(StudioPreferences.USER, mail.strip());
		StudioPreferences.store().setValue(StudioPreferences.USER_NAME, name.strip());
		savePreferencesSoon();
		taskChanged();
	}

	/** Writes the preferences soon, in the background. */
	public void savePreferencesSoon() {
		saveRecentSoon();
	}

	/** Ends everything in the background and keeps what is to be kept; waits for it. Nothing can be opened afterwards. */
	public void close() {
		timer.close();
		recipes.close();
		if (open != null) {
			open.closeAndWait();
		}
		recent.save();
		readAhead.close();
		journal.close();
		modelJournal.close();
	}
}
