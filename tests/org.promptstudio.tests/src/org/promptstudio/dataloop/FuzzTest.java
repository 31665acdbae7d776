package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;

/** Damaged files, the real ones when they are there: refused by the format error or read, and never changed on their own. */
class FuzzTest {

	private static final long SEED = 20250201;
	private static final int ROUNDS = 15_000;
	private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[\\[\\]{},:]|[^\\s\\[\\]{},:\"]+");
	private static final List<String> INSERTIONS = List.of("null", "[]", "{}", "\"\"", "1E999", "-", "\\ud800", "\u0000", "true", ",",
			"\"rank\":", "\"metadata\":", "\"\\u0031\":", "[[[[", "{\"a\":", "\uFEFF", "\r", "/* */", "NaN", "1e99999999999", "\"text\"");

	private final Random random = new Random(SEED);

	@Test
	void read_ofDamagedFiles_throwsNothingButTheFormatError() {
		List<Samples.Pair> files = new ArrayList<>(Samples.own().stream().filter(pair -> pair.annotations() != null).toList());
		files.addAll(Samples.real());
		int read = 0;
		for (int round = 0; round < ROUNDS; round++) {
			Samples.Pair whole = files.get(random.nextInt(files.size()));
			boolean damagedItem = random.nextInt(3) == 0;
			byte[] damaged = damage(damagedItem ? whole.item() : whole.annotations());
			Samples.Pair pair = damagedItem
					? new Samples.Pair("q", damaged, whole.annotations())
					: new Samples.Pair("q", whole.item(), damaged);
			read += tryOut(pair, round) ? 1 : 0;
		}
		assertTrue(read > ROUNDS / 20 && read < ROUNDS * 19 / 20, read + " of " + ROUNDS + " were readable");
	}

	private static boolean tryOut(Samples.Pair pair, int round) {
		byte[] item = pair.item().clone();
		byte[] annotations = pair.annotations().clone();
		boolean isRead;
		try {
			isRead = check(pair.read());
		} catch (FormatException e) {
			assertTrue(e.line() >= 1 && e.column() >= 1 && !e.reason().isBlank() && !e.advice().isBlank(), e.getMessage());
			assertFalse(e.getMessage().contains("Source"), e.getMessage());
			isRead = false;
		} catch (RuntimeException | StackOverflowError e) {
			throw new AssertionError("Round " + round + ": " + Samples.text(pair.item()) + Samples.text(pair.annotations()), e);
		}
		assertTrue(Arrays.equals(item, pair.item()) && Arrays.equals(annotations, pair.annotations()), "Round " + round);
		return isRead;
	}

	/** Unchanged it stays; with a rank everywhere it can be read again. */
	private static boolean check(PromptItemDocument document) throws FormatException {
		byte[] same = document.annotationBytes();
		List<Response> responses = Samples.responses(document.item());
		List<Integer> ranks = responses.stream().map(Response::getRank).toList();
		responses.forEach(response -> response.setRank(7));
		Attribute answer = StudioFactory.eINSTANCE.createAttribute();
		answer.setKey("fuzz");
		answer.setValue("yes");
		document.item().getAttributes().add(answer);
		StatusEntry status = StudioFactory.eINSTANCE.createStatusEntry();
		status.setAction(Statuses.CREATED);
		status.setStatus("fuzzed");
		status.setTimestamp("9999-01-01T00:00:00.000Z");
		document.item().getStatusLog().add(status);
		document.item().getTags().add("fuzz");
		PromptItemDocument again = PromptItemDocument.read("q", document.itemBytes(), "a", document.annotationBytes());
		assertEquals(List.of(), Samples.responses(again.item()).stream().filter(response -> response.getRank() != 7).toList());
		assertEquals("yes", again.item().getAttributes().getLast().getValue());
		assertEquals("fuzzed", again.item().getStatus());
		assertEquals("fuzz", again.item().getTags().getLast());
		document.item().getAttributes().remove(answer);
		document.item().getStatusLog().remove(status);
		document.item().getTags().removeLast();
		for (int i = 0; i < responses.size(); i++) {
			responses.get(i).setRank(ranks.get(i));
		}
		assertSame(same, document.annotationBytes());
		return true;
	}

	private byte[] damage(byte[] whole) {
		byte[] bytes = whole;
		for (int i = random.nextInt(3); i >= 0; i--) {
			bytes = damageOnce(bytes);
		}
		return bytes;
	}

	private byte[] damageOnce(byte[] bytes) {
		if (bytes.length == 0) {
			return bytes;
		}
		int at = random.nextInt(bytes.length);
		int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 400);
		int to = Math.min(bytes.length, at + length);
		return switch (random.nextInt(8)) {
			case 0 -> flipped(bytes, at);
			case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
			case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
			case 3 -> Arrays.copyOf(bytes, at);
			case 4 -> joined(Arrays.copyOf(bytes, at), Samples.bytes(INSERTIONS.get(random.nextInt(INSERTIONS.size()))),
					Arrays.copyOfRange(bytes, at, bytes.length));
			default -> swapped(Samples.text(bytes));
		};
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Arrays.stream(parts).forEach(out::writeBytes);
		return out.toByteArray();
	}

	private byte[] flipped(byte[] bytes, int at) {
		byte[] flipped = bytes.clone();
		flipped[at] ^= (byte) (1 << random.nextInt(8));
		return flipped;
	}

	/** Puts one token in the place of another, so that the result is often JSON of another shape. */
	private byte[] swapped(String text) {
		List<int[]> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(text);
		while (matcher.find()) {
			tokens.add(new int[] { matcher.start(), matcher.end() });
		}
		if (tokens.isEmpty()) {
			return Samples.bytes(text);
		}
		int[] target = tokens.get(random.nextInt(tokens.size()));
		int[] source = tokens.get(random.nextInt(tokens.size()));
		String replacement = random.nextInt(3) == 0
				? INSERTIONS.get(random.nextInt(INSERTIONS.size()))
				: text.substring(source[0], source[1]);
		return Samples.bytes(text.substring(0, target[0]) + replacement + text.substring(target[1]));
	}
}
