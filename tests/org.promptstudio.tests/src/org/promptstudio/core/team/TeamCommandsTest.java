package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.promptstudio.core.conversation.CommandHarness;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

class TeamCommandsTest {

	private static final Instant NOW = Instant.parse("2025-03-01T08:00:00.123Z");
	private static final Permissions ANNOTATOR = new Permissions(Role.ANNOTATOR, true, false);

	private final Item item = Conversations.item("q1", "Name three rivers.");
	private final Prompt prompt = item.getPrompts().get(0);
	private final Response a = Conversations.response(prompt, "a1", "alpha", "Rhine, Rhone, Loire");
	private final Response b = Conversations.response(prompt, "b1", "beta", "Elbe, Oder, Weser");
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new StudioItemProviderAdapterFactory(),
			new BasicCommandStack());
	private final TeamCommands reviewer = commands(Permissions.ALL, "mia@example.org");
	private final TeamCommands annotator = commands(ANNOTATOR, "anna@example.org");
	private final DiscussionCommands talk = new DiscussionCommands(reviewer);
	private final CommandHarness harness = new CommandHarness(domain, item);

	private TeamCommands commands(Permissions permissions, String user) {
		return new TeamCommands(domain, permissions, new Editor(user, "t1", "a1", InstantSource.fixed(NOW), () -> "id9"), DisplayOrder.FILE);
	}

	private static void assertRefused(String reason, Command command) {
		assertFalse(command.canExecute());
		assertEquals(reason, RefusedCommand.reason(command).orElseThrow());
		assertFalse(command.getLabel().isBlank());
	}

	@Test
	void complete_setsStatusAndLog_inOneStep() {
		Command complete = annotator.complete(item, List.of());
		harness.run(complete);
		assertEquals("Complete Item", complete.getLabel());
		assertEquals("completed", item.getStatus());
		StatusEntry entry = item.getStatusLog().getFirst();
		assertEquals(List.of("created", "completed", "t1", "a1", "anna@example.org", "2025-03-01T08:00:00.123Z"), List.of(entry.getAction(),
				entry.getStatus(), entry.getTaskId(), entry.getAssignmentId(), entry.getCreator(), entry.getTimestamp()));
		assertFalse(annotator.complete(item, List.of()).canExecute());
	}

	@Test
	void complete_whatIsDoneInAnotherTask_isGivenInThisOne() {
		harness.run(annotator.complete(item, List.of()));
		TeamCommands inAnother = new TeamCommands(domain, ANNOTATOR,
				new Editor("anna@example.org", "t2", "a2", InstantSource.fixed(NOW), () -> "id9"), DisplayOrder.FILE);
		harness.run(inAnother.complete(item, List.of()));
		assertEquals("completed", item.getStatus());
		assertEquals(List.of("t1", "t2"), item.getStatusLog().stream().map(StatusEntry::getTaskId).toList());
		assertFalse(inAnother.complete(item, List.of()).canExecute());
		TeamCommands outside = new TeamCommands(domain, ANNOTATOR, new Editor("anna@example.org"), DisplayOrder.FILE);
		assertFalse(outside.complete(item, List.of()).canExecute(), "without a task the item is done already");
	}

	@Test
	void complete_whileSomethingIsMissing_isRefusedWithTheList() {
		List<Missing> missing = List.of(new Missing(a, null, "One."), new Missing(a, null, "Two."));
		assertRefused("The item is not done yet. One. Two.", annotator.complete(item, missing));
		List<Missing> more = List.of(missing.get(0), missing.get(1), missing.get(0), missing.get(1), missing.get(0));
		assertRefused("The item is not done yet: 5 things are missing. One. Two. One. And 2 more.", annotator.complete(item, more));
	}

	@Test
	void discard_needsAReason() {
		assertRefused("Say why the item is discarded, so that others understand it.", annotator.discard(item, " "));
		harness.run(annotator.discard(item, " Not a question. "));
		assertEquals("discard", item.getStatus());
		assertEquals("Not a question.", item.getStatusReason());
		harness.run(annotator.complete(item, List.of()));
		assertNull(item.getStatusReason());
		assertEquals(2, item.getStatusLog().size());
	}

	@Test
	void clockSetBack_doesNotHideWhatIsDone() {
		StatusEntry future = StudioFactory.eINSTANCE.createStatusEntry();
		future.setAction(Statuses.CREATED);
		future.setStatus("discard");
		future.setTimestamp("2030-01-01T00:00:00.000Z");
		item.getStatusLog().add(future);
		harness.run(annotator.complete(item, List.of()));
		assertEquals("2030-01-01T00:00:00.001Z", item.getStatusLog().getLast().getTimestamp());
		assertEquals("completed", Statuses.current(item.getStatusLog()).orElseThrow().getStatus());
	}

	@Test
	void approve_isTheReviewers_andSoIsWhatTakesItBack() {
		String sentence = "Only managers and owners of this project may approve, or take back a review state.";
		assertRefused(sentence, annotator.approve(item, List.of()));
		harness.run(reviewer.approve(item, List.of()));
		assertEquals("approved", item.getStatus());
		assertRefused(sentence, annotator.complete(item, List.of()));
		assertRefused(sentence, annotator.reopen(item));
		assertRefused(sentence, annotator.discard(item, "Why not"));
		harness.run(reviewer.reopen(item));
		assertNull(item.getStatus());
	}

	@Test
	void reopen_takesAllStandingStatusesAway() {
		harness.run(annotator.complete(item, List.of()));
		Editor withoutTask = new Editor("mia@example.org", null, null, InstantSource.fixed(NOW), () -> "id9");
		harness.run(new TeamCommands(domain, Permissions.ALL, withoutTask, DisplayOrder.FILE).discard(item, "Empty."));
		assertEquals(2, Statuses.standing(item.getStatusLog()).size());
		harness.run(reviewer.reopen(item));
		assertTrue(Statuses.standing(item.getStatusLog()).isEmpty());
		assertFalse(reviewer.reopen(item).canExecute());
	}

	@Test
	void issue_takesTheItemsStatusAway_andTellsWhoAndWhen() {
		harness.run(annotator.complete(item, List.of()));
		Command issue = reviewer.review(b, ReviewState.ISSUE);
		harness.run(issue);
		assertEquals("Report Issue of B", issue.getLabel());
		assertEquals(ReviewState.ISSUE, b.getReviewState());
		assertEquals("mia@example.org", b.getReviewBy());
		assertEquals("2025-03-01T08:00:00.123Z", b.getReviewAt());
		assertNull(item.getStatus());
		assertEquals("deleted", item.getStatusLog().getLast().getAction());
		assertEquals("t1", item.getStatusLog().getLast().getTaskId());
	}

	@Test
	void review_goesItsWay_andNoOther() {
		assertRefused("The response has no issue, so there is nothing to send for review.", annotator.review(a, ReviewState.REVIEW));
		harness.run(reviewer.review(a, ReviewState.ISSUE));
		harness.run(annotator.review(a, ReviewState.REVIEW));
		assertRefused("Only managers and owners of this project may approve, or take back a review state.",
				annotator.review(a, ReviewState.APPROVED));
		harness.run(reviewer.review(a, ReviewState.APPROVED));
		harness.run(reviewer.review(a, ReviewState.NONE));
		assertNull(a.getReviewBy());
	}

	@Test
	void completion_tellsIssues_andForApprovalWhatWaits() {
		a.setReviewState(ReviewState.ISSUE);
		b.setReviewState(ReviewState.REVIEW);
		harness.run(talk.begin(item, Place.of(prompt), "The prompt has a typo.", true, null));
		List<Missing> missing = Completion.beforeCompleting(item, null, DisplayOrder.FILE);
		assertEquals(List.of("Response A to prompt p1 has an open issue.", "The discussion “The prompt has a typo.” is an open issue."),
				missing.stream().map(Missing::message).toList());
		assertEquals(List.of(a, item.getDiscussions().getFirst()), missing.stream().map(Missing::where).toList());
		assertEquals("Response B to prompt p1 waits for review.",
				Completion.beforeApproving(item, null, DisplayOrder.FILE).get(1).message());
	}

	@Test
	void words_areSetAndCleared() {
		harness.run(annotator.comment(a, "Short."));
		assertEquals("Short.", a.getComment());
		assertFalse(annotator.comment(a, "Short.").canExecute());
		harness.run(annotator.comment(a, " "));
		assertNull(a.getComment());
		harness.run(annotator.describe(item, "Rivers"));
		assertEquals("Rivers", item.getDescription());
		harness.run(annotator.tag(item, List.of(" hard ", "geo", "", "hard")));
		assertEquals(List.of("hard", "geo"), item.getTags());
		harness.run(annotator.tag(item, List.of("geo", "new")));
		assertEquals(List.of("geo", "new"), item.getTags());
		assertFalse(annotator.tag(item, List.of("new", "geo")).canExecute());
	}

	@Test
	void issueDiscussion_goesToTheLastWorker_andTakesTheStatus() {
		harness.run(annotator.complete(item, List.of()));
		harness.run(talk.begin(item, Place.of(a, 0, 5), "Where is it?", true, null));
		Discussion discussion = item.getDiscussions().getFirst();
		assertEquals("anna@example.org", discussion.getAssignee());
		assertEquals("Rhine", discussion.getSpan().getText());
		assertEquals("a1", discussion.getResponseId());
		assertEquals(NOW.toEpochMilli(), discussion.getCreatedAt());
		assertNull(item.getStatus());
		assertEquals(a, Discussions.response(item, discussion).orElseThrow());
	}

	@Test
	void discussion_isRepliedAssignedAndSettled() {
		DiscussionCommands theirs = new DiscussionCommands(annotator);
		harness.run(theirs.begin(item, Place.item(), "What is asked?", false, null));
		Discussion discussion = item.getDiscussions().getFirst();
		assertNull(discussion.getAssignee());
		harness.run(talk.reply(discussion, "Rivers, @anna."));
		assertEquals("mia@example.org", discussion.getMessages().getLast().getAuthor());
		assertRefused("There is nothing to send yet. Write a message first.", talk.reply(discussion, " "));
		assertTrue(Discussions.concerns(discussion, "anna@example.org"));
		assertFalse(Discussions.concerns(discussion, "eve@example.org"));
		harness.run(talk.assign(discussion, "eve@example.org"));
		assertTrue(Discussions.concerns(discussion, "eve@example.org"));
		harness.run(theirs.state(discussion, DiscussionState.RESOLVED));
		harness.run(talk.state(discussion, DiscussionState.ISSUE));
		assertRefused("Only managers and owners of this project may approve, or take back a review state.",
				theirs.state(discussion, DiscussionState.RESOLVED));
		harness.run(theirs.state(discussion, DiscussionState.REVIEW));
		harness.run(talk.state(discussion, DiscussionState.RESOLVED));
	}

	@ParameterizedTest
	@EnumSource
	void discussion_illegalStep_isRefused(DiscussionState from) {
		for (DiscussionState to : DiscussionState.values()) {
			boolean legal = Discussions.next(from).contains(to);
			assertEquals(legal, Discussions.refusal(from, to, Permissions.ALL).isEmpty());
			assertFalse(from == to && legal);
		}
	}

	@Test
	void mentions_areNamesAndMails() {
		assertEquals(List.of("anna", "mia.lee@example.org"),
				List.copyOf(Discussions.mentions("Ask @anna, or (@mia.lee@example.org). Not x@y.org, @anna")));
		assertTrue(Discussions.mentions(null).isEmpty());
	}
}
