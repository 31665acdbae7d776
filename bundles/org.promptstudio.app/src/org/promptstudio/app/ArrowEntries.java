package org.promptstudio.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MBindingTable;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuContribution;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

/** Names the key in menu entries whose key is an arrow alone, as GTK shows all keys beside their entries but these. */
final class ArrowEntries {

	private static final String GTK = "gtk";
	private static final String ARROW = "ARROW_";
	/** The workbench's tag of a key that somebody has taken away from its command. */
	private static final String DELETED = "deleted";

	private ArrowEntries() {
	}

	/** To be called before a window is made; another key that people choose shows at the next start. */
	static void in(MApplication application) {
		if (!GTK.equals(SWT.getPlatform())) {
			return;
		}
		Map<String, String> keys = new HashMap<>();
		for (MBindingTable table : application.getBindingTables()) {
			for (MKeyBinding binding : table.getBindings()) {
				boolean isDeleted = binding.getTags().contains(DELETED);
				if (!isDeleted && binding.getCommand() != null && binding.getKeySequence().startsWith(ARROW)) {
					keys.put(binding.getCommand().getElementId(), name(binding.getKeySequence()));
				}
			}
		}
		for (MMenuContribution contribution : application.getMenuContributions()) {
			name(contribution.getChildren(), keys);
		}
	}

	private static void name(List<? extends MUIElement> elements, Map<String, String> keys) {
		for (MUIElement element : elements) {
			if (element instanceof MHandledMenuItem item) {
				String key = item.getCommand() == null ? null : keys.get(item.getCommand().getElementId());
				if (key != null) {
					String label = item.getLabel() == null ? item.getCommand().getLocalizedCommandName() : item.getLabel();
					item.setLabel(NLS.bind(Messages.Menu_withKey, label, key));
				}
			} else if (element instanceof MElementContainer<?> container) {
				name(container.getChildren(), keys);
			}
		}
	}

	private static String name(String sequence) {
		try {
			return KeySequence.getInstance(sequence).format();
		} catch (ParseException e) {
			throw new IllegalStateException("The workbench has a key that it cannot read: " + sequence, e);
		}
	}
}
