package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Generated files that two people edit at random come together again, and nothing of either is lost. */
class AnnotationMergePropertyTest {

	private static final int TRIES = 1000;
	/** Fixed, so that a build never fails by chance; change it to try other files. */
	private static final String SEED = "20260301";

	private record Versions(Samples.Pair pair, byte[] base, byte[] mine, byte[] theirs, AnnotationMerge merge) {

		static Versions of(long seed, int edits) throws FormatException {
			Random random = new Random(seed);
			RandomItems items = new RandomItems(random);
			List<String> keys = items.keys();
			byte[] item = Samples.bytes(new RandomJson(random).document(items.item(keys)));
			byte[] base = Samples.bytes(new RandomJson(random).document(items.annotationFile(keys)));
			Samples.Pair pair = new Samples.Pair("q", item, base);
			byte[] mine = edited(pair, random, edits);
			byte[] theirs = edited(pair, random, edits);
			return new Versions(pair, base, mine, theirs, AnnotationMerge.of("q.annotations.json", base, mine, theirs));
		}

		private static byte[] edited(Samples.Pair pair, Random random, int edits) throws FormatException {
			PromptItemDocument document = pair.read();
			new RandomEdits(random, document.item()).edit(random.nextInt(edits));
			return document.annotationBytes();
		}

		Item read(byte[] annotations) throws FormatException {
			return new Samples.Pair("q", pair.item(), annotations).read().item();
		}
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void onlyTheyChanged_isTheirFileToTheLetter(@ForAll long seed) throws FormatException {
		Versions versions = Versions.of(seed, 8);
		AnnotationMerge merge = AnnotationMerge.of("q", versions.base, versions.base, versions.theirs);
		assertEquals(List.of(), merge.conflicts());
		assertArrayEquals(versions.theirs, merge.bytes(List.of()));
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void onlyIChanged_readsAsMine(@ForAll long seed) throws FormatException {
		Versions versions = Versions.of(seed, 8);
		AnnotationMerge merge = AnnotationMerge.of("q", versions.base, versions.mine, versions.base);
		assertEquals(List.of(), merge.conflicts());
		assertEquals(values(versions.read(versions.mine)), values(versions.read(merge.bytes(List.of()))));
	}

	/** What one side changed and the other did not has that side's value; what both changed alike has it; all else is a conflict and has the value decided for. */
	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void bothChanged_everyValueComesFromWhoChangedIt(@ForAll long seed) throws FormatException {
		Versions versions = Versions.of(seed, 6);
		List<MergeConflict> conflicts = versions.merge.conflicts();
		Map<String, Map<String, Object>> base = values(versions.read(versions.base));
		Map<String, Map<String, Object>> mine = values(versions.read(versions.mine));
		Map<String, Map<String, Object>> theirs = values(versions.read(versions.theirs));
		List<String> before = Samples.responses(versions.read(versions.base)).stream().map(Response::getId).toList();
		for (boolean isMine : new boolean[] { false, true }) {
			byte[] bytes = versions.merge.bytes(isMine ? conflicts : List.of());
			Map<String, Map<String, Object>> merged = values(versions.read(bytes));
			for (String id : base.keySet()) {
				if (conflicts.stream()
						.anyMatch(conflict -> !conflict.isText() && conflict.key().equals("annotations") || conflict.isWholeAnnotation())) {
					continue; // taken whole
				}
				if (!mine.containsKey(id) || !theirs.containsKey(id)) {
					assertTrue(!merged.containsKey(id), () -> id + " was deleted\n" + Samples.text(bytes));
					continue;
				}
				base.get(id).keySet().forEach(key -> {
					Function<Map<String, Map<String, Object>>, Object> value = version -> version.get(id).get(key);
					Object expected = Objects.equals(value.apply(base), value.apply(mine))
							? value.apply(theirs)
							: Objects.equals(value.apply(base), value.apply(theirs))
									? value.apply(mine)
									: isMine ? value.apply(mine) : value.apply(theirs);
					boolean isCrown = key.equals("best") && conflicts.stream().anyMatch(MergeConflict::isCrown);
					assertTrue(isCrown || Objects.equals(expected, value.apply(merged)),
							() -> "%s of %s is %s and should be %s%n%s".formatted(key, id, value.apply(merged), expected, conflicts));
				});
			}
			for (Map<String, Map<String, Object>> side : List.of(mine, theirs)) {
				side.keySet().stream().filter(id -> !before.contains(id))
						.forEach(id -> assertTrue(merged.containsKey(id), () -> id + " was added and lost"));
			}
		}
	}

	/** What a response says and what people think of it, by the ids of those that have one of their own. */
	private static Map<String, Map<String, Object>> values(Item item) {
		Map<String, Map<String, Object>> values = new LinkedHashMap<>();
		List<Response> responses = Samples.responses(item);
		for (Response response : responses) {
			if (response.getId() != null && responses.stream().filter(other -> response.getId().equals(other.getId())).count() == 1) {
				Map<String, Object> value = new LinkedHashMap<>();
				value.put("text", response.getValue());
				value.put("rank", response.getRank());
				value.put("best", Boolean.valueOf(response.isBest()));
				value.put("state", response.getReviewState());
				value.put("comment", response.getComment());
				value.put("model", response.getModel() == null ? null : response.getModel().getName());
				values.put(response.getId(), value);
			}
		}
		return values;
	}
}
