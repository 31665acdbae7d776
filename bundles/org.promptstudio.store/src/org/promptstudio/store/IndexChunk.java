package org.promptstudio.store;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.team.ReviewEntry;

/**
 * Up to {@value #SIZE} rows of an index in few arrays: about 400 bytes a row and what there is to review, no object of its own. Immutable, so that readers need no
 * lock; a change makes a new chunk.
 */
final class IndexChunk {

	/** Rows of every chunk but the last. */
	static final int SIZE = 256;

	private static final int TEXTS = 4; // path; first words, or error; item status; tags in lines
	private static final int NUMBERS = 5; // prompts, responses, ranked, crowned, open issues
	private static final int TIMES = 4; // the stamp
	private static final byte UNREAD = -1;
	private static final byte BROKEN = -2;
	private static final Status[] STATUSES = Status.values();

	private final byte[] text;
	private final int[] textEnds;
	private final int[] numbers;
	private final long[] times;
	/** Ordinal of the status, or unread, or broken. */
	private final byte[] states;
	private final boolean[] toRead;
	private final byte[] reviews;
	private final int[] reviewEnds;
	/** Path and first words in lower case, a line feed after each; what a filter looks through. */
	private final byte[] search;
	private final int[] searchEnds;

	private IndexChunk(byte[] text, int[] textEnds, int[] numbers, long[] times, byte[] states, boolean[] toRead, byte[] reviews,
			int[] reviewEnds) {
		this.text = text;
		this.textEnds = textEnds;
		this.numbers = numbers;
		this.times = times;
		this.states = states;
		this.toRead = toRead;
		this.reviews = reviews;
		this.reviewEnds = reviewEnds;
		searchEnds = new int[states.length];
		search = makeSearch();
	}

	/** A chunk of 1 to {@value #SIZE} entries. */
	static IndexChunk of(List<IndexEntry> entries) {
		int size = entries.size();
		ByteArrayOutputStream text = new ByteArrayOutputStream(size * 128);
		int[] textEnds = new int[size * TEXTS];
		int[] numbers = new int[size * NUMBERS];
		long[] times = new long[size * TIMES];
		byte[] states = new byte[size];
		boolean[] toRead = new boolean[size];
		ByteArrayOutputStream reviews = new ByteArrayOutputStream();
		int[] reviewEnds = new int[size];
		for (int i = 0; i < size; i++) {
			IndexEntry entry = entries.get(i);
			ItemSummary summary = entry.row().summary();
			String error = entry.row().error();
			String words = summary != null ? summary.firstWords() : error;
			String status = summary != null ? summary.itemStatus() : null;
			String tags = summary != null ? String.join("\n", summary.tags()) : null;
			String[] texts = { entry.row().displayPath(), words, status, tags };
			for (int j = 0; j < TEXTS; j++) {
				text.writeBytes((texts[j] == null ? "" : texts[j]).getBytes(StandardCharsets.UTF_8));
				textEnds[i * TEXTS + j] = text.size();
			}
			if (summary != null) {
				int[] counts = { summary.prompts(), summary.responses(), summary.ranked(), summary.crowned(), summary.openIssues() };
				System.arraycopy(counts, 0, numbers, i * NUMBERS, NUMBERS);
			}
			IndexEntry.Stamp stamp = entry.stamp();
			long[] stamps = { stamp.itemSize(), stamp.itemTime(), stamp.annotationSize(), stamp.annotationTime() };
			System.arraycopy(stamps, 0, times, i * TIMES, TIMES);
			states[i] = summary != null ? (byte) summary.status().ordinal() : error != null ? BROKEN : UNREAD;
			toRead[i] = entry.toRead();
			reviews.writeBytes(ReviewEntryCodec.encode(entry.reviews()));
			reviewEnds[i] = reviews.size();
		}
		return new IndexChunk(text.toByteArray(), textEnds, numbers, times, states, toRead, reviews.toByteArray(), reviewEnds);
	}

	/** A copy with other entries in some places. */
	IndexChunk with(Map<Integer, IndexEntry> changes) {
		List<IndexEntry> entries = new ArrayList<>(size());
		for (int i = 0; i < size(); i++) {
			IndexEntry change = changes.get(i);
			entries.add(change != null ? change : entry(i));
		}
		return of(entries);
	}

	int size() {
		return states.length;
	}

	String displayPath(int row) {
		return text(row, 0);
	}

	boolean isToRead(int row) {
		return toRead[row];
	}

	IndexEntry entry(int row) {
		int t = row * TIMES;
		return new IndexEntry(row(row), new IndexEntry.Stamp(times[t], times[t + 1], times[t + 2], times[t + 3]), toRead[row], reviews(row));
	}

	/** The responses with a review state and the discussions of a row. */
	List<ReviewEntry> reviews(int row) {
		int start = row == 0 ? 0 : reviewEnds[row - 1];
		return start == reviewEnds[row] ? List.of() : ReviewEntryCodec.decode(reviews, start, reviewEnds[row]);
	}

