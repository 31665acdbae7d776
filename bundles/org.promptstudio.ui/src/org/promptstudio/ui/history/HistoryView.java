package org.promptstudio.ui.history;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.core.history.ItemChange;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemHistory;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.TextDifference;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.review.ItemReview;
import org.promptstudio.ui.widgets.CheckBox;
import org.promptstudio.ui.widgets.Looks;

/** Who changed what in the open item, and when: the newest save first. An earlier text can be compared with the present one and restored. */
public final class HistoryView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.history";

	private static final int[] SHARES = { 60, 40 };

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Runnable refresh = this::refresh;
	private final Consumer<ItemLocation> saved = location -> reread();
	private final IPartListener2 visibility = new Visibility();
	private final HistoryModel model = new HistoryModel();
	private Composite root;
	private StackLayout stack;
	private Label message;
	private Composite page;
	private CheckBox ofSelected;
	private SashForm body;
	private HistoryTree tree;
	private Composite details;
	private Label title;
	private IconButton restore;
	private TextDifference difference;
	private OpenItem open;
	private ItemLocation read;
	private HistoryReading reading;
	private String shownResponse;

	@Override
	public void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setBackground(ThemeColor.CARD.get());
		Starting.after(root, this::createContents);
	}

	private void createContents() {
		stack = new StackLayout();
		root.setLayout(stack);
		createMessage();
		createPage();
		stack.topControl = message;
		Themes.onChange(root, this::useColors);
		useColors();
		workspace.addListener(refresh);
		workspace.addSavedListener(saved);
		getSite().getPage().addPartListener(visibility);
		refresh();
	}

	private void createMessage() {
		message = new Label(root, SWT.WRAP | SWT.CENTER);
		TestIds.set(message, "history.message");
	}

	private void createPage() {
		page = new Composite(root, SWT.NONE);
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

	private void useColors() {
		root.setBackground(ThemeColor.CARD.get());
		message.setBackground(ThemeColor.CARD.get());
		message.setForeground(ThemeColor.MUTED.get());
		page.setBackground(ThemeColor.CARD.get());
		ofSelected.setBackground(ThemeColor.CARD.get());
		body.setBackground(ThemeColor.GROUND.get());
		details.setBackground(ThemeColor.CARD.get());
		title.setBackground(ThemeColor.CARD.get());
		title.setForeground(ThemeColor.MUTED.get());
		restore.setBackground(ThemeColor.CARD.get());
		tree.useColors();
	}

	private boolean isSeen() {
		return !root.isDisposed() && getSite().getPage().isPartVisible(this);
	}

	/** Follows the conversation editor. */
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

	private Optional<Item> item() {
		return Optional.ofNullable(open).flatMap(OpenItem::item);
	}

	private void refresh() {
		if (root.isDisposed()) {
			return;
		}
		findItem();
		if (!isSeen()) {
			return;
		}
		if (item().isEmpty()) {
			read = null;
			say(Messages.History_noItem);
		} else if (!open.location().equals(read)) {
			read();
		} else if (ofSelected.getSelection() && !Objects.equals(shownResponse, selectedId())) {
			show();
		} else {
			showDetails();
		}
	}

	private void reread() {
		read = null;
		refresh();
	}

	private void read() {
		ItemLocation location = open.location();
		read = location;
		if (reading != null) {
			reading.cancel();
		}
		reading = new HistoryReading(location, (content, problem) -> UiThread.later(root, () -> {
			if (location.equals(read)) {
				arrived(content, problem);
			}
		}));
		reading.schedule();
	}

	private void arrived(ItemHistory.Content content, String problem) {
		if (content == null) {
			say(NLS.bind(Messages.History_unreadable, problem));
			return;
		}
		model.setContent(content);
		show();
	}

	private String selectedId() {
		return Optional.ofNullable(open).flatMap(OpenItem::selectedResponse).map(Response::getId).orElse(null);
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
		tree.show(model.saves(), new HistoryWords(this::letter, ZoneId.systemDefault()));
		page.setToolTipText(model.damaged() == 0 ? null : NLS.bind(Messages.History_damaged, Integer.valueOf(model.damaged())));
		stack.topControl = page;
		showDetails();
		root.layout();
	}

	/** The letter now, else that of the time of the change. */
	private String letter(ItemChange change) {
		return item().flatMap(item -> HistoryRestore.response(item, change)).map(open::letter).orElse(change.letter());
	}

	private void say(String text) {
		message.setText(text.replace("&", "&&"));
		stack.topControl = message;
		root.layout();
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
			ItemNavigation.editor(getSite().getPage()).map(editor -> Adapters.adapt(editor, TextDifference.Maker.class)).ifPresent(maker -> {
				difference = maker.create(details);
				TestIds.set(difference.control(), "history.difference");
				difference.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
			});
		}
	}

	/** Brings the earlier text of the selected change back. */
	public void restore() {
		if (open != null) {
			tree.selected().ifPresent(change -> HistoryRestore.run(getSite().getPage(), open, change));
		}
	}

	@Override
	public void setFocus() {
		if (stack == null || stack.topControl == message) {
			root.setFocus();
		} else {
			tree.control().setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeListener(refresh);
		workspace.removeSavedListener(saved);
		getSite().getPage().removePartListener(visibility);
		if (open != null) {
			open.removeListener(refresh);
		}
		if (reading != null) {
			reading.cancel();
		}
		super.dispose();
	}

	/** Looks when the view comes to be seen, and when the editor opens or closes. */
	private final class Visibility implements IPartListener2 {

		@Override
		public void partVisible(IWorkbenchPartReference part) {
			refresh();
		}

		@Override
		public void partOpened(IWorkbenchPartReference part) {
			refresh();
		}

		@Override
		public void partClosed(IWorkbenchPartReference part) {
			refresh();
		}
	}
}
