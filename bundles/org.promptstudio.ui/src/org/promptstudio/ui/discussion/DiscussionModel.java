package org.promptstudio.ui.discussion;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.team.Discussions;
import org.promptstudio.core.team.People;
import org.promptstudio.core.team.People.Person;
import org.promptstudio.core.team.Place;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;

/** Which discussions of the open item are shown, which of them is selected, and how their places are called. No SWT; the thread of the item. */
final class DiscussionModel {

	private OpenItem open;
	private Project project;
	private List<Discussion> all = List.of();
	private List<Person> people = List.of();
	private Discussion selected;
	private boolean ofResponseOnly;
	private boolean showsSettled;

	/** Reads the open item again; null for none. */
	void update(OpenItem newOpen, Project newProject) {
		open = newOpen;
		project = newProject;
		Item item = item().orElse(null);
		all = item == null ? List.of() : Discussions.inOrder(item, open.order());
		people = People.known(project, item);
		if (selected != null && !all.contains(selected)) {
			selected = null;
		}
	}

	Optional<OpenItem> open() {
		return Optional.ofNullable(open);
	}

	Optional<Item> item() {
		return open == null ? Optional.empty() : open.item();
	}

	/** Whom one can mention and assign. */
	List<Person> people() {
		return people;
	}

	/** What people see of somebody. */
	String name(String mail) {
		return mail == null || mail.isBlank() ? Messages.Person_unknown : People.mentioned(people, mail).map(Person::name).orElse(mail);
	}

	/** The discussions that the filter lets through; the selected one always. */
	List<Discussion> shown() {
		return all.stream().filter(discussion -> discussion == selected || isLetThrough(discussion)).toList();
	}

	private boolean isLetThrough(Discussion discussion) {
		return (showsSettled || !Discussions.isSettled(discussion)) && (!ofResponseOnly || isOfSelectedResponse(discussion));
	}

	/** Whether a discussion is about the response selected in the conversation. */
	boolean isOfSelectedResponse(Discussion discussion) {
		return selectedResponse().filter(response -> isAbout(discussion, response)).isPresent();
	}

	private static boolean isAbout(Discussion discussion, Response response) {
		return response.getId() != null && response.getId().equals(discussion.getResponseId());
	}

	Optional<Response> selectedResponse() {
		return item().isEmpty() ? Optional.empty() : open.selectedResponse();
	}

	/** How many discussions the item has, settled ones too. */
	int count() {
		return all.size();
	}

	int unsettled() {
		return (int) all.stream().filter(discussion -> !Discussions.isSettled(discussion)).count();
	}

	int settled() {
		return all.size() - unsettled();
	}

	/** How many unsettled ones are about the selected response. */
	int ofResponse() {
		return (int) all.stream().filter(discussion -> !Discussions.isSettled(discussion) && isOfSelectedResponse(discussion)).count();
	}

	boolean isOfResponseOnly() {
		return ofResponseOnly;
	}

	void setOfResponseOnly(boolean only) {
		ofResponseOnly = only;
	}

	boolean showsSettled() {
		return showsSettled;
	}

	void setShowsSettled(boolean shows) {
		showsSettled = shows;
	}

	Optional<Discussion> selected() {
		return Optional.ofNullable(selected);
	}

	/** Selects a discussion, whatever the filter; null for none. */
	void select(Discussion discussion) {
		selected = discussion != null && all.contains(discussion) ? discussion : null;
	}

	/** The discussion some steps away from the selected one among those shown; from none the first or last. */
	Optional<Discussion> neighbour(int steps) {
		List<Discussion> shown = shown();
		if (shown.isEmpty()) {
			return Optional.empty();
		}
		int index = shown.indexOf(selected);
		int from = index < 0 ? steps > 0 ? -1 : shown.size() : index;
		return Optional.of(shown.get(Math.clamp(from + (long) steps, 0, shown.size() - 1)));
	}

	/** The response that a discussion is about. */
	Optional<Response> response(Discussion discussion) {
		return item().flatMap(item -> Discussions.response(item, discussion));
	}

	/** The prompt that a discussion is about, also that of its response. */
	Optional<Prompt> prompt(Discussion discussion) {
		return response(discussion).map(Response::getPrompt).or(() -> item().flatMap(item -> Discussions.prompt(item, discussion)));
	}

	/** What a discussion is about, in few words. */
	String placeName(Discussion discussion) {
		if (discussion.getResponseId() != null) {
			return response(discussion).map(this::name).orElse(Messages.Place_gone);
		}
		if (discussion.getPromptKey() != null) {
			return prompt(discussion).map(this::name).orElse(Messages.Place_gone);
		}
		return Messages.Place_item;
	}

	/** What a place is, in few words. */
	String placeName(Place place) {
		Item item = item().orElse(null);
		if (item == null || place.promptKey() == null) {
			return Messages.Place_item;
		}
		Optional<Prompt> prompt = item.getPrompts().stream().filter(one -> place.promptKey().equals(one.getKey())).findFirst();
		if (place.responseId() == null) {
			return prompt.map(this::name).orElse(Messages.Place_gone);
		}
		Optional<Response> response = prompt
				.flatMap(one -> one.getResponses().stream().filter(each -> place.responseId().equals(each.getId())).findFirst());
		if (response.isEmpty()) {
			return Messages.Place_gone;
		}
		return place.text() == null ? name(response.get()) : NLS.bind(Messages.Place_span, name(response.get()));
	}

	private String name(Response response) {
		Item item = item().orElseThrow();
		return item.getPrompts().size() == 1
				? NLS.bind(Messages.Place_response, open.letter(response))
				: NLS.bind(Messages.Place_responseOfTurn, open.letter(response),
						Integer.valueOf(item.getPrompts().indexOf(response.getPrompt()) + 1));
	}

	private String name(Prompt prompt) {
		return NLS.bind(Messages.Place_prompt, Integer.valueOf(item().orElseThrow().getPrompts().indexOf(prompt) + 1));
	}
}
