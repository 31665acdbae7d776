package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.team.ReviewEntry;

class IndexViewTest {

	private static final Dataset DATASET = new Dataset(Path.of("set").toAbsolutePath(), Dataset.Layout.EXPORT);

	private static IndexView view(List<IndexRow> rows) {
		List<IndexChunk> chunks = new ArrayList<>();
		for (int i = 0; i < rows.size(); i += IndexChunk.SIZE) {
			chunks.add(IndexChunk.of(rows.subList(i, Math.min(rows.size(), i + IndexChunk.SIZE)).stream()
					.map(row -> new IndexEntry(row, IndexEntry.Stamp.NOTHING, false)).toList()));
		}
		return new IndexView(DATASET, chunks);
	}

	private static IndexRow row(String path, String words, Status status, String itemStatus) {
		return new IndexRow(path, new ItemSummary(1, 5, 4, 1, 2, status, itemStatus, words, List.of("hard", "two words")), null);
	}

	@Test
	void row_givesBackWhatWasPutIn() {
		List<IndexRow> rows = List.of(row("a/größe.json", "Wie groß? 😀", Status.STARTED, null),
				row("b.json", "", Status.COMPLETED, "needs-translation"), new IndexRow("c.json", null, null),
				new IndexRow("d.json", null, "d.json:1:1: This is no JSON."));
		IndexView view = view(rows);
		assertEquals(rows, IntStream.range(0, 4).mapToObj(view::row).toList());
		assertEquals(1, view.count(Status.STARTED));
		assertEquals(1, view.countBroken());
	}

	@Test
	void reviews_giveBackWhatWasPutIn_alsoFromTheKeptForm() throws IOException {
		ReviewEntry talk = new ReviewEntry(true, ReviewEntry.State.OPEN, 2, 0, 3, -17, "mia@example.org", "größe@example.org", 1_740_000_000_000L,
				"Größer? 😀");
		ReviewEntry item = new ReviewEntry(true, ReviewEntry.State.SETTLED, ReviewEntry.NOWHERE, ReviewEntry.NOWHERE, ReviewEntry.NOWHERE, 0, "", "",
				0, "");
		ReviewEntry response = new ReviewEntry(false, ReviewEntry.State.ISSUE, 0, 1, 0, 5, "", "", 1, "");
		IndexRow row = row("a.json", "", Status.OPEN, null);
		IndexChunk chunk = IndexChunk.of(List.of(new IndexEntry(row, IndexEntry.Stamp.NOTHING, false),
				new IndexEntry(row, IndexEntry.Stamp.NOTHING, false, List.of(talk, item)), new IndexEntry(row, IndexEntry.Stamp.NOTHING, false),
				new IndexEntry(row, IndexEntry.Stamp.NOTHING, true, List.of(response))));
		ByteArrayOutputStream kept = new ByteArrayOutputStream();
		chunk.write(new DataOutputStream(kept));
		IndexChunk again = IndexChunk.read(new DataInputStream(new ByteArrayInputStream(kept.toByteArray())));
		for (IndexChunk each : List.of(chunk, again, again.with(Map.of(0, chunk.entry(0))))) {
			IndexView view = new IndexView(DATASET, List.of(each));
			assertEquals(List.of(List.of(), List.of(talk, item), List.of(), List.of(response)),
					IntStream.range(0, 4).mapToObj(view::reviews).toList());
		}
	}

	@Test
	void filter_ignoresCaseAlsoOutsideAscii() {
		IndexView view = view(List.of(row("a/GRÖSSE.json", "Straße", Status.OPEN, null), row("b.json", "Größe", Status.OPEN, null)));
		assertArrayEquals(new int[] { 0 }, view.filter(IndexFilter.of("grösse")));
		assertArrayEquals(new int[] { 1 }, view.filter(IndexFilter.of("GRÖßE")));
		assertArrayEquals(new int[] { 0, 1 }, view.filter(IndexFilter.of("")));
	}

	@Test
	void filter_doesNotMatchAcrossPathWordsAndRows() {
		IndexView view = view(List.of(row("a.json", "one", Status.OPEN, null), row("b.json", "two", Status.OPEN, null)));
		assertEquals(0, view.filter(IndexFilter.of("jsonone")).length);
		assertEquals(0, view.filter(IndexFilter.of("json\none")).length);
		assertEquals(0, view.filter(IndexFilter.of("oneb")).length);
	}

	@Property(tries = 200, seed = "20261128")
	void filter_isWhatAPlainLoopFinds(@ForAll @Size(max = 600) List<@AlphaChars @StringLength(max = 5) String> words,
			@ForAll @AlphaChars @StringLength(max = 2) String wanted) {
		List<IndexRow> rows = new ArrayList<>();
		for (String word : words) {
			rows.add(row(rows.size() + "", word, word.length() > 2 ? Status.ISSUE : Status.OPEN, null));
		}
		String folded = wanted.toLowerCase(Locale.ROOT);
		int[] expected = IntStream.range(0, rows.size())
				.filter(i -> words.get(i).length() > 2 && words.get(i).toLowerCase(Locale.ROOT).contains(folded)).toArray();
		assertArrayEquals(expected, view(rows).filter(new IndexFilter(wanted, Set.of(Status.ISSUE))));
	}
}
