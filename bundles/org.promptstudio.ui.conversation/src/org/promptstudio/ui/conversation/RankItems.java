package org.promptstudio.ui.conversation;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.promptstudio.core.conversation.ConversationCommands;

/** The entries of the rank menu: as many ranks as the recipe allows, and none. */
public final class RankItems extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		int lowest = RankRules.lowest();
		IContributionItem[] items = new IContributionItem[lowest + 2];
		for (int rank = ConversationCommands.BEST_RANK; rank <= lowest; rank++) {
			String label = rank == ConversationCommands.BEST_RANK
					? Messages.Rank_menuFirst
					: rank == lowest ? Messages.Rank_menuLast : Messages.Rank_menu;
			items[rank] = item(Integer.toString(rank), NLS.bind(label, Integer.valueOf(rank)));
		}
		items[lowest + 1] = item("none", Messages.Rank_menuNone);
		return items;
	}

	private static IContributionItem item(String value, String label) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null, Commands.RANK,
				CommandContributionItem.STYLE_PUSH);
		parameter.parameters = Map.of(Commands.RANK_VALUE, value);
		parameter.label = label;
		return new CommandContributionItem(parameter);
	}
}
