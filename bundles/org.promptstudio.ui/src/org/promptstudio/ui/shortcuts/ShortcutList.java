package org.promptstudio.ui.shortcuts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.commands.Category;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.keys.IBindingService;

/** Collects the keys that do something in the studio, those of the platform that have no use here left out. */
public final class ShortcutList {

	private static final String OWN = "org.promptstudio.";
	/** What the platform brings and people here need. */
	private static final Set<String> PLATFORM = Set.of("org.eclipse.ui.file.save", "org.eclipse.ui.file.exit", "org.eclipse.ui.file.refresh",
			"org.eclipse.ui.edit.undo",
			"org.eclipse.ui.edit.redo", "org.eclipse.ui.edit.cut", "org.eclipse.ui.edit.copy", "org.eclipse.ui.edit.paste",
			"org.eclipse.ui.edit.selectAll", "org.eclipse.ui.edit.findReplace", "org.eclipse.ui.edit.delete",
			"org.eclipse.ui.window.maximizePart", "org.eclipse.ui.window.showContextMenu");

	private ShortcutList() {
	}

	/** All keys of the workbench's present scheme, by category and command. */
	public static List<Shortcut> of(IWorkbench workbench) {
		IBindingService bindings = workbench.getService(IBindingService.class);
		Map<ParameterizedCommand, List<String>> keys = new LinkedHashMap<>();
		for (Binding binding : bindings.getBindings()) {
			ParameterizedCommand command = binding.getParameterizedCommand();
			boolean inScheme = binding.getSchemeId() != null && binding.getSchemeId().equals(bindings.getActiveScheme().getId());
			if (command != null && inScheme && isOurs(command.getId()) && isHere(binding)) {
				List<String> sequences = keys.computeIfAbsent(command, key -> new ArrayList<>());
				String sequence = binding.getTriggerSequence().format();
				if (!sequences.contains(sequence)) {
					sequences.add(sequence);
				}
			}
		}
		List<Shortcut> shortcuts = new ArrayList<>();
		keys.forEach((command, sequences) -> add(shortcuts, command, sequences));
		shortcuts.sort(Comparator.comparing((Shortcut shortcut) -> !shortcut.category().startsWith("Prompt"))
				.thenComparing(Shortcut::category).thenComparing(Shortcut::command));
		return shortcuts;
	}

	private static boolean isOurs(String command) {
		return command.startsWith(OWN) || PLATFORM.contains(command);
	}

	private static boolean isHere(Binding binding) {
		return binding.getPlatform() == null || binding.getPlatform().equals(org.eclipse.jface.util.Util.getWS());
	}

	private static void add(List<Shortcut> shortcuts, ParameterizedCommand parameterized, List<String> keys) {
		Command command = parameterized.getCommand();
		try {
			Category category = command.getCategory();
			String help = command.getDescription();
			keys.sort(Comparator.comparingInt(String::length));
			shortcuts.add(new Shortcut(category.getName(), parameterized.getName(), List.copyOf(keys), help == null ? "" : help));
		} catch (NotDefinedException e) {
			ILog.of(ShortcutList.class).warn("A key is bound to a command that does not exist: " + parameterized.getId(), e);
		}
	}
}
