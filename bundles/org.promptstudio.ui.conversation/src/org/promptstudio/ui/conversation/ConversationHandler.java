package org.promptstudio.ui.conversation;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * Carries out the commands of the conversation editor. {@code plugin.xml} names the act behind the class name, as in
 * {@code org.promptstudio.ui.conversation.ConversationHandler:CROWN}. The handlers are always enabled: the workbench answers the key of a disabled one with
 * a dialog, which would stop people in their work.
 */
public final class ConversationHandler extends AbstractHandler implements IExecutableExtension {

	/** What a handler does with the editor, and when it can. */
	private enum Act {
		RANK(null),
		CROWN(onResponse(ConversationActions::crown)),
		DELETE(onResponse(ConversationActions::delete)),
		EXPAND(Act::openLinkOrExpand),
		CHANGES(onResponse(ConversationActions::toggleChanges)),
		RESTORE(onResponse(ConversationActions::restoreOriginal)),
		ADD(Act::addToPrompt),
		BACK(Act::back),
		FOLD(editor -> editor.model().selected().ifPresent(editor.pane()::toggleFold)),
		FOLD_ALL(editor -> editor.pane().toggleFoldAll()),
		TOOLBARS(editor -> editor.pane().setToolbars(!editor.pane().showsToolbars())),
		MOVE_LEFT(onResponse((actions, response) -> actions.move(response, -1, 0))),
		MOVE_RIGHT(onResponse((actions, response) -> actions.move(response, 1, 0))),
		MOVE_UP(onResponse((actions, response) -> actions.move(response, 0, -1))),
		MOVE_DOWN(onResponse((actions, response) -> actions.move(response, 0, 1))),
		NEW_FROM(onResponse(ConversationActions::addFrom)),
		UNEDITED(onResponse(ConversationActions::toggleUnedited)),
		AUTHOR(onResponse(ConversationActions::askAuthor)),
		BLIND(editor -> editor.setBlind(!editor.model().isBlind())),
		NEXT_RESPONSE(editor -> selectNeighbour(editor, 1)),
		PREVIOUS_RESPONSE(editor -> selectNeighbour(editor, -1)),
		FIND(editor -> editor.findBar().open()),
		ZOOM_IN(editor -> editor.context().zoomBy(1)),
		ZOOM_OUT(editor -> editor.context().zoomBy(-1)),
		ZOOM_RESET(editor -> editor.context().resetZoom()),
		PAGE_DOWN(editor -> editor.pane().scrollPages(1)),
		PAGE_UP(editor -> editor.pane().scrollPages(-1)),
		FIRST(editor -> editor.pane().scrollToEnd(false)),
		LAST(editor -> editor.pane().scrollToEnd(true)),
		RESPONSE_DOWN(editor -> editor.pane().scrollResponse(1, 0)),
		RESPONSE_UP(editor -> editor.pane().scrollResponse(-1, 0)),
		RESPONSE_PAGE_DOWN(editor -> editor.pane().scrollResponse(0, 1)),
		RESPONSE_PAGE_UP(editor -> editor.pane().scrollResponse(0, -1));

		private final Consumer<ConversationEditor> effect;

		Act(Consumer<ConversationEditor> effect) {
			this.effect = effect;
		}

		private static Consumer<ConversationEditor> onResponse(BiConsumer<ConversationActions, Response> effect) {
			return editor -> editor.model().selected().ifPresent(response -> effect.accept(editor.actions(), response));
		}

		/** Enter on a link opens the link. */
		private static void openLinkOrExpand(ConversationEditor editor) {
			if (editor.pane().focusedCard().filter(card -> card.text().openFocusedLink()).isEmpty()) {
				editor.model().selected().ifPresent(editor.actions()::expand);
			}
		}

		/** To the prompt that has the focus, else to the one of the selected response, else to the first. */
		private static void addToPrompt(ConversationEditor editor) {
			Prompt prompt = editor.pane().focusedCard().filter(PromptCard.class::isInstance).map(card -> ((PromptCard) card).prompt())
					.or(() -> editor.model().selected().map(Response::getPrompt))
					.orElseGet(() -> editor.model().prompts().stream().findFirst().orElse(null));
			if (prompt != null) {
				editor.actions().add(prompt);
			}
		}

		private static void back(ConversationEditor editor) {
			if (editor.isExpanded() || editor.isContentShown()) {
				editor.collapse();
			} else {
				editor.findBar().close();
			}
		}

		private static void selectNeighbour(ConversationEditor editor, int step) {
			editor.model().selectNeighbour(step);
			editor.model().selected().ifPresent(editor.isExpanded() ? editor.actions()::expand : editor.pane()::focus);
		}
	}

	private Act act = Act.RANK;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		act = Act.valueOf(String.valueOf(data));
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ConversationEditor editor = activeEditor();
		if (editor != null && editor.session().isPresent()) {
			editor.commitTyped();
			if (act == Act.RANK) {
				rank(editor, event.getParameter(Commands.RANK_VALUE));
			} else {
				act.effect.accept(editor);
			}
		}
		return null;
	}

	private static void rank(ConversationEditor editor, String value) {
		Integer rank = value == null || "none".equals(value) ? null : Integer.valueOf(value);
		editor.model().selected().ifPresent(response -> editor.actions().rank(response, rank));
	}

	/** The conversation editor of the active window, or null. */
	static ConversationEditor activeEditor() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return window != null && window.getActivePage() != null && window.getActivePage().getActiveEditor() instanceof ConversationEditor editor
				? editor
				: null;
	}
}
