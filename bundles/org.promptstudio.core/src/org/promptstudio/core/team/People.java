package org.promptstudio.core.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.StatusEntry;

/** The people whom a person can write to or assign things to. */
public final class People {

	/**
	 * Somebody.
	 *
	 * @param mail mail address, or another word by which the files name the person; never blank
	 * @param name what people see; the mail address where nobody told a name
	 */
	public record Person(String mail, String name) {

		/** Whether a part of the name or the address begins with what somebody typed, whatever the case. */
		public boolean matches(String typed) {
			String wanted = typed.toLowerCase(Locale.ROOT);
			return wanted.isEmpty() || mail.toLowerCase(Locale.ROOT).startsWith(wanted)
					|| Stream.of(name.toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(word -> word.startsWith(wanted));
		}
	}

	private People() {
	}

	/**
	 * The members of the project in their order, then those who left a trace in the item, each once.
	 *
	 * @param project null where there is none
	 * @param item    null for none
	 */
	public static List<Person> known(Project project, Item item) {
		List<Person> people = new ArrayList<>();
		if (project != null) {
			project.getMembers().stream().map(Member::getMail).forEach(mail -> add(people, project, mail));
		}
		if (item != null) {
			item.getDiscussions().forEach(discussion -> {
				add(people, project, discussion.getCreator());
				add(people, project, discussion.getAssignee());
				discussion.getMessages().stream().map(Message::getAuthor).forEach(mail -> add(people, project, mail));
			});
			item.getStatusLog().stream().map(StatusEntry::getCreator).forEach(mail -> add(people, project, mail));
			item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream())
					.forEach(response -> add(people, project, response.getReviewBy()));
		}
		return people;
	}

	private static void add(List<Person> people, Project project, String mail) {
		if (mail != null && !mail.isBlank() && people.stream().noneMatch(person -> Members.isSame(person.mail(), mail))) {
			people.add(new Person(mail.strip(), Members.name(project, mail)));
		}
	}

	/** The person whom a mention means: by the whole address, or by its first part. */
	public static Optional<Person> mentioned(List<Person> people, String name) {
		return people.stream().filter(person -> Members.isSame(person.mail(), name)).findFirst()
				.or(() -> people.stream().filter(person -> Members.isSame(person.mail().replaceAll("@.*", ""), name)).findFirst());
	}
}
