package org.promptstudio.ui.conversation;

import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/** What can be done on the cards; carried out by the editor through commands, each of which can be undone. */
interface CardActions {

	/** Ranks a response; null takes the rank away. */
	void rank(Response response, Integer rank);

	/** Gives the crown to a response, or takes it away. */
	void crown(Response response);

	/** Shows a response in full size, to read or edit it. */
	void expand(Response response);

	/** Shows an element of a prompt in full size. */
	void showContent(Content content);

	void delete(Response response);

	/** Shows what an edit changed, or the text again. */
	void toggleChanges(Response response);

	/** Asks for a response of the reader's own and adds it. */
	void add(Prompt prompt);

	/** Whether the present user may add a response. */
	boolean mayAdd();

	/** Asks for a response of the reader's own that begins with the text of another one, and adds it. */
	void addFrom(Response response);

	/** Opens a menu of what a review can say of a response below a control. */
	void openReview(Response response, org.eclipse.swt.widgets.Control below);

	/** Asks for a comment on a response. */
	void comment(Response response);

	/** Shows what people write to each other about a response. */
	void showDiscussions(Response response);

	/** Opens the menu of a response below a control. */
	void openMenu(Response response, org.eclipse.swt.widgets.Control below);
}
