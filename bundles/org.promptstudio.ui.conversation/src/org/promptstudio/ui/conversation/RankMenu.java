package org.promptstudio.ui.conversation;

import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.ui.UiThread;

/** The drop-down of a rank: none, and each rank with its key. */
final class RankMenu {

	private static final String NONE_KEY = "-";

	private RankMenu() {
	}

	/** Opens the menu below a control; the present rank is marked, the chosen one is handed on. */
	static void open(Control below, Integer present, Consumer<Integer> onChoice) {
		Menu menu = new Menu(below);
		add(menu, Messages.Rank_none + '\t' + NONE_KEY, null, present, onChoice);
		for (int rank = ConversationCommands.BEST_RANK; rank <= RankRules.lowest(); rank++) {
			add(menu, label(rank) + '\t' + rank, Integer.valueOf(rank), present, onChoice);
		}
		Rectangle bounds = below.getBounds();
		menu.setLocation(below.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
		menu.addListener(SWT.Hide, event -> UiThread.later(below, menu::dispose));
		menu.setVisible(true);
	}

	private static String label(int rank) {
		if (rank == ConversationCommands.BEST_RANK) {
			return NLS.bind(Messages.Rank_first, Integer.valueOf(rank));
		}
		return rank == RankRules.lowest() ? NLS.bind(Messages.Rank_last, Integer.valueOf(rank)) : Integer.toString(rank);
	}

	private static void add(Menu menu, String text, Integer rank, Integer present, Consumer<Integer> onChoice) {
		MenuItem item = new MenuItem(menu, SWT.RADIO);
		item.setText(text);
		item.setSelection(rank == null ? present == null : rank.equals(present));
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection()) {
				onChoice.accept(rank);
			}
		});
	}
}
