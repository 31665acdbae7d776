package org.promptstudio.ui.internal;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.core.team.Action;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.UiThread;

/**
 * Switches off, whenever a menu opens, what the present user may not do; the tool tip of the entry says who may. The commands stay as they are: who presses
 * their key is told the same, instead of nothing.
 */
public final class PermittedEntries {

	/** Commands of other bundles, too, which may not be installed. */
	private static final Map<String, Action> ACTIONS = Map.ofEntries(entry("org.promptstudio.ui.review.approve", Action.APPROVE),
			entry("org.promptstudio.ui.review.approveItem", Action.APPROVE), entry("org.promptstudio.ui.review.clear", Action.APPROVE),
			entry("org.promptstudio.ui.review.issue", Action.REPORT_ISSUE), entry("org.promptstudio.ui.discussion.issue", Action.REPORT_ISSUE),
			entry("org.promptstudio.ui.history.restore", Action.EDIT_RESPONSE),
			entry("org.promptstudio.ui.conversation.restore", Action.EDIT_RESPONSE),
			entry("org.promptstudio.ui.conversation.author", Action.EDIT_RESPONSE),
			entry("org.promptstudio.ui.conversation.add", Action.ADD_RESPONSE),
			entry("org.promptstudio.ui.conversation.newFrom", Action.ADD_RESPONSE),
			entry("org.promptstudio.ui.conversation.delete", Action.DELETE_RESPONSE), entry("org.promptstudio.ui.recipe.new", Action.SET_QUESTIONS),
			entry("org.promptstudio.ui.recipe.import", Action.SET_QUESTIONS), entry("org.promptstudio.ui.manage.task.new", Action.MANAGE_TASKS),
			entry("org.promptstudio.ui.manage.showProgress", Action.SEE_PROGRESS),
			entry("org.promptstudio.ui.manage.exportProgress", Action.SEE_PROGRESS),
			entry("org.promptstudio.ui.manage.showAdjudication", Action.ADJUDICATE),
			entry("org.promptstudio.ui.manage.nextToDecide", Action.ADJUDICATE));

	/** The item's data that says that it was switched off here. */
	private static final String REFUSED = PermittedEntries.class.getName();

	private PermittedEntries() {
	}

	/** Begins for all menus of a display, once. */
	public static void install(Display display) {
		if (display.getData(REFUSED) == null) {
			display.setData(REFUSED, Boolean.TRUE);
			display.addFilter(SWT.Show, PermittedEntries::shown);
		}
	}

	private static void shown(Event event) {
		if (event.widget instanceof Menu menu) {
			// the workbench fills the menu in this turn of the event loop, and switches its entries in the next one
			UiThread.later(event.display, () -> UiThread.later(event.display, () -> {
				if (!menu.isDisposed()) {
					follow(menu);
				}
			}));
		}
	}

	/** Switches the entries of a menu as the present user may run them. */
	public static void follow(Menu menu) {
		for (MenuItem item : menu.getItems()) {
			if (item.getData() instanceof IContributionItem entry && entry.getId() != null) {
				Optional<String> refusal = Optional.ofNullable(ACTIONS.get(entry.getId()))
						.flatMap(action -> StudioWorkspace.get().permissions().refusal(action));
				show(item, refusal.orElse(null));
			}
		}
	}

	private static void show(MenuItem item, String refusal) {
		boolean wasRefused = item.getData(REFUSED) != null;
		if (refusal != null && item.isEnabled()) {
			item.setEnabled(false);
			item.setToolTipText(refusal);
			item.setData(REFUSED, refusal);
		} else if (refusal == null && wasRefused) {
			item.setEnabled(true);
			item.setToolTipText(null);
			item.setData(REFUSED, null);
		}
	}
}
