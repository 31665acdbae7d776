package org.promptstudio.ui.feedback;

import java.util.Optional;

import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;

/** What surrounds the control of one question. User-interface thread. */
public interface QuestionSite {

	/** The name of the question for assistants: its title, and that it is required. */
	String accessibleName();

	/** The test id of the control or of a part of it: {@code feedback.<key>}, and the role of the part behind it unless that is empty. */
	String testId(String part);

	/** The question is answered in full: the next one takes the keyboard. */
	void next();

	/** The keyboard goes to the question before, or after it ({@code by} -1 or 1); for controls that take up Up and Down themselves. */
	void move(int by);

	/** The control wants another height. */
	void relayout();

	/** Says something in passing, such as that nothing is selected; a whole sentence. */
	void say(String message);

	/** The item in the conversation; empty in a preview. */
	Optional<OpenItem> openItem();

	/** The response that is asked about; empty for other scopes. */
	Optional<Response> response();
}