	IndexRow row(int row) {
		String words = text(row, 1);
		return switch (states[row]) {
			case UNREAD -> new IndexRow(displayPath(row), null, null);
			case BROKEN -> new IndexRow(displayPath(row), null, words);
			default -> new IndexRow(displayPath(row), summary(row, words), null);
		};
	}

	private ItemSummary summary(int row, String words) {
		String itemStatus = text(row, 2);
		int n = row * NUMBERS;
		return new ItemSummary(numbers[n], numbers[n + 1], numbers[n + 2], numbers[n + 3], numbers[n + 4], STATUSES[states[row]],
				itemStatus.isEmpty() ? null : itemStatus, words, text(row, 3).lines().toList());
	}

	private String text(int row, int column) {
		int index = row * TEXTS + column;
		int start = index == 0 ? 0 : textEnds[index - 1];
		return new String(text, start, textEnds[index] - start, StandardCharsets.UTF_8);
	}

	/** Whether the row's status is in a set given by the bits of ordinals; an unread or broken row has none. */
	boolean hasStatus(int row, int statusBits) {
		return states[row] >= 0 && (statusBits >> states[row] & 1) != 0;
	}

	boolean isBroken(int row) {
		return states[row] == BROKEN;
	}

	int count(Status status) {
		int count = 0;
		for (byte state : states) {
			count += state == status.ordinal() ? 1 : 0;
		}
		return count;
	}

	int countBroken() {
		int count = 0;
		for (byte state : states) {
			count += state == BROKEN ? 1 : 0;
		}
		return count;
	}

	/** Path and words of all rows for {@link TextSearch}. */
	byte[] search() {
		return search;
	}

	/** Where the row's part of {@link #search()} ends. */
	int searchEnd(int row) {
		return searchEnds[row];
	}

	private byte[] makeSearch() {
		ByteArrayOutputStream folded = new ByteArrayOutputStream(text.length + 2 * size());
		for (int row = 0; row < size(); row++) {
			fold(row, 0, folded);
			folded.write('\n');
			if (states[row] >= 0) {
				fold(row, 1, folded);
			}
			folded.write('\n');
			searchEnds[row] = folded.size();
		}
		return folded.toByteArray();
	}

	private void fold(int row, int column, ByteArrayOutputStream to) {
		int index = row * TEXTS + column;
		int start = index == 0 ? 0 : textEnds[index - 1];
		byte[] folded = Arrays.copyOfRange(text, start, textEnds[index]);
		for (int i = 0; i < folded.length; i++) {
			if (folded[i] < 0) {
				to.writeBytes(text(row, column).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
				return;
			}
			if (folded[i] >= 'A' && folded[i] <= 'Z') {
				folded[i] += 'a' - 'A';
			}
		}
		to.writeBytes(folded);
	}

	void write(DataOutput out) throws IOException {
		out.writeInt(size());
		out.writeInt(text.length);
		out.write(text);
		for (int end : textEnds) {
			out.writeInt(end);
		}
		for (int number : numbers) {
			out.writeInt(number);
		}
		for (long time : times) {
			out.writeLong(time);
		}
		for (int row = 0; row < size(); row++) {
			out.writeByte(states[row]);
			out.writeBoolean(toRead[row]);
			out.writeInt(reviewEnds[row]);
		}
		out.write(reviews);
	}

	/** The counterpart of {@link #write}. */
	static IndexChunk read(DataInput in) throws IOException {
		int size = in.readInt();
		byte[] text = new byte[in.readInt()];
		in.readFully(text);
		int[] textEnds = new int[size * TEXTS];
		for (int i = 0; i < textEnds.length; i++) {
			textEnds[i] = in.readInt();
		}
		int[] numbers = new int[size * NUMBERS];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = in.readInt();
		}
		long[] times = new long[size * TIMES];
		for (int i = 0; i < times.length; i++) {
			times[i] = in.readLong();
		}
		byte[] states = new byte[size];
		boolean[] toRead = new boolean[size];
		int[] reviewEnds = new int[size];
		for (int row = 0; row < size; row++) {
			states[row] = in.readByte();
			toRead[row] = in.readBoolean();
			reviewEnds[row] = in.readInt();
		}
		byte[] reviews = new byte[size == 0 ? 0 : reviewEnds[size - 1]];
		in.readFully(reviews);
		return new IndexChunk(text, textEnds, numbers, times, states, toRead, reviews, reviewEnds);
	}

	int countToRead() {
		int count = 0;
		for (boolean waiting : toRead) {
			count += waiting ? 1 : 0;
		}
		return count;
	}

	/** The rows still to be read, by their place. */
	Map<Integer, String> toRead() {
		Map<Integer, String> rows = new TreeMap<>();
		for (int row = 0; row < size(); row++) {
			if (toRead[row]) {
				rows.put(row, displayPath(row));
			}
		}
		return rows;
	}
}
