package org.promptstudio.ui.manage.project.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.core.team.FolderRecipes;
import org.promptstudio.core.team.TaskDraft;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemFinder.Found;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.manage.project.internal.Messages;

/** Which items: a folder, a filter, a sample; and those with known answers where the kind of the task needs some. */
final class ItemsPage extends TaskPage {

	private static final int LIST_HEIGHT = 140;
	private static final int LARGEST_SEED = 1_000_000;
	private static final String APPROVED = "status:approved";

	private Combo folder;
	private Text filter;
	private Text knownFilter;
	private Label count;
	private Label knownCount;
	private Spinner sample;
	private Spinner seed;
	private Spinner share;
	private ItemList list;
	private final List<Control> ofMatching = new ArrayList<>();
	private final List<Control> ofKnown = new ArrayList<>();
	private final List<Control> ofShare = new ArrayList<>();
	private ItemSearch search;
	private ItemSearch knownSearch;
	private List<String> folders = new ArrayList<>();
	private String failure;
	/** Whether somebody wants other items than those that the task has. */
	private boolean isDrawing;

	ItemsPage(TaskWizard wizard) {
		super(wizard, "items", Messages.Items_title, Messages.Items_message);
		isDrawing = wizard.isNew();
	}

	@Override
	void create(Composite content) {
		Dataset dataset = StudioWorkspace.get().dataset().orElseThrow(() -> new IllegalStateException("no dataset is open"));
		search = new ItemSearch(content, dataset, this::found, this::failed);
		knownSearch = new ItemSearch(content, dataset, this::foundKnown, this::failed);
		ofMatching.add(label(content, Messages.Recipes_folder));
		folder = named(new Combo(content, SWT.DROP_DOWN | SWT.READ_ONLY), Messages.Recipes_folder, "task.folder");
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(folder);
		ofMatching.add(folder);
		fillFolders(List.of());
		folder.addListener(SWT.Selection, event -> {
			task().setFolder(folder.getSelectionIndex() <= 0 ? null : folders.get(folder.getSelectionIndex() - 1));
			searchAgain();
		});
		ofMatching.add(label(content, Messages.Items_filter));
		filter = text(content, Messages.Items_filter, Messages.Items_filterHint, "task.filter", task().getFilter());
		ofMatching.add(filter);
		filter.addListener(SWT.Modify, event -> {
			task().setFilter(nullIfBlank(filter.getText()));
			searchAgain();
		});
		count = help(content, "", "task.count");
		ofMatching.add(count);
		createKnown(content);
		createSample(content);
		Label listLabel = label(content, Messages.Items_list);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(listLabel);
		list = new ItemList(content, Messages.Items_list, "task.items");
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(list.control());
	}

