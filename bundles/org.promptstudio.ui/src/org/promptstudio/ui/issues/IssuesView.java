package org.promptstudio.ui.issues;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.ReviewEntry;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.discussion.DiscussionView;
import org.promptstudio.ui.items.EmptyPage;
import org.promptstudio.ui.items.RowList;
import org.promptstudio.ui.review.ItemReview;

/** What is to be put right, reviewed and discussed in the whole dataset, as it is saved; Enter or a double click leads to the place. */
public final class IssuesView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.issues";

	private static final int ROW = 28;
	private static final int ROOM = 10;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Runnable workspaceListener = this::workspaceChanged;
	private final IPartListener2 partListener = new Parts();
	private final IssuePainter painter = new IssuePainter(this::nameOf);
	private ExecutorService background;
	private IssuesModel model;
	private Composite root;
	private IssuesBar bar;
	private Composite body;
	private StackLayout stack;
	private Composite table;
	private IssueHeader header;
	private RowList list;
	private EmptyPage empty;
	private EmptyPage noMatch;
	private Label progress;

	@Override
	public void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		background = Executors.newSingleThreadExecutor(run -> Thread.ofPlatform().daemon().name("Collecting issues").unstarted(run));
		Display display = parent.getDisplay();
		model = new IssuesModel(background, action -> UiThread.later(display, action), InstantSource.system(), this::show);
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setLayout(plain());
		bar = new IssuesBar(root, model, this::nameOf);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		createBody();
		progress = new Label(root, SWT.NONE);
		GridData data = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
		data.horizontalIndent = 12;
		data.exclude = true;
		progress.setLayoutData(data);
		TestIds.set(progress, "issues.progress");
		Themes.onChange(root, this::useColors);
		useColors();
		workspace.addListener(workspaceListener);
		getSite().getPage().addPartListener(partListener);
		workspaceChanged();
		UiThread.later(root, this::lookWhetherVisible);
	}

	private static GridLayout plain() {
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		return layout;
	}

	private void createBody() {
		body = new Composite(root, SWT.NONE);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		stack = new StackLayout();
		body.setLayout(stack);
		table = new Composite(body, SWT.NONE);
		table.setLayout(plain());
		header = new IssueHeader(table, model);
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		list = new RowList(table, rowHeight(),
				(gc, area, index, state) -> painter.paint(gc, area, model.rows().entry(index), model.rows().location(index), state, order()),
				index -> painter.toolTip(model.rows().entry(index), model.rows().location(index), order()),
				index -> painter.spoken(model.rows().entry(index), model.rows().location(index), order()));
		list.setListName(Messages.List_name);
		list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		list.addListener(SWT.DefaultSelection, event -> go(event.index));
		TestIds.set(list, "issues.list");
		empty = new EmptyPage(body, ThemeColor.CARD, "issues.empty");
		noMatch = new EmptyPage(body, ThemeColor.CARD, "issues.noMatch").action(Messages.Empty_reset, "issues.reset", model::resetFilter);
		noMatch.setMessage(Messages.Empty_filtered);
		stack.topControl = empty;
	}

	private int rowHeight() {
		GC gc = new GC(root);
		int font = gc.getFontMetrics().getHeight();
		gc.dispose();
		return Math.max(ROW, font + ROOM);
	}

	private void useColors() {
		root.setBackground(ThemeColor.GROUND.get());
		body.setBackground(ThemeColor.CARD.get());
		table.setBackground(ThemeColor.CARD.get());
		list.setBackground(ThemeColor.CARD.get());
		progress.setBackground(ThemeColor.GROUND.get());
		progress.setForeground(ThemeColor.MUTED.get());
		bar.useColors();
		header.useColors();
		list.redraw();
	}

	private String nameOf(String mail) {
		return Members.name(workspace.project().orElse(null), mail);
	}

	/** The order by which the open item names its responses; that of the dataset, as it hides models or not. */
	private DisplayOrder order() {
		return ItemReview.openItem(getSite().getPage()).map(OpenItem::order).orElse(DisplayOrder.FILE);
	}

	private void workspaceChanged() {
		model.setIndex(workspace.index().orElse(null));
		show();
	}

	private void lookWhetherVisible() {
		model.setActive(getSite().getPage().isPartVisible(this));
	}

	/** Shows the model. */
	private void show() {
		if (root == null || root.isDisposed() || progress == null) {
			return;
		}
		list.setCount(model.rows().size());
		bar.update();
		header.update();
		String text = workspace.isIndexing() ? Messages.Progress_indexing : "";
		if (!text.equals(progress.getText())) {
			progress.setText(text);
			((GridData) progress.getLayoutData()).exclude = text.isEmpty();
			progress.setVisible(!text.isEmpty());
			root.layout();
		}
		empty.setMessage(!model.hasDataset()
				? Messages.Empty_noDataset
				: workspace.isIndexing() || model.isLooking() ? Messages.Empty_looking : Messages.Empty_none);
		Control wanted = model.rows().size() > 0 ? table : model.hasDataset() && model.isFiltered() ? noMatch : empty;
		if (stack.topControl != wanted) {
			stack.topControl = wanted;
			body.layout();
			if (getSite().getPage().getActivePart() == this) {
				setFocus(); // what had the keyboard until now is hidden
			}
		}
	}

	private void go(int index) {
		ReviewEntry entry = model.rows().entry(index);
		ItemLocation location = model.rows().location(index);
		if (!ItemNavigation.open(getSite().getPage(), location, true)) {
			return;
		}
		OpenItem open = ItemReview.openItem(getSite().getPage()).orElse(null);
		if (open == null || open.item().isEmpty()) {
			return; // the editor says why
		}
		Item item = open.item().get();
		Discussion discussion = entry.discussionIn(item).orElse(null);
		if (discussion != null) {
			DiscussionView.show(getSite().getPage(), discussion);
		} else {
			entry.responseIn(item).ifPresentOrElse(open::select,
					() -> Toasts.show(getSite().getPage(), NLS.bind(Messages.Go_gone, location.name())));
		}
	}

	@Override
	public void setFocus() {
		if (stack.topControl == table) {
			list.setFocus();
			if (list.selection() < 0) {
				list.choose(0);
			}
		} else {
			stack.topControl.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeListener(workspaceListener);
		getSite().getPage().removePartListener(partListener);
		if (model != null) {
			model.dispose();
			background.shutdown();
		}
		super.dispose();
	}

	private final class Parts implements IPartListener2 {
		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == IssuesView.this) {
				model.setActive(true);
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == IssuesView.this) {
				model.setActive(false);
			}
		}
	}
}
