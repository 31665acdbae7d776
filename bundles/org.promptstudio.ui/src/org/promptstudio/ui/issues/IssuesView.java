package org.promptstudio.ui.issues;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.ReviewEntry;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.discussion.DiscussionView;
import org.promptstudio.ui.items.RowList;
import org.promptstudio.ui.review.ItemReview;
import org.promptstudio.ui.views.StudioView;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.PageStack;

/** What is to be put right, reviewed and discussed in the whole dataset, as it is saved; Enter or a double click leads to the place. */
public final class IssuesView extends StudioView {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.issues";

	private static final int ROW = 28;
	private static final int ROOM = 10;

	private final IssuePainter painter = new IssuePainter(this::nameOf, workspace()::user);
	private ExecutorService background;
	private IssuesModel model;
	private LayerIssues layers;
	private Composite page;
	private IssuesBar bar;
	private PageStack body;
	private Composite table;
	private IssueHeader header;
	private RowList list;
	private EmptyPage empty;
	private EmptyPage noMatch;
	private Label progress;

	/** A view of nothing yet. */
	public IssuesView() {
		super(ThemeColor.GROUND);
	}

	@Override
	protected void createContents(PageStack pages) {
		background = Executors.newSingleThreadExecutor(run -> Thread.ofPlatform().daemon().name("Collecting issues").unstarted(run));
		Display display = pages.getDisplay();
		model = new IssuesModel(background, action -> UiThread.later(display, action), InstantSource.system(), this::show);
		layers = new LayerIssues(display, model, this::show);
		page = new Composite(pages, SWT.NONE);
		page.setLayout(Looks.grid(1, 0, 0));
		bar = new IssuesBar(page, model, this::nameOf);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		createBody();
		progress = new Label(page, SWT.NONE);
		GridData data = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
		data.horizontalIndent = 12;
		data.exclude = true;
		progress.setLayoutData(data);
		TestIds.set(progress, "issues.progress");
		pages.show(page);
	}

	private void createBody() {
		body = new PageStack(page);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		table = new Composite(body, SWT.NONE);
		table.setLayout(Looks.grid(1, 0, 0));
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
		noMatch = new EmptyPage(body, ThemeColor.CARD, "issues.noMatch");
		noMatch.show(Messages.Empty_filtered, List.of(new EmptyPage.Action(Messages.Empty_reset, "issues.reset", model::resetFilter)));
		body.show(empty);
	}

	private int rowHeight() {
		GC gc = new GC(page);
		int font = gc.getFontMetrics().getHeight();
		gc.dispose();
		return Math.max(ROW, font + ROOM);
	}

	@Override
	protected void useColors() {
		page.setBackground(ThemeColor.GROUND.get());
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
		return Members.name(workspace().project().orElse(null), mail);
	}

	/** The order by which the open item names its responses; that of the dataset, as it hides models or not. */
	private DisplayOrder order() {
		return ItemReview.openItem(page()).map(OpenItem::order).orElse(DisplayOrder.FILE);
	}

	@Override
	protected void refresh() {
		model.setIndex(workspace().index().orElse(null));
		model.setActive(true);
		layers.refresh();
		show();
	}

	@Override
	protected void hidden() {
		model.setActive(false);
		layers.hidden();
	}

	/** Lets go of a dataset that was closed. */
	@Override
	protected void outdated() {
		model.setIndex(workspace().index().orElse(null));
	}

	/** Shows the model. */
	private void show() {
		if (page.isDisposed() || progress == null) {
			return;
		}
		list.setCount(model.rows().size());
		bar.update();
		header.update();
		String text = workspace().isIndexing() ? Messages.Progress_indexing : layers.message();
		if (!text.equals(progress.getText())) {
			progress.setText(text);
			((GridData) progress.getLayoutData()).exclude = text.isEmpty();
			progress.setVisible(!text.isEmpty());
			page.layout();
		}
		if (model.hasDataset()) {
			empty.show(workspace().isIndexing() || model.isLooking() ? Messages.Empty_looking : Messages.Empty_none);
		} else {
			empty.show(Messages.Empty_noDataset, List.of(openDataset("issues.openDataset")));
		}
		Control wanted = model.rows().size() > 0 ? table : model.hasDataset() && model.isFiltered() ? noMatch : empty;
		show(body, wanted);
	}

	private void go(int index) {
		ReviewEntry entry = model.rows().entry(index);
		ItemLocation location = model.rows().location(index);
		if (!ItemNavigation.open(page(), location, true)) {
			return;
		}
		OpenItem open = ItemReview.openItem(page()).orElse(null);
		if (open == null || open.item().isEmpty()) {
			return; // the editor says why
		}
		Item item = open.item().get();
		Discussion discussion = entry.discussionIn(item).orElse(null);
		if (discussion != null) {
			DiscussionView.show(page(), discussion);
		} else {
			entry.responseIn(item).ifPresentOrElse(open::select,
					() -> Toasts.show(page(), NLS.bind(Messages.Go_gone, location.name())));
		}
	}

	@Override
	protected void takeFocus() {
		if (body.shows(table)) {
			list.setFocus();
			if (list.selection() < 0) {
				list.choose(0);
			}
		} else if (body.shows(noMatch)) {
			noMatch.setFocus();
		} else {
			empty.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (model != null) {
			layers.dispose();
			model.dispose();
			background.shutdown();
		}
		super.dispose();
	}
}
