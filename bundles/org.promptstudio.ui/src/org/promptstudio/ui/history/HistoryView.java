package org.promptstudio.ui.history;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.history.ItemChange;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemHistory;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.FileWork;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.TextDifference;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.views.ItemView;
import org.promptstudio.ui.widgets.CheckBox;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.PageStack;

/** Who changed what in the open item, and when: the newest save first. An earlier text can be compared with the present one and restored. */
public final class HistoryView extends ItemView {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.history";

	private static final int[] SHARES = { 60, 40 };

	private final Consumer<ItemLocation> saved = location -> reread();
	private final HistoryModel model = new HistoryModel();
	private EmptyPage message;
	private Composite page;
	private CheckBox ofSelected;
	private SashForm body;
	private HistoryTree tree;
	private Composite details;
	private Label title;
	private IconButton restore;
	private TextDifference difference;
	private ItemLocation read;
	private FileWork<ItemHistory.Content> reading;
	private String shownResponse;

	/** A view of nothing yet. */
	public HistoryView() {
		super(ThemeColor.CARD);
	}

	@Override
	protected void createContents(PageStack pages) {
		message = new EmptyPage(pages, ThemeColor.CARD, "history.message");
		createPage();
		pages.show(message);
	}

	@Override
	protected void listen() {
		super.listen();
		workspace().addSavedListener(saved);
	}

	private void createPage() {
		page = new Composite(root(), SWT.NONE);
		page.setLayout(Looks.grid(1, 0, 0));
		ofSelected = new CheckBox(page, Messages.History_ofSelected);
		ofSelected.addListener(SWT.Selection, event -> show());
		TestIds.set(ofSelected, "history.ofSelected");
		GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
		data.horizontalIndent = Looks.GRID;
		data.verticalIndent = Looks.GRID / 2;
		ofSelected.setLayoutData(data);
		body = new SashForm(page, SWT.VERTICAL);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		tree = new HistoryTree(body, change -> showDetails());
		details = new Composite(body, SWT.NONE);
		GridLayout layout = Looks.grid(2, Looks.GRID, Looks.GRID / 2);
		layout.marginWidth = Looks.GRID;
		layout.marginHeight = Looks.GRID / 2;
		details.setLayout(layout);
		title = Looks.label(details, SWT.NONE, "", null, ThemeColor.MUTED);
		title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		restore = new IconButton(details, SWT.PUSH, null, Messages.History_restoreHelp).testId("history.restore").onPress(this::restore);
		restore.setText(Messages.History_restore);
		restore.setTone(ThemeColor.ACCENT);
		body.setWeights(SHARES);
		body.setMaximizedControl(tree.control());
	}

	@Override
	protected void useColors() {
		page.setBackground(ThemeColor.CARD.get());
		ofSelected.setBackground(ThemeColor.CARD.get());
		body.setBackground(ThemeColor.GROUND.get());
		details.setBackground(ThemeColor.CARD.get());
		title.setBackground(ThemeColor.CARD.get());
		title.setForeground(ThemeColor.MUTED.get());
		restore.setBackground(ThemeColor.CARD.get());
		tree.useColors();
	}

	@Override
	protected void refresh() {
		if (item().isEmpty()) {
			read = null;
			say(Messages.History_noItem);
		} else if (!location().equals(read)) {
			read();
		} else if (ofSelected.getSelection() && !Objects.equals(shownResponse, selectedId())) {
			show();
		} else {
			showDetails();
		}
	}

	private void reread() {
		read = null;
		changed();
	}

	private ItemLocation location() {
		return open().orElseThrow().location();
	}

	private void read() {
		ItemLocation location = location();
		read = location;
		if (reading != null) {
			reading.cancel();
		}
		reading = new FileWork<>(Messages.History_reading, HistoryView.class, root().getDisplay(), monitor -> ItemHistory.of(location).read(),
				content -> arrived(location, content), problem -> failed(location, problem));
		reading.setSystem(true);
		reading.schedule();
	}

	private void arrived(ItemLocation location, ItemHistory.Content content) {
		if (isWaitingFor(location)) {
			model.setContent(content);
			show();
		}
	}

	private void failed(ItemLocation location, String problem) {
		if (isWaitingFor(location)) {
			say(NLS.bind(Messages.History_unreadable, problem));
		}
	}

	private boolean isWaitingFor(ItemLocation location) {
		return !root().isDisposed() && location.equals(read);
	}

	private String selectedId() {
		return open().flatMap(OpenItem::selectedResponse).map(Response::getId).orElse(null);
	}

	private void show() {
		if (item().isEmpty()) {
			return;
		}
		if (model.isEmpty()) {
			say(Messages.History_empty);
			return;
		}
		shownResponse = ofSelected.getSelection() ? selectedId() : null;
		model.setResponse(ofSelected.getSelection() && shownResponse == null ? "" : shownResponse);
		tree.show(model.saves(), new HistoryWords(this::letter, HistoryView::personName, ZoneId.systemDefault()));
		page.setToolTipText(model.damaged() == 0 ? null : NLS.bind(Messages.History_damaged, Integer.valueOf(model.damaged())));
		showDetails();
		show(root(), page);
	}

	/** The letter now, else that of the time of the change. */
	private static String personName(String mail) {
		return Members.name(StudioWorkspace.get().project().orElse(null), mail);
	}

	private String letter(ItemChange change) {
		return item().flatMap(item -> HistoryRestore.response(item, change)).map(response -> open().orElseThrow().letter(response))
				.orElse(change.letter());
	}

	private void say(String text) {
		message.show(text);
		show(root(), message);
	}

	private void showDetails() {
		Optional<ItemChange> change = tree.selected().filter(ItemChange::hasEarlierText);
		Optional<Item> item = item();
		if (change.isEmpty() || item.isEmpty()) {
			body.setMaximizedControl(tree.control());
			return;
		}
		makeDifference();
		if (difference != null) {
			difference.show((String) change.get().before(), HistoryRestore.present(item.get(), change.get()));
		}
		title.setText(HistoryRestore.title(item.get(), change.get(), letter(change.get())).replace("&", "&&"));
		title.setToolTipText(title.getText());
		body.setMaximizedControl(null);
		details.layout();
	}

	private void makeDifference() {
		if (difference == null) {
			ItemNavigation.editor(page()).map(editor -> Adapters.adapt(editor, TextDifference.Maker.class)).ifPresent(maker -> {
				difference = maker.create(details);
				TestIds.set(difference.control(), "history.difference");
				difference.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
			});
		}
	}

	/** Brings the earlier text of the selected change back. */
	public void restore() {
		open().ifPresent(open -> tree.selected().ifPresent(change -> HistoryRestore.run(page(), open, change)));
	}

	@Override
	protected void takeFocus() {
		if (root().shows(page)) {
			tree.control().setFocus();
		} else {
			message.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace().removeSavedListener(saved);
		if (reading != null) {
			reading.cancel();
		}
		super.dispose();
	}
}
