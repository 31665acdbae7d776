package org.promptstudio.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.graphics.RGB;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemLocation;

/**
 * The item that an editor shows, as other views see it; an adapter of the conversation editor, the same as long as the editor is open, whatever item it
 * shows. User-interface thread.
 */
public interface OpenItem {

	/**
	 * A marked span of a response.
	 *
	 * @param start index of its first character in the value of the response, in UTF-16 units
	 * @param end index after its last character
	 * @param color of its label; null for the theme's
	 * @param isQuiet whether it is only underlined, with dots, and not tinted
	 */
	record Mark(int start, int end, RGB color, boolean isQuiet) {

		/** A tinted one. */
		public Mark(int start, int end, RGB color) {
			this(start, end, color, false);
		}
	}

	/**
	 * Selected characters of a response's value.
	 *
	 * @param start index of the first one in the value, in UTF-16 units
	 * @param end index after the last one, above start
	 * @param text those characters of the value
	 */
	record TextSelection(Response response, int start, int end, String text) {}

	/** Where the item is. */
	ItemLocation location();

	/** The item being worked on; empty while it is loaded, and when it could not be. */
	Optional<Item> item();

	/**
	 * Where edits of the item go.
	 *
	 * @throws IllegalStateException while there is no item
	 */
	EditingDomain domain();

	/** The selected response. */
	Optional<Response> selectedResponse();

	/** The prompt of the selected response, else the one whose card had the keyboard last, else the first. */
	Optional<Prompt> selectedPrompt();

	/** The letter by which people name a response. */
	String letter(Response response);

	/** The order by which responses are shown and named. */
	DisplayOrder order();

	/** Selects a response and brings it into view; the keyboard stays where it is. */
	void select(Response response);

	/** What is selected in the text of the selected response; empty when nothing is, or when it does not show the value (its changes, for instance). */
	Optional<TextSelection> selectedText();

	/** Selects nothing in the text of the selected response any more. */
	void clearSelection();

	/**
	 * Marks spans of a response on its card.
	 *
	 * @param owner whose marks these are, such as the view that shows them; they replace those of this owner alone
	 * @param marks an empty list takes them away
	 */
	void showMarks(Object owner, Response response, List<Mark> marks);

	/** Brings a span of a response into view and points it out; the keyboard stays where it is. */
	void reveal(Response response, int start, int end);

	/** Makes commands of what is being typed, in the full size and in other views, so that a command made afterwards knows of it. */
	void commitTyped();

	/**
	 * Runs an action before the item is saved, an edit undone, or the item left, so that what is being typed becomes a command in time. It must not fail.
	 */
	void addCommit(Runnable commit);

	/** Ends {@link #addCommit}. */
	void removeCommit(Runnable commit);

	/** Says that somebody is typing what is to become an edit, so that the item counts as changed; or that it has become one. */
	void setTyping(boolean typing);

	/**
	 * Runs an action whenever another item or none is shown, another response is selected, responses came, went, changed or have other letters, or discussions
	 * came, went or changed.
	 */
	void addListener(Runnable listener);

	/** Ends {@link #addListener}. */
	void removeListener(Runnable listener);
}
