package org.promptstudio.ui.items;

import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.CommandRunner;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.handlers.FilterItemsHandler;
import org.promptstudio.ui.internal.ItemSelectionProvider;
import org.promptstudio.ui.internal.Messages;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.PageStack;

/** All items of the dataset, to look for one and to see how far the work is. */
public final class ItemsView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.items";

	/** The least milliseconds between two looks at the news of the index, and between two searches while it is being made. */
	private static final int NEWS = 150;
	private static final int SEARCHES_WHILE_READING = 1_000;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Runnable workspaceListener = this::workspaceChanged;
	private final PropertyChangeListener modelListener = this::modelChanged;
	private final ItemSelectionProvider selection = new ItemSelectionProvider();
	private ExecutorService filters;
	private ItemsModel model;
	private OwnRows ownRows;
	private FilterBar filterBar;
	private PageStack body;
	private ItemsList list;
	private EmptyPage empty;
	private ProgressLine progress;

	@Override
	public void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		filters = Executors.newSingleThreadExecutor(run -> Thread.ofPlatform().daemon().name("Filtering items").unstarted(run));
		Display display = parent.getDisplay();
		model = new ItemsModel(filters, action -> UiThread.later(display, action),
				new Pacing(display, () -> model.isIndexing() && !model.getText().isBlank() ? SEARCHES_WHILE_READING : NEWS));
		Composite root = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		root.setLayout(layout);
		filterBar = new FilterBar(root, model, () -> list.focus());
		filterBar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		createBody(root);
		progress = new ProgressLine(root, model);
		progress.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
		createMenu();
		Themes.onChange(root, () -> useColors(root));
		useColors(root);
		getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, new FilterItemsHandler());
		model.addPropertyChangeListener(modelListener);
		ownRows = new OwnRows(display, model);
		workspace.addListener(workspaceListener);
		workspace.setSequence(model);
		workspaceChanged();
	}

	private void createBody(Composite root) {
		body = new PageStack(root);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		list = new ItemsList(body, model, this::open);
		list.control().addListener(SWT.Selection, event -> tellSelection());
		empty = new EmptyPage(body, ThemeColor.CARD, "items.empty");
	}

	private Runnable run(String commandId) {
		return () -> CommandRunner.run(getSite(), commandId, Map.of());
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		list.control().setMenu(menu.createContextMenu(list.control()));
		getSite().registerContextMenu(ID, menu, selection);
		getSite().setSelectionProvider(selection);
	}

	private void useColors(Composite root) {
		root.setBackground(ThemeColor.GROUND.get());
		body.setBackground(ThemeColor.CARD.get());
	}

	private void open(ItemLocation location, Boolean activate) {
		if (!ItemNavigation.open(getSite().getPage(), location, activate.booleanValue())) {
			list.selectCurrent();
		}
	}

	private void workspaceChanged() {
		ownRows.refresh(); // first, so that nobody sees for a moment what the dataset has of the own items
		model.setIndex(workspace.index().orElse(null));
		model.setCurrent(workspace.current().orElse(null));
		model.setIndexing(workspace.isIndexing());
		progress.update();
		showBody();
	}

	private void modelChanged(PropertyChangeEvent event) {
		switch (event.getPropertyName()) {
			case ItemsModel.ROWS -> {
				ItemLocation selected = selection.item();
				list.update(selected == null ? model.getCurrent() : selected);
				filterBar.updateFound();
				showBody();
				progress.update();
			}
			case ItemsModel.CURRENT -> list.selectCurrent();
			case ItemsModel.COUNTS, ItemsModel.CHIP, ItemsModel.TEXT, ItemsModel.REMARK -> {
				filterBar.update();
				progress.update();
				showBody();
			}
			default -> {
				progress.update();
				showBody();
			}
		}
		tellSelection();
	}

	private void tellSelection() {
		ItemLocation item = list.selected();
		if (item != null && !item.equals(selection.item())) {
			selection.setSelection(new StructuredSelection(item));
		}
	}

	private void showBody() {
		show(filterBar, model.hasDataset());
		show(progress, model.hasDataset());
		if (model.hasDataset() && (model.size() > 0 || model.isIndexing())) {
			body.show(list.control());
		} else {
			showEmpty();
			body.show(empty);
		}
	}

	private static void show(Control control, boolean visible) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			control.setVisible(visible);
			control.requestLayout();
		}
	}

	private void showEmpty() {
		if (!model.hasDataset()) {
			empty.show(Messages.Empty_noDataset,
					List.of(new EmptyPage.Action(Messages.Empty_openDataset, "items.openDataset", run("org.promptstudio.ui.openDataset")),
							new EmptyPage.Action(Messages.Empty_openSample, "items.openSample", run("org.promptstudio.ui.openSample"))));
		} else if (model.isFiltered() && model.getCounts().total() > 0) {
			empty.show(model.getText().isBlank() ? Messages.Empty_noneOfKind : NLS.bind(Messages.Empty_noMatch, model.getText().strip()),
					List.of(new EmptyPage.Action(Messages.Empty_clear, "items.showAll", () -> {
						model.resetFilter();
						filterBar.update();
					})));
		} else {
			empty.show(NLS.bind(Messages.Empty_noItems, workspace.dataset().orElseThrow().itemFolder()),
					List.of(new EmptyPage.Action(Messages.Empty_openDataset, "items.openOther", run("org.promptstudio.ui.openDataset"))));
		}
	}

	/** Moves the focus to the filter. */
	public void focusFilter() {
		filterBar.focusText();
	}

	/** What the view shows. */
	public ItemsModel model() {
		return model;
	}

	@Override
	public void setFocus() {
		if (body.shows(list.control())) {
			list.focus();
		} else {
			empty.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeListener(workspaceListener);
		workspace.setSequence(null);
		if (model != null) {
			model.removePropertyChangeListener(modelListener);
			ownRows.dispose();
			model.dispose();
			filters.shutdown();
		}
		super.dispose();
	}
}
