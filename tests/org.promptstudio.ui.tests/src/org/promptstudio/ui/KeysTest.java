package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.shortcuts.Shortcut;
import org.promptstudio.ui.shortcuts.ShortcutList;

/** The keys of the running workbench. */
class KeysTest {

	private static final String OUTLINE_KEYS = "org.promptstudio.ui.recipe.outlineKeys";

	/** Active among the questions of the feedback view, while nobody types there; no control of a question needs Up and Down. */
	private static final String QUESTION_KEYS = "org.promptstudio.ui.feedback.questions";

	/** Active while a thread of the discussion has the keyboard, and none of its text fields. */
	private static final String THREAD_KEYS = "org.promptstudio.ui.discussion.thread";

	private static List<Binding> ours() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		return Arrays.stream(bindings.getBindings())
				.filter(binding -> binding.getContextId() != null && binding.getContextId().startsWith("org.promptstudio.")).toList();
	}

	@Test
	void everyKey_runsACommandWithANameAndHelp() throws NotDefinedException {
		assertFalse(ours().isEmpty());
		for (Binding binding : ours()) {
			assertTrue(binding.getParameterizedCommand().getCommand().isDefined(), binding.toString());
			assertFalse(binding.getParameterizedCommand().getName().isBlank(), binding.toString());
		}
	}

	@Test
	void noKey_hasTwoCommands() {
		Map<String, String> commands = new HashMap<>();
		for (Binding binding : ours()) {
			String key = binding.getContextId() + ' ' + binding.getTriggerSequence();
			String before = commands.put(key, binding.getParameterizedCommand().toString());
			assertEquals(null, before, () -> key + " runs " + before + " and " + binding.getParameterizedCommand());
		}
	}

	/** Whether a context is another one or below it, and so never active without it being meant. */
	private static boolean isWithin(String context, String outer) {
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		try {
			for (String id = context; id != null; id = contexts.getContext(id).getParentId()) {
				if (id.equals(outer)) {
					return true;
				}
			}
		} catch (NotDefinedException e) {
			throw new AssertionError(e);
		}
		return false;
	}

	@Test
	void singleLetters_actOutsideTextFieldsOnly() {
		for (Binding binding : ours()) {
			String keys = binding.getTriggerSequence().toString();
			if (binding.getContextId().equals(OUTLINE_KEYS)) {
				continue; // active while the outline of a recipe has the keyboard, in which nobody types
			}
			if (keys.length() == 1 || keys.equals("DEL")) {
				assertTrue(isWithin(binding.getContextId(), SingleKeys.CONTEXT), keys);
			} else if (List.of("CR", "SPACE").contains(keys)) {
				assertTrue(isWithin(binding.getContextId(), SingleKeys.PRESS_CONTEXT), keys);
			} else if (keys.matches("ARROW_.*|PAGE_.*|HOME|END")) {
				boolean inList = List.of(QUESTION_KEYS, THREAD_KEYS).contains(binding.getContextId()) && keys.matches("ARROW_(UP|DOWN)");
				assertTrue(inList || isWithin(binding.getContextId(), SingleKeys.MOVE_CONTEXT), keys);
			}
		}
	}

	@Test
	void commands_ofTheStudio_haveHelp() throws NotDefinedException {
		ICommandService service = PlatformUI.getWorkbench().getService(ICommandService.class);
		List<String> without = new ArrayList<>();
		for (Object id : service.getDefinedCommandIds()) {
			String description = service.getCommand((String) id).getDescription();
			if (((String) id).startsWith("org.promptstudio.") && (description == null || description.isBlank())) {
				without.add((String) id);
			}
		}
		assertEquals(List.of(), without);
	}

	@Test
	void shortcutList_namesWhatIssueTwoAsksFor() {
		List<Shortcut> shortcuts = ShortcutList.of(PlatformUI.getWorkbench());
		List<String> keys = shortcuts.stream().flatMap(shortcut -> shortcut.keys().stream()).toList();
		for (String key : List.of("F1", "F6", "S", "Ctrl+S", "Ctrl+O", "Ctrl+Z", "Ctrl+Y", "Ctrl+F", "B", "0", "3")) {
			assertTrue(keys.contains(key), () -> key + " is missing in " + keys);
		}
		assertTrue(shortcuts.get(0).category().startsWith("Prompt Studio"), "our own commands come first");
	}
}
