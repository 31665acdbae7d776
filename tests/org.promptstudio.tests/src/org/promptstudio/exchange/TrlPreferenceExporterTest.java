package org.promptstudio.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.promptstudio.exchange.LeftOut.Reason;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class TrlPreferenceExporterTest {

	private static final Path GOLDEN = Path.of("testdata", "exchange", "trl-preference.jsonl");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	/** Several turns, ties, the crown, an edited text, quotes, line ends and other scripts; rewritten with -Dpromptstudio.golden=rewrite. */
	@Test
	void export_ofSeveralConversations_writesTheGoldenFile() throws IOException {
		Talk letters = new Talk("letters.json").prompt("system", "You are \"brief\".").user("Wie heißt das?")
				.response("alpha", "Über\nZeilen\tund \\ Zeichen: 日本語 🙂 \u2028", 0).response("beta", "Nein.", 1);
		letters.lastResponse().setOriginalValue("Vielleicht.");
		Talk turns = new Talk("turns.json").user("One?").response("alpha", "1", 1).response("beta", "eins", 1).crown()
				.response("gamma", "un", 2).user("Two?").element("application/text", "As a word, please.").response("alpha", "2", 3)
				.response(null, "two", 0);
		export(letters.source(), turns.source());
		if ("rewrite".equals(System.getProperty("promptstudio.golden"))) {
			Files.write(GOLDEN, out.toByteArray());
		}
		assertEquals(Files.readString(GOLDEN), text());
	}

	@Test
	void export_ofNothing_writesNothing() throws IOException {
		assertEquals(new ExportResult(0, 0, 0, List.of()), export());
		assertEquals(0, out.size());
	}

	@Test
	void export_always_endsEachLineWithALineFeed() throws IOException {
		ExportResult result = export(pair("a.json").source(), pair("b.json").source());
		assertEquals(2, result.lines());
		assertTrue(text().endsWith("}\n"));
		assertEquals(2, text().lines().count());
		assertFalse(text().contains("\r"));
	}

	@Test
	void export_always_leavesTheStreamOpenAndFlushed() throws IOException {
		List<String> calls = new ArrayList<>();
		try (OutputStream watched = new OutputStream() {

			@Override
			public void write(int b) {
				calls.add("write");
			}

			@Override
			public void flush() {
				calls.add("flush");
			}

			@Override
			public void close() {
				calls.add("close");
			}
		}) {
			new TrlPreferenceExporter().export(ItemSource.of(List.of(pair("a.json").source())), watched, null);
			assertEquals("flush", calls.getLast());
			assertFalse(calls.contains("close"));
		}
	}

	@Test
	void export_withLoneSurrogate_writesTheReplacementCharacter() throws IOException {
		export(new Talk("q").user("?").response("m", "a\uD83D b", 0).response("m", "\uDE42", 1).source());
		assertEquals("a\uFFFD b", line(0).at("/chosen/0/content").asText());
		assertEquals("\uFFFD", line(0).at("/rejected/0/content").asText());
	}

	@Test
	void history_withCrown_answersWithTheCrowned() throws IOException {
		export(new Talk("q").user("1?").response("a", "low", 0).response("b", "crowned", 1).crown().user("2?").response("a", "x", 0)
				.response("b", "y", 1).source());
		assertEquals("crowned", line(1).at("/prompt/1/content").asText());
	}

	@Test
	void history_withRanks_answersWithTheLowest() throws IOException {
		export(new Talk("q").user("1?").unranked("a", "none").response("b", "high", 3).response("c", "low", 1).user("2?")
				.response("a", "x", 0).response("b", "y", 1).source());
		assertEquals("low", line(1).at("/prompt/1/content").asText());
	}

	@Test
	void history_withTiedLowestRank_prefersTheModelOfTheChosenOne() throws IOException {
		export(new Talk("q").user("1?").response("a", "of a", 0).response("b", "of b", 0).user("2?").response("a", "x", 1)
				.response("b", "y", 0).source());
		assertEquals("of b", line(0).at("/prompt/1/content").asText());
	}

	@Test
	void history_withoutRanks_answersWithTheSameModelElseTheFirst() throws IOException {
		export(new Talk("q").user("1?").unranked("a", "of a").unranked("b", "of b").user("2?").response("b", "x", 0)
				.response("c", "y", 1).response("a", "z", 2).source());
		assertEquals("of b", line(0).at("/prompt/1/content").asText());
		assertEquals("of a", line(2).at("/prompt/1/content").asText());
	}

	@Test
	void history_withPersonAsAuthor_doesNotTakeAnotherPersonForTheSameModel() throws IOException {
		export(new Talk("q").user("1?").unranked("a", "of a").unranked(null, "of a person").user("2?").response(null, "x", 0)
				.response("c", "y", 1).source());
		assertEquals("of a", line(0).at("/prompt/1/content").asText());
	}

	@Test
	void history_withAssistantPrompt_keepsItAsTheAnswer() throws IOException {
		export(new Talk("q").user("1?").prompt("assistant", "told before").user("2?").response("a", "x", 0).response("b", "y", 1)
				.source());
		assertEquals("[{\"role\":\"user\",\"content\":\"1?\"},{\"role\":\"assistant\",\"content\":\"told before\"},"
				+ "{\"role\":\"user\",\"content\":\"2?\"}]", line(0).get("prompt").toString());
	}

	@Test
	void history_withUnansweredTurn_leavesLaterPairsOut() throws IOException {
		ExportResult result = export(new Talk("q.json").user("1?").user("2?").response("a", "x", 0).response("b", "y", 1).source());
		assertEquals(0, result.lines());
		assertEquals(List.of(new LeftOut(Reason.PROMPT_WITHOUT_RESPONSE, 1, List.of("q.json, prompt 1")),
				new LeftOut(Reason.PAIR_AFTER_GAP, 1, List.of("q.json, prompt 2"))), result.leftOut());
	}

	@Test
	void history_withBestAnswerAnImage_leavesLaterPairsOut() throws IOException {
		ExportResult result = export(new Talk("q").user("1?").response("a", "https://example.org/a.png", 0).mimeType("image/png")
				.response("b", "text", 1).user("2?").response("a", "x", 0).response("b", "y", 1).source());
		assertEquals(0, result.lines());
		assertEquals(1, result.leftOut(Reason.PAIR_AFTER_GAP));
		assertEquals(1, result.leftOut(Reason.RESPONSE_NOT_TEXT));
		assertEquals(1, result.leftOut(Reason.PROMPT_WITH_ONE_RANK));
	}

	@Test
	void export_withImageInPrompt_leavesItsPairsOutAndThoseAfter() throws IOException {
		ExportResult result = export(new Talk("q").user("1?").response("a", "x", 0).response("b", "y", 1).user("2?")
				.element("image/*", "images/p.png").response("a", "x", 0).response("b", "y", 1).user("3?").response("a", "x", 0)
				.response("b", "y", 1).source());
		assertEquals(1, result.lines());
		assertEquals(2, result.leftOut(Reason.PAIR_WITH_MEDIA));
	}

	@Test
	void export_withEmptyPrompt_leavesItsPairsOut() throws IOException {
		ExportResult result = export(new Talk("q").user(" ").response("a", "x", 0).response("b", "y", 1).source(),
				new Talk("r").prompt("system", null).response("a", "x", 0).response("b", "y", 1).source());
		assertEquals(0, result.lines());
		assertEquals(2, result.leftOut(Reason.PAIR_WITHOUT_PROMPT));
	}

	@Test
	void export_withEmptySystemPrompt_passesItOver() throws IOException {
		export(new Talk("q").prompt("system", "").user("1?").response("a", "x", 0).response("b", "y", 1).source());
		assertEquals("[{\"role\":\"user\",\"content\":\"1?\"}]", line(0).get("prompt").toString());
	}

	@Test
	void export_ofDiscardedAndDisputedItems_leavesThemOut() throws IOException {
		Talk discarded = pair("d.json");
		discarded.item().setStatus("discard");
		Talk disputed = pair("i.json");
		disputed.lastResponse().setReviewState(ReviewState.ISSUE);
		Talk reviewed = pair("r.json");
		reviewed.lastResponse().setReviewState(ReviewState.REVIEW);
		ExportResult result = export(discarded.source(), disputed.source(), reviewed.source());
		assertEquals(new ExportResult(3, 1, 1, List.of(new LeftOut(Reason.ITEM_DISCARDED, 1, List.of("d.json")),
				new LeftOut(Reason.ITEM_WITH_ISSUE, 1, List.of("i.json")))), result);
	}

	@Test
	void export_withWhatCannotBePaired_countsEachReason() throws IOException {
		Talk talk = new Talk("q").user("?").response("a", "1", 0).response("b", "2", 0).response("c", "3", 0).response("d", " ", 1)
				.unranked("e", "5").unranked("f", "6").crown();
		Response orphan = StudioFactory.eINSTANCE.createResponse();
		orphan.setPromptKey("9");
		talk.item().getOrphans().add(orphan);
		ExportResult result = export(talk.source());
		assertEquals(List.of(new LeftOut(Reason.RESPONSE_ORPHAN, 1, List.of("q, prompt 9")),
				new LeftOut(Reason.RESPONSE_EMPTY, 1, List.of("q, prompt 1, response D")),
				new LeftOut(Reason.RESPONSE_UNRANKED, 1, List.of("q, prompt 1, response E")),
				new LeftOut(Reason.RESPONSE_CROWNED_ONLY, 1, List.of("q, prompt 1, response F")),
				new LeftOut(Reason.PAIR_TIED, 3, List.of("q, prompt 1"))), result.leftOut());
	}

	@Test
	void export_withCrownInTie_countsTheTiesThatRemain() throws IOException {
		ExportResult result = export(
				new Talk("q").user("?").response("a", "1", 0).crown().response("b", "2", 0).response("c", "3", 0).source());
		assertEquals(2, result.lines());
		assertEquals(1, result.leftOut(Reason.PAIR_TIED));
	}

	@Test
	void export_withBrokenItem_goesOnAndCountsIt() throws IOException {
		ExportResult result = export(new SourceItem.Broken("b.json"), pair("a.json").source());
		assertEquals(new ExportResult(2, 1, 1, List.of(new LeftOut(Reason.ITEM_UNREADABLE, 1, List.of("b.json")))), result);
	}

	@Test
	void export_withManyOfAReason_remembersTheFirstThree() throws IOException {
		SourceItem[] items = new SourceItem[10];
		Arrays.setAll(items, i -> new SourceItem.Broken("b" + i));
		LeftOut leftOut = export(items).leftOut().getFirst();
		assertEquals(10, leftOut.count());
		assertEquals(List.of("b0", "b1", "b2"), leftOut.examples());
	}

	@Test
	void export_whenCancelled_stopsBeforeTheNextItem() {
		IProgressMonitor monitor = new NullProgressMonitor();
		List<Integer> given = new ArrayList<>();
		ItemSource endless = () -> {
			given.add(Integer.valueOf(given.size()));
			monitor.setCanceled(given.size() == 5);
			return Optional.of(pair("q").source());
		};
		assertThrows(OperationCanceledException.class, () -> new TrlPreferenceExporter().export(endless, out, monitor));
		assertEquals(5, given.size());
	}

	@Test
	void export_whenWritingFails_tellsTheCaller() {
		OutputStream full = new OutputStream() {

			@Override
			public void write(int b) throws IOException {
				throw new IOException("disk full");
			}
		};
		IOException e = assertThrows(IOException.class,
				() -> new TrlPreferenceExporter().export(ItemSource.of(List.of(pair("a").source())), full, null));
		assertEquals("disk full", e.getMessage());
	}

	/** Three gigabytes of items come and go; the tests' heap is half as large. */
	@Test
	void export_ofMoreThanTheHeap_holdsNoItem() throws IOException {
		int[] given = new int[1];
		ItemSource many = () -> given[0]++ < 3000
				? Optional.of(new Talk("q" + given[0]).user("x".repeat(1 << 20)).unranked("a", "y").source())
				: Optional.empty();
		ExportResult result = new TrlPreferenceExporter().export(many, OutputStream.nullOutputStream(), null);
		assertEquals(3000, result.itemsRead());
		assertEquals(3000, result.leftOut(Reason.RESPONSE_UNRANKED));
	}

	@Test
	void texts_ofExporterAndReasons_areThere() {
		Exporter exporter = new TrlPreferenceExporter();
		assertFalse(exporter.label().isBlank());
		assertTrue(exporter.description().endsWith("."));
		for (Reason reason : Reason.values()) {
			assertNotNull(reason.text());
			assertFalse(reason.text().startsWith("NLS missing"), reason.text());
		}
	}

	private static Talk pair(String name) {
		return new Talk(name).user("?").response("a", "good", 0).response("b", "bad", 1);
	}

	private ExportResult export(SourceItem... items) throws IOException {
		return new TrlPreferenceExporter().export(ItemSource.of(List.of(items)), out, null);
	}

	private String text() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private JsonNode line(int index) throws IOException {
		return new ObjectMapper().readTree(text().lines().toList().get(index));
	}
}
