package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.studio.ReviewState;

class ReviewStatesTest {

	/** The design's loop, and nothing else. */
	private static final Set<String> LEGAL = Set.of("none issue", "issue review", "review approved", "review issue", "approved issue",
			"issue none", "review none", "approved none");

	static Stream<Arguments> steps() {
		return Arrays.stream(ReviewState.values()).flatMap(from -> Arrays.stream(ReviewState.values()).map(to -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void step_isLegal_orRefusedInASentence(ReviewState from, ReviewState to) {
		boolean legal = LEGAL.contains(from.getName() + " " + to.getName());
		Optional<String> refusal = ReviewStates.refusal(from, to);
		assertEquals(legal, refusal.isEmpty());
		assertEquals(legal, ReviewStates.next(from).contains(to));
		refusal.ifPresent(sentence -> {
			assertTrue(sentence.startsWith("The response ") && sentence.endsWith("."), sentence);
			assertFalse(sentence.contains("{0}"), sentence);
			assertTrue(ReviewStates.refusal(from, to, Permissions.ALL).isPresent());
		});
	}

	@ParameterizedTest
	@MethodSource("steps")
	void step_asksForPermission(ReviewState from, ReviewState to) {
		if (ReviewStates.refusal(from, to).isEmpty()) {
			Permissions annotator = new Permissions(Role.ANNOTATOR, true, false);
			Permissions manager = new Permissions(Role.MANAGER, true, false);
			assertEquals(to == ReviewState.REVIEW, ReviewStates.refusal(from, to, annotator).isEmpty());
			assertTrue(ReviewStates.refusal(from, to, manager).isEmpty());
		}
	}

	@Test
	void annotator_mayReportIssues_whereTheProjectLetsThem() {
		assertTrue(ReviewStates.refusal(ReviewState.NONE, ReviewState.ISSUE, new Permissions(Role.ANNOTATOR, true, true)).isEmpty());
		assertEquals("In this project only managers and owners may report issues; an owner can change that in the settings of the project.",
				ReviewStates.refusal(ReviewState.NONE, ReviewState.ISSUE, new Permissions(Role.ANNOTATOR, true, false)).orElseThrow());
	}

	@Test
	void approvalOfWhatHasNoState_isRefusedByRole_toWhoMayNotApproveTheItemEither() {
		assertEquals("Only managers and owners of this project may approve, or take back a review state.",
				ReviewStates.refusal(ReviewState.NONE, ReviewState.APPROVED, new Permissions(Role.ANNOTATOR, true, true)).orElseThrow());
		assertEquals("The response has no issue that was put right, so there is nothing to approve. Approve the item instead.",
				ReviewStates.refusal(ReviewState.NONE, ReviewState.APPROVED, Permissions.ALL).orElseThrow());
	}

	@Test
	void illegalStep_isRefusedAsSuch_alsoToWhoMayNot() {
		assertEquals("The response has an open issue, which must be put right and sent for review before it can be approved.",
				ReviewStates.refusal(ReviewState.ISSUE, ReviewState.APPROVED, new Permissions(Role.ANNOTATOR, true, true)).orElseThrow());
	}
}
