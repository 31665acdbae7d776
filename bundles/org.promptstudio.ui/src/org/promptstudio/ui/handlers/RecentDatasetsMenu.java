package org.promptstudio.ui.handlers;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.promptstudio.ui.RecentDatasets;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.internal.Messages;

/** The menu of what was opened before. */
public final class RecentDatasetsMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		List<Path> roots = StudioWorkspace.get().recent().list().stream().map(RecentDatasets.Recent::root).toList();
		if (roots.isEmpty()) {
			Action nothing = action(Messages.Recent_none, () -> {});
			nothing.setEnabled(false);
			return new IContributionItem[] { new ActionContributionItem(nothing) };
		}
		IContributionItem[] items = new IContributionItem[roots.size() + 2];
		for (int i = 0; i < roots.size(); i++) {
			Path root = roots.get(i);
			items[i] = new ActionContributionItem(action(label(i + 1, root), () -> StudioWorkspace.get().open(root)));
		}
		items[roots.size()] = new Separator();
		items[roots.size() + 1] = new ActionContributionItem(action(Messages.Recent_clear, StudioWorkspace.get().recent()::clear));
		return items;
	}

	/** The name first, for it is what people look for, then where it is. The @ at the end keeps an @ in the path from being read as a key. */
	private static String label(int number, Path root) {
		Path folder = root.getParent();
		String name = root.getFileName() == null ? root.toString() : root.getFileName().toString();
		String text = folder == null ? name : name + "  –  " + folder;
		return (number < 10 ? "&" + number + "  " : "") + text.replace("&", "&&") + "@";
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}
}