	private static Text text(Composite content, String name, String hint, String testId, String value) {
		Text text = named(new Text(content, SWT.BORDER | SWT.SEARCH), name, testId);
		text.setMessage(hint);
		text.setText(value == null ? "" : value);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private void createKnown(Composite content) {
		ofKnown.add(label(content, Messages.Items_known));
		knownFilter = text(content, Messages.Items_known, Messages.Items_filterHint, "task.known", APPROVED);
		ofKnown.add(knownFilter);
		knownFilter.addListener(SWT.Modify, event -> searchAgain());
		knownCount = help(content, "", "task.known.count");
		ofKnown.add(knownCount);
		ofShare.add(label(content, Messages.Items_share));
		share = spinner(content, Messages.Items_share, "task.share", 1, TaskDraft.MOST_SHARE, task().getHoneypotShare());
		ofShare.add(share);
		share.addListener(SWT.Selection, event -> {
			task().setHoneypotShare(share.getSelection());
			drawAgain();
		});
	}

	private void createSample(Composite content) {
		label(content, Messages.Items_sample);
		Composite row = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
		sample = spinner(row, Messages.Items_sample, "task.sample", 0, Integer.MAX_VALUE, task().getSample());
		sample.setToolTipText(Messages.Items_sampleTip);
		sample.addListener(SWT.Selection, event -> {
			task().setSample(sample.getSelection());
			drawAgain();
		});
		Label seedLabel = label(row, Messages.Items_seed);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(16, 0).applyTo(seedLabel);
		seed = spinner(row, Messages.Items_seed, "task.seed", 0, LARGEST_SEED, Math.clamp(task().getSeed(), 0, LARGEST_SEED));
		seed.setToolTipText(Messages.Items_seedTip);
		seed.addListener(SWT.Selection, event -> {
			task().setSeed(seed.getSelection());
			drawAgain();
		});
		Button dice = button(row, SWT.PUSH, Messages.Items_otherSeed, "task.otherSeed");
		dice.addListener(SWT.Selection, event -> {
			seed.setSelection(ThreadLocalRandom.current().nextInt(1, LARGEST_SEED));
			task().setSeed(seed.getSelection());
			drawAgain();
		});
		help(content, Messages.Items_sampleTip, "task.sample.help");
	}

	private static Spinner spinner(Composite content, String name, String testId, int least, int most, int value) {
		Spinner spinner = named(new Spinner(content, SWT.BORDER), name, testId);
		spinner.setValues(value, least, most, 0, 1, 10);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(96, SWT.DEFAULT).applyTo(spinner);
		return spinner;
	}

	private void fillFolders(List<String> found) {
		folders = new ArrayList<>(found);
		String chosen = FolderRecipes.normal(task().getFolder());
		if (chosen != null && !folders.contains(chosen)) {
			folders.addFirst(chosen);
		}
		List<String> shown = new ArrayList<>(folders);
		shown.addFirst(Messages.Recipes_allItems);
		if (!shown.equals(List.of(folder.getItems()))) {
			folder.setItems(shown.toArray(String[]::new));
			folder.getParent().layout(true, true);
		}
		folder.select(chosen == null ? 0 : folders.indexOf(chosen) + 1);
	}

	// searching

	@Override
	void shown() {
		boolean needsKnown = draft().needsKnown();
		show(ofMatching, task().getKind() != TaskKind.QUALIFICATION);
		show(ofKnown, needsKnown);
		show(ofShare, task().getKind() == TaskKind.HONEYPOT);
		((Composite) getControl()).layout(true, true);
		boolean isMissing = needsKnown && draft().countKnown().isEmpty() && task().getKnownItems().isEmpty();
		if (isDrawing && draft().countMatching().isEmpty() || isMissing) {
			searchAgain();
		}
		refresh();
	}

	private void searchAgain() {
		isDrawing = true;
		failure = null;
		search.start(task().getFolder(), task().getFilter());
		if (draft().needsKnown()) {
			knownSearch.start(null, knownFilter.getText());
		}
		refresh();
	}

	/** The task as it was drawn may be there without anybody having looked what there is to draw from. */
	private void drawAgain() {
		if (!isDrawing || draft().countMatching().isEmpty()) {
			searchAgain();
		}
		draft().draw();
		refresh();
		changed();
	}

	private void found(Found found) {
		fillFolders(found.folders());
		draft().setMatching(found.items());
		refresh();
		changed();
	}

	private void foundKnown(Found found) {
		draft().setKnown(found.items());
		refresh();
		changed();
	}

	private void failed(String sentence) {
		failure = sentence;
		changed();
	}

	/** Whether items are being searched for. */
	boolean isSearching() {
		return search != null && search.isRunning() || knownSearch != null && knownSearch.isRunning();
	}

	private void refresh() {
		int drawn = task().getItems().size();
		count.setText(search.isRunning()
				? Messages.Items_looking
				: draft().countMatching().map(all -> NLS.bind(Messages.Items_count, all, drawn))
						.orElseGet(() -> NLS.bind(Messages.Items_kept, drawn)));
		knownCount.setText(knownSearch.isRunning()
				? Messages.Items_looking
				: draft().countKnown().map(all -> NLS.bind(Messages.Items_knownCount, all, task().getKnownItems().size()))
						.orElseGet(() -> NLS.bind(Messages.Items_knownKept, task().getKnownItems().size())));
		list.show(task().getItems(), task().getKnownItems());
		check();
	}

	@Override
	Control first() {
		return filter;
	}

	@Override
	Optional<String> problem() {
		if (failure != null) {
			return Optional.of(failure);
		}
		return isSearching() ? Optional.of(Messages.Items_looking) : draft().problemOfItems();
	}
}
