package org.promptstudio.ui.manage.adjudication;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.core.team.Action;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Layers;
import org.promptstudio.store.LayersReader;
import org.promptstudio.store.LayersReader.Reading;
import org.promptstudio.ui.FileWork;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.manage.adjudication.AdjudicationModel.Line;
import org.promptstudio.ui.views.ItemView;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.PageStack;

/**
 * What each annotator said of the open item, side by side; what is taken over goes into the item by undoable commands. Reads the layers in the background,
 * while it is to be seen, and only for those who may decide between annotators.
 */
public final class AdjudicationView extends ItemView {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.manage.adjudication";

	private final AdjudicationModel model = new AdjudicationModel();
	private final CommandStackListener edited = event -> resultChanged();
	private Composite page;
	private TakingOver taking;
	private AdjudicationHeader header;
	private AdjudicationTable table;
	private EmptyPage message;
	private Item item;
	private CommandStack commands;
	private Project project;
	private RecipeForm form;
	/** Null while it is read. */
	private Reading reading;
	private String problem;
	/** Whether the layers of the item were read, or are being read. */
	private boolean isRead;
	private boolean isUpdateRequested;

	/** A view of nothing yet. */
	public AdjudicationView() {
		super(ThemeColor.GROUND);
	}

	@Override
	protected void createContents(PageStack pages) {
		page = new Composite(pages, SWT.NONE);
		page.setLayout(Looks.grid(1, 0, 0));
		taking = new TakingOver(model, page());
		header = new AdjudicationHeader(page, this::toggleDisagreements, this::takeOverAgreed, () -> new NextToDecide(page()).go());
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		table = new AdjudicationTable(page, model, taking::takeOver, this::takeOverAll);
		table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		table.control().addListener(SWT.Selection, event -> showSelected());
		new AdjudicationKeys(table.control(), getSite().getService(IContextService.class));
		AdjudicationMenu.install(table, model, taking::takeOver, this::takeOverAll, this::openWork);
		message = new EmptyPage(pages, ThemeColor.GROUND, "adjudication.message");
		pages.show(message);
	}

	@Override
	protected void useColors() {
		page.setBackground(ThemeColor.GROUND.get());
		header.useColors();
		table.useColors();
	}

	/** While nobody looks somebody may save a layer. */
	@Override
	protected void hidden() {
		isRead = false;
	}

	/** Lets go of an item that is open no more. */
	@Override
	protected void outdated() {
		if (item != null && item().orElse(null) != item) {
			item = null;
			forget();
		}
	}

	/** Looks at what is open now; reads the layers where that is another item, or the team is another one. */
	@Override
	protected void refresh() {
		Item now = item().orElse(null);
		Project team = workspace().project().orElse(null);
		boolean isOther = now != item || team != project;
		item = now;
		project = team;
		form = workspace().recipe().orElse(null);
		if (blocked().isPresent()) {
			forget();
			isRead = false;
		} else if (isOther || !isRead) {
			read();
		}
		show();
	}

	/** What is no longer to be seen, or not by this person. */
	private void forget() {
		listenTo(null);
		reading = null;
		problem = null;
		model.show(null, Reading.NOTHING, letters(), null, null);
	}

	private void read() {
		forget();
		isRead = true;
		Item wanted = item;
		OpenItem open = open().orElseThrow();
		listenTo(open.domain().getCommandStack());
		Project copy = project == null ? null : EcoreUtil.copy(project);
		ItemLocation location = open.location();
		FileWork<Reading> work = new FileWork<>(NLS.bind(Messages.Job_name, location.name()), AdjudicationView.class, root().getDisplay(),
				monitor -> LayersReader.read(location, copy), found -> read(wanted, found),
				why -> failed(wanted, NLS.bind(Messages.Job_failed, why)));
		work.setSystem(true);
		work.setPriority(Job.SHORT);
		work.schedule();
	}

	private void read(Item wanted, Reading found) {
		if (!root().isDisposed() && wanted == item && blocked().isEmpty()) {
			reading = found;
			show();
		}
	}

	private void failed(Item wanted, String why) {
		if (!root().isDisposed() && wanted == item) {
			problem = why;
			show();
		}
	}

	private void listenTo(CommandStack wanted) {
		if (commands != wanted) {
			if (commands != null) {
				commands.removeCommandStackListener(edited);
			}
			commands = wanted;
			if (commands != null) {
				commands.addCommandStackListener(edited);
			}
		}
	}

	/** The result changed; several changes of one step are looked at once. */
	private void resultChanged() {
		if (!isUpdateRequested) {
			isUpdateRequested = true;
			UiThread.later(root(), () -> {
				isUpdateRequested = false;
				if (item != null && reading != null && root().shows(page)) {
					model.update();
					header.update(model);
					table.update();
				}
			});
		}
	}

