package org.promptstudio.ui.manage.adjudication;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.RefusedCommand;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Layers;
import org.promptstudio.store.LayersReader.Reading;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.manage.adjudication.AdjudicationModel.Line;
import org.promptstudio.ui.manage.internal.MessagePage;
import org.promptstudio.ui.review.ItemReview;

/**
 * What each annotator said of the open item, side by side; what is taken over goes into the item by undoable commands. Reads the layers in the background,
 * while it is to be seen, and only for those who may decide between annotators.
 */
public final class AdjudicationView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.manage.adjudication";

	/** Active while the table has the keyboard. */
	private static final String ROWS_CONTEXT = "org.promptstudio.ui.manage.adjudication.rows";

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final AdjudicationModel model = new AdjudicationModel();
	private final Runnable refresh = this::refresh;
	private final CommandStackListener edited = event -> resultChanged();
	private final IPartListener2 parts = new Parts();
	private Composite root;
	private StackLayout stack;
	private Composite page;
	private AdjudicationHeader header;
	private AdjudicationTable table;
	private MessagePage message;
	private OpenItem open;
	private Item item;
	private CommandStack commands;
	private Project project;
	private RecipeForm form;
	/** Null while it is read. */
	private Reading reading;
	private String problem;
	private IContextActivation keys;
	/** Whether the layers of the item were read, or are being read. */
	private boolean isRead;
	private boolean isUpdateRequested;

	@Override
	public void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setBackground(ThemeColor.GROUND.get());
		Starting.after(root, this::createContents);
	}

	private void createContents() {
		stack = new StackLayout();
		root.setLayout(stack);
		page = new Composite(root, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		page.setLayout(layout);
		header = new AdjudicationHeader(page, this::toggleDisagreements, this::takeOverAgreed);
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		table = new AdjudicationTable(page, model, this::takeOver, this::takeOverAll);
		table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		table.control().addListener(SWT.Selection, event -> showSelected());
		table.control().addListener(SWT.FocusIn, event -> setKeys(true));
		table.control().addListener(SWT.FocusOut, event -> setKeys(false));
		AdjudicationMenu.install(table, model, this::takeOver, this::takeOverAll, this::openWork);
		message = new MessagePage(root, "adjudication.message");
		stack.topControl = message;
		Themes.onChange(root, this::useColors);
		useColors();
		workspace.addListener(refresh);
		getSite().getPage().addPartListener(parts);
		findItem();
		refresh();
		root.layout();
	}

	private void useColors() {
		root.setBackground(ThemeColor.GROUND.get());
		page.setBackground(ThemeColor.GROUND.get());
		header.useColors();
		table.useColors();
	}

	private void setKeys(boolean active) {
		IContextService contexts = getSite().getService(IContextService.class);
		if (active && keys == null) {
			keys = contexts.activateContext(ROWS_CONTEXT);
		} else if (!active && keys != null) {
			contexts.deactivateContext(keys);
			keys = null;
		}
	}

	/** Follows the conversation editor, once there is one. */
	private void findItem() {
		OpenItem now = ItemReview.openItem(getSite().getPage()).orElse(null);
		if (now != open) {
			if (open != null) {
				open.removeListener(refresh);
			}
			open = now;
			if (open != null) {
				open.addListener(refresh);
			}
		}
	}

	/** Looks at what is open now; reads the layers where that is another item, or the team is another one. */
	private void refresh() {
		if (root.isDisposed() || !getSite().getPage().isPartVisible(this)) {
			return;
		}
		Item now = open == null ? null : open.item().orElse(null);
		Project team = workspace.project().orElse(null);
		boolean isOther = now != item || team != project;
		item = now;
		project = team;
		form = workspace.recipe().orElse(null);
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
		listenTo(open.domain().getCommandStack());
		Project copy = project == null ? null : EcoreUtil.copy(project);
		new LayersJob(open.location(), copy, root.getDisplay(), found -> read(wanted, found), why -> failed(wanted, why)).schedule();
	}

	private void read(Item wanted, Reading found) {
		if (!root.isDisposed() && wanted == item && blocked().isEmpty()) {
			reading = found;
			show();
		}
	}

	private void failed(Item wanted, String why) {
		if (!root.isDisposed() && wanted == item) {
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
			UiThread.later(root, () -> {
				isUpdateRequested = false;
				if (item != null && reading != null && stack.topControl == page) {
					model.update();
					header.update(model);
					table.update();
				}
			});
		}
	}

	private Function<Response, String> letters() {
		OpenItem named = open;
		return response -> named == null ? "" : named.letter(response);
	}

	/** Why nothing is read: a whole sentence. */
	private Optional<String> blocked() {
		if (workspace.dataset().isEmpty()) {
			return Optional.of(Messages.Empty_noDataset);
		}
		Optional<String> refusal = workspace.permissions().refusal(Action.ADJUDICATE);
		if (refusal.isPresent()) {
			return refusal;
		}
		if (item == null) {
			return Optional.of(Messages.Empty_noItem);
		}
		ItemLocation location = open.location();
		if (location.isLayer()) {
			Optional<String> other = Layers.annotator(location).filter(person -> !Members.isSame(person, workspace.user()));
			return Optional
					.of(other.map(person -> NLS.bind(Messages.Empty_othersLayer, Members.name(project, person))).orElse(Messages.Empty_ownLayer));
		}
		return location.dataset() == null || !Layers.arePossible(location.dataset()) ? Optional.of(Messages.Empty_noLayers) : Optional.empty();
	}

	private void show() {
		Optional<String> text = blocked().or(() -> Optional.ofNullable(problem));
		if (text.isEmpty() && reading != null) {
			model.show(item, reading, letters(), project, form);
		}
		text = text.or(this::emptyText);
		if (text.isPresent()) {
			boolean isLayer = open != null && item != null && open.location().isLayer();
			message.show(text.get(), isLayer ? Messages.Empty_openResult : null, this::openResult);
		} else {
			header.update(model);
			table.update();
		}
		Control wanted = text.isPresent() ? message : page;
		if (stack.topControl != wanted) {
			stack.topControl = wanted;
			root.layout();
			if (getSite().getPage().getActivePart() == this) {
				setFocus(); // the keyboard was on what is hidden now
			}
		}
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

	/** Shows the item as an annotator has it, to report issues of that work. */
	private void openWork(int annotator) {
		ItemLocation location = open.location();
		ItemLocation own = location.dataset().location(location.displayPath());
		ItemNavigation.open(getSite().getPage(), Layers.location(own, model.annotators().get(annotator)), true);
	}

	/** Leaves one's own work on the item for the result of all. */
	private void openResult() {
		ItemLocation location = open.location();
		workspace.work().stop();
		ItemNavigation.open(getSite().getPage(), location.dataset().location(location.displayPath()), true);
	}

	private void showSelected() {
		Line line = table.selected();
		if (line == null || open == null) {
			return;
		}
		if (line.holder() instanceof Response response) {
			open.select(response);
		} else if (line.holder() instanceof Prompt prompt) {
			prompt.getResponses().stream().findFirst().ifPresent(open::select);
		}
	}

	private void takeOver(Line line, int annotator) {
		String mail = model.annotators().get(annotator);
		withTeam(team -> model.takeOver(line, mail, team).orElse(null), NLS.bind(Messages.Refused_saidNothing, model.name(mail)));
	}

	/** Takes over what an annotator said in the selected row. The number counts from 0; without such an annotator or row nothing is done but told. */
	public void takeOver(int annotator) {
		if (!isAnnotator(annotator)) {
			return;
		}
		Line line = table.selected();
		if (line == null || line.isHeading()) {
			Toasts.show(getSite().getPage(), Messages.Refused_noRow);
		} else {
			takeOver(line, annotator);
		}
	}

	/** Takes over all that an annotator said. The number counts from 0. */
	public void takeOverAll(int annotator) {
		if (isAnnotator(annotator)) {
			String mail = model.annotators().get(annotator);
			boolean isDone = withTeam(team -> model.takeOverAll(mail, team), NLS.bind(Messages.Refused_allTaken, model.name(mail)));
			if (isDone) {
				Toasts.show(getSite().getPage(), NLS.bind(Messages.Done_all, model.name(mail)), Messages.Done_undo, this::undo);
			}
		}
	}

	/** Takes over each value that all annotators agree on. */
	public void takeOverAgreed() {
		if (isShown()) {
			boolean isDone = withTeam(model::takeOverAgreed, Messages.Refused_agreedTaken);
			if (isDone) {
				Toasts.show(getSite().getPage(), Messages.Done_agreed, Messages.Done_undo, this::undo);
			}
		}
	}

	private void undo() {
		if (commands != null && commands.canUndo()) {
			commands.undo();
		}
	}

	/** Shows only the rows in which annotators do not agree, or all again. */
	public void toggleDisagreements() {
		if (isShown()) {
			model.setOnlyDisagreements(!model.isOnlyDisagreements());
			header.update(model);
			table.update();
		}
	}

	private boolean isShown() {
		if (stack == null || stack.topControl != page) {
			Toasts.show(getSite().getPage(), blocked().orElse(Messages.Refused_nothing));
			return false;
		}
		return true;
	}

	private boolean isAnnotator(int number) {
		if (isShown() && number >= model.annotators().size()) {
			Toasts.show(getSite().getPage(), NLS.bind(Messages.Refused_noAnnotator, number + 1));
		}
		return stack != null && stack.topControl == page && number < model.annotators().size();
	}

	/**
	 * Runs a command of the present user on the open item.
	 *
	 * @param make    gives null where there is nothing to do
	 * @param nothing said then, and when it would change nothing
	 */
	private boolean withTeam(Function<TeamCommands, Command> make, String nothing) {
		ItemReview review = ItemReview.of(getSite().getPage()).orElse(null);
		if (review == null || open.isReadOnly()) {
			Toasts.show(getSite().getPage(), Messages.Refused_readOnly);
			return false;
		}
		Command command = make.apply(review.commands());
		boolean isDone = command != null && review.run(command);
		if (!isDone && (command == null || RefusedCommand.reason(command).isEmpty())) {
			Toasts.show(getSite().getPage(), nothing);
		}
		return isDone;
	}

	@Override
	public void setFocus() {
		if (stack == null) {
			root.setFocus(); // the workbench is starting
			return;
		}
		if (stack.topControl == page) {
			table.control().setFocus();
			if (table.control().getSelectionIndex() < 0 && table.control().getItemCount() > 0) {
				table.control().setSelection(0);
			}
		} else {
			message.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeListener(refresh);
		getSite().getPage().removePartListener(parts);
		if (open != null) {
			open.removeListener(refresh);
		}
		listenTo(null);
		super.dispose();
	}

	private final class Parts implements IPartListener2 {

		private void editorChanged(IWorkbenchPartReference reference) {
			if (ItemNavigation.CONVERSATION_EDITOR.equals(reference.getId())) {
				UiThread.later(root, () -> {
					findItem();
					refresh();
				});
			}
		}

		@Override
		public void partOpened(IWorkbenchPartReference reference) {
			editorChanged(reference);
		}

		@Override
		public void partClosed(IWorkbenchPartReference reference) {
			editorChanged(reference);
		}

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == AdjudicationView.this) {
				isRead = false; // somebody may have saved a layer meanwhile
				refresh();
			}
		}
	}
}
