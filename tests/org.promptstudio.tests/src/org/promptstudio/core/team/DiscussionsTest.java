package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.CommandHarness;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Mentions.Mention;
import org.promptstudio.core.team.People.Person;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

class DiscussionsTest {

	private static final Instant NOW = Instant.parse("2025-03-01T08:00:00.123Z");
	private static final String MIA = "mia@example.org";
	private static final String ANNA = "anna@example.org";

	private final Item item = Conversations.item("q1", "Name three rivers.");
	private final Prompt prompt = item.getPrompts().get(0);
	private final Response a = Conversations.response(prompt, "a1", "alpha", "Rhine, Rhone, Loire");
	private final Response b = Conversations.response(prompt, "b1", "beta", "Elbe, Oder, Weser");
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new StudioItemProviderAdapterFactory(),
			new BasicCommandStack());
	private final CommandHarness harness = new CommandHarness(domain, item);
	private final DiscussionCommands mia = commands(Permissions.ALL, MIA);
	private final DiscussionCommands anna = commands(new Permissions(Role.ANNOTATOR, true, true), ANNA);
	private int ids;

	private DiscussionCommands commands(Permissions permissions, String user) {
		return new DiscussionCommands(new TeamCommands(domain, permissions,
				new Editor(user, null, null, InstantSource.fixed(NOW), () -> "id" + ids++), DisplayOrder.FILE));
	}

	private Discussion begin(DiscussionCommands by, Place place, String text) {
		harness.run(by.begin(item, place, text, false, null));
		return item.getDiscussions().getLast();
	}

	private static void assertRefused(String reason, Command command) {
		assertFalse(command.canExecute());
		assertEquals(reason, RefusedCommand.reason(command).orElseThrow());
	}

	@Test
	void edit_ofOwnMessage_changesIt_andOfAnothersIsRefused() {
		Message message = begin(mia, Place.of(a), "Where?").getMessages().getFirst();
		harness.run(mia.edit(message, "Where is it? "));
		assertEquals("Where is it?", message.getBody());
		assertFalse(mia.edit(message, "Where is it?").canExecute());
		assertRefused("Only the person who wrote a comment can change it.", anna.edit(message, "Mine"));
		assertRefused("There is nothing to send yet. Write a message first.", mia.edit(message, " "));
	}

	@Test
	void delete_ofTheLastOwnMessage_takesItAway_andOfTheOnlyOneTheDiscussion() {
		Discussion discussion = begin(mia, Place.of(a), "Where?");
		harness.run(anna.reply(discussion, "There."));
		assertRefused("Others have answered this comment already, so it stays.", mia.delete(discussion.getMessages().getFirst()));
		assertRefused("Only the person who wrote a comment can delete it.", mia.delete(discussion.getMessages().getLast()));
		harness.run(anna.delete(discussion.getMessages().getLast()));
		assertEquals(1, discussion.getMessages().size());
		harness.run(mia.delete(discussion.getMessages().getFirst()));
		assertTrue(item.getDiscussions().isEmpty());
	}

	@Test
	void delete_ofADiscussionInReview_needsAReviewer() {
		Discussion discussion = begin(anna, Place.of(a), "Wrong river");
		harness.run(anna.state(discussion, DiscussionState.ISSUE));
		harness.run(anna.state(discussion, DiscussionState.REVIEW));
		assertRefused("Only managers and owners of this project may approve, or take back a review state.",
				anna.delete(discussion.getMessages().getFirst()));
	}

	@Test
	void inOrder_putsUnsettledFirst_thenFollowsTheConversation() {
		Discussion ofB = begin(mia, Place.of(b), "about B");
		Discussion ofSpan = begin(mia, Place.of(a, 7, 12), "about the Rhone");
		Discussion ofA = begin(mia, Place.of(a), "about A");
		Discussion settled = begin(mia, Place.item(), "about the item, settled");
		harness.run(mia.state(settled, DiscussionState.RESOLVED));
		Discussion ofPrompt = begin(mia, Place.of(prompt), "about the prompt");
		Discussion ofItem = begin(mia, Place.item(), "about the item");
		assertEquals(List.of(ofItem, ofPrompt, ofA, ofSpan, ofB, settled), Discussions.inOrder(item, DisplayOrder.FILE));
		assertEquals(2, Discussions.unsettled(item, a));
	}

	@Test
	void span_followsItsWords_andIsGoneWithThem() {
		Discussion discussion = begin(mia, Place.of(a, 7, 12), "Spelling?");
		assertEquals(new Place(prompt.getKey(), "a1", 7, 12, "Rhone"), Discussions.span(a, discussion).orElseThrow());
		a.setValue("The Rhine, Rhone, Loire");
		assertEquals(11, Discussions.span(a, discussion).orElseThrow().start());
		a.setValue("Rhine, Rhône, Loire");
		assertTrue(Discussions.span(a, discussion).isEmpty());
	}

	@Test
	void mentions_haveTheirPlaces_andOneThatIsTypedIsFound() {
		assertEquals(List.of(new Mention(4, 9, "anna")), Mentions.in("Ask @anna."));
		assertEquals(OptionalInt.of(4), Mentions.typed("Ask @an", 7));
		assertEquals(OptionalInt.of(4), Mentions.typed("Ask @", 5));
		assertEquals(OptionalInt.of(4), Mentions.typed("Ask @anna@ex and more", 12));
		assertEquals(OptionalInt.empty(), Mentions.typed("mail x@y", 8));
		assertEquals(OptionalInt.empty(), Mentions.typed("Ask @anna now", 13));
	}

	@Test
	void people_areMembersFirst_thenThoseOfTheItem_eachOnce() {
		Project project = ProjectFactory.eINSTANCE.createProject();
		Member member = ProjectFactory.eINSTANCE.createMember();
		member.setMail("Mia@example.org");
		member.setName("Mia Lee");
		project.getMembers().add(member);
		Discussion discussion = begin(mia, Place.of(a), "Where?");
		harness.run(anna.reply(discussion, "There."));
		List<Person> people = People.known(project, item);
		assertEquals(List.of(new Person("Mia@example.org", "Mia Lee"), new Person(ANNA, ANNA)), people);
		assertEquals("Mia Lee", People.mentioned(people, "mia").orElseThrow().name());
		assertTrue(people.getFirst().matches("le"));
		assertFalse(people.getFirst().matches("ee"));
	}

	@Test
	void reviewEntries_tellStatesPlacesAndPeople() {
		b.setReviewState(ReviewState.REVIEW);
		b.setReviewBy(ANNA);
		b.setReviewAt("2025-03-01T08:00:00.000Z");
		b.setComment("Now\nwith sources");
		Discussion discussion = begin(mia, Place.of(a, 0, 5), "Which one?");
		harness.run(mia.assign(discussion, ANNA));
		List<ReviewEntry> entries = ReviewEntry.of(item);
		assertEquals(2, entries.size());
		ReviewEntry talk = entries.getFirst();
		assertEquals(List.of(true, ReviewEntry.State.OPEN, 0, 0, MIA, ANNA, NOW.toEpochMilli(), "Which one?"), List.of(talk.isDiscussion(),
				talk.state(), talk.prompt(), talk.response(), talk.person(), talk.assignee(), talk.time(), talk.words()));
		assertEquals(discussion, talk.discussionIn(item).orElseThrow());
		assertEquals(a, talk.responseIn(item).orElseThrow());
		ReviewEntry review = entries.getLast();
		assertEquals(List.of(ReviewEntry.State.REVIEW, "B", "Now with sources", ANNA),
				List.of(review.state(), review.letter(DisplayOrder.FILE), review.words(), review.person()));
		assertTrue(review.concerns(ANNA.toUpperCase(Locale.ROOT)));
		prompt.getResponses().remove(a);
		assertEquals(b, review.responseIn(item).orElseThrow(), "found by its id, not its place");
	}

	@Test
	void reviewEntries_ofOneItem_areTheMostUrgent() {
		for (int i = 0; i < 3 * ReviewEntry.MAX_OF_ITEM; i++) {
			Conversations.response(prompt, "r" + i, "m", "text").setReviewState(i == 40 ? ReviewState.ISSUE : ReviewState.APPROVED);
		}
		List<ReviewEntry> entries = ReviewEntry.of(item);
		assertEquals(ReviewEntry.MAX_OF_ITEM, entries.size());
		assertEquals(ReviewEntry.State.ISSUE, entries.getLast().state());
	}
}