	private Function<Response, String> letters() {
		Optional<OpenItem> named = open();
		return response -> named.map(one -> one.letter(response)).orElse("");
	}

	private Optional<String> blocked() {
		return AdjudicationObstacle.of(location().orElse(null));
	}

	private void show() {
		Optional<String> text = blocked().or(() -> Optional.ofNullable(problem));
		if (text.isEmpty() && reading != null) {
			model.show(item, reading, letters(), project, form);
		}
		text = text.or(this::emptyText);
		if (text.isPresent()) {
			message.show(text.get(), actions());
		} else {
			header.update(model);
			table.update();
		}
		show(root(), text.isPresent() ? message : page);
	}

	private List<EmptyPage.Action> actions() {
		if (workspace().dataset().isEmpty()) {
			return List.of(openDataset("adjudication.openDataset"));
		}
		return workspace().permissions().may(Action.ADJUDICATE) && location().filter(ItemLocation::isLayer).isPresent()
				? List.of(new EmptyPage.Action(Messages.Empty_openResult, "adjudication.message.action", this::openResult))
				: List.of();
	}

	/** Where the item is; empty without one, and when its editor was closed just now. */
	private Optional<ItemLocation> location() {
		return item == null ? Optional.empty() : open().map(OpenItem::location);
	}

	private Optional<String> emptyText() {
		if (reading == null) {
			return Optional.of(Messages.Empty_reading);
		}
		if (model.annotators().isEmpty()) {
			String why = model.warning().map(warning -> ' ' + warning).orElse("");
			return Optional.of(NLS.bind(Messages.Empty_nobody, model.waiting()) + why);
		}
		return model.rows().isEmpty() ? Optional.of(NLS.bind(Messages.Empty_nothingSaid, model.waiting())) : Optional.empty();
	}

	/** Where the item is as all see it, in no annotator's layer. */
	private Optional<ItemLocation> result() {
		return location().map(location -> location.dataset().location(location.displayPath()));
	}

	/** Shows the item as an annotator has it, to report issues of that work. */
	private void openWork(int annotator) {
		result().ifPresent(own -> ItemNavigation.open(page(), Layers.location(own, model.annotators().get(annotator)), true));
	}

	/** Leaves one's own work on the item for the result of all. */
	private void openResult() {
		result().ifPresent(all -> {
			workspace().work().stop();
			ItemNavigation.open(page(), all, true);
		});
	}

	private void showSelected() {
		Line line = table.selected();
		OpenItem open = open().orElse(null);
		if (line == null || open == null) {
			return;
		}
		if (line.holder() instanceof Response response) {
			open.select(response);
		} else if (line.holder() instanceof Prompt prompt) {
			prompt.getResponses().stream().findFirst().ifPresent(open::select);
		}
	}

	/** Takes over what an annotator said in the selected row. The number counts from 0; without such an annotator or row nothing is done but told. */
	public void takeOver(int annotator) {
		catchUp();
		if (!isAnnotator(annotator)) {
			return;
		}
		Line line = table.selected();
		if (line == null || line.isHeading()) {
			Toasts.show(page(), Messages.Refused_noRow);
		} else {
			taking.takeOver(line, annotator);
		}
	}

	/** Takes over all that an annotator said. The number counts from 0. */
	public void takeOverAll(int annotator) {
		catchUp();
		if (isAnnotator(annotator)) {
			taking.takeOverAll(annotator);
		}
	}

	/** Takes over each value that all annotators agree on. */
	public void takeOverAgreed() {
		catchUp();
		if (isShown()) {
			taking.takeOverAgreed();
		}
	}

	/** Shows only the rows in which annotators do not agree, or all again. */
	public void toggleDisagreements() {
		catchUp();
		if (isShown()) {
			model.setOnlyDisagreements(!model.isOnlyDisagreements());
			header.update(model);
			table.update();
		}
	}

	private boolean isShown() {
		if (!isReady() || !root().shows(page)) {
			Toasts.show(page(), blocked().orElse(Messages.Refused_nothing));
			return false;
		}
		return true;
	}

	private boolean isAnnotator(int number) {
		if (isShown() && number >= model.annotators().size()) {
			Toasts.show(page(), NLS.bind(Messages.Refused_noAnnotator, number + 1));
		}
		return isReady() && root().shows(page) && number < model.annotators().size();
	}

	@Override
	protected void takeFocus() {
		if (root().shows(page)) {
			table.control().setFocus(); // GTK selects the first row, a heading
			if (table.selected() == null || table.selected().isHeading()) {
				table.move(1);
			}
		} else {
			message.setFocus();
		}
	}

	@Override
	public void dispose() {
		listenTo(null);
		super.dispose();
	}
}
