package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Generated files of any structure and spelling survive reading, editing and undoing. A failure names the seed of its files. */
class RoundTripPropertyTest {

	private static final int TRIES = 1000;
	/** Fixed, so that a build never fails by chance; change it to try other files. */
	private static final String SEED = "20250201";

	/** A readable pair of files, made from a seed. */
	private static final class Generated {

		private final Random random;
		private final RandomJson style;
		private final Samples.Pair pair;

		Generated(long seed) {
			random = new Random(seed);
			RandomItems items = new RandomItems(random);
			List<String> keys = items.keys();
			String item = new RandomJson(random).document(items.item(keys));
			style = new RandomJson(random);
			String annotations = style.document(items.annotationFile(keys));
			pair = new Samples.Pair("q", Samples.bytes(item), Samples.bytes(annotations));
		}
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void unchanged_isTheSameArray(@ForAll long seed) throws FormatException {
		Samples.Pair pair = new Generated(seed).pair;
		PromptItemDocument document = pair.read();
		assertSame(pair.item(), document.itemBytes());
		assertSame(pair.annotations(), document.annotationBytes());
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void edited_readsBackAsTheSameModel(@ForAll long seed) throws FormatException {
		Generated generated = new Generated(seed);
		PromptItemDocument document = generated.pair.read();
		new RandomEdits(generated.random, document.item()).edit(1 + generated.random.nextInt(12));
		byte[] written = document.annotationBytes();
		PromptItemDocument again = new Samples.Pair("q", generated.pair.item(), written).read();
		assertEquals(states(document.item()), states(again.item()), () -> Samples.text(written));
		assertEquals(document.item().getDescription(), again.item().getDescription());
		assertEquals(document.item().getOtherAnnotationCount(), again.item().getOtherAnnotationCount());
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void editedAndUndone_isTheSameArray(@ForAll long seed) throws FormatException {
		Generated generated = new Generated(seed);
		PromptItemDocument document = generated.pair.read();
		RandomEdits edits = new RandomEdits(generated.random, document.item());
		edits.edit(1 + generated.random.nextInt(12));
		document.annotationBytes();
		edits.undoAll();
		assertSame(generated.pair.annotations(), document.annotationBytes());
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void edited_keepsWhatItDoesNotKnowToTheLetter(@ForAll long seed) throws FormatException, JsonFormatException {
		Generated generated = new Generated(seed);
		PromptItemDocument document = generated.pair.read();
		List<EObject> before = inFileOrder(document);
		List<JsonValue> annotations = annotations(generated.pair.annotations());
		RandomEdits edits = new RandomEdits(generated.random, document.item());
		edits.edit(1 + generated.random.nextInt(4));
		List<EObject> present = new ArrayList<>(Samples.responses(document.item()));
		present.addAll(document.item().getDiscussions());
		assertEquals(unknownOfItem(generated.pair.annotations()), unknownOfItem(document.annotationBytes()));
		List<JsonValue> written = annotations(document.annotationBytes());
		int index = 0;
		for (int i = 0; i < annotations.size(); i++) {
			EObject object = before.get(i);
			if (object != null && !present.contains(object)) {
				continue;
			}
			JsonValue now = written.get(index++);
			if (object == null || !edits.isTouched(object)) {
				assertEquals(annotations.get(i).raw(), now.raw());
			}
			if (object instanceof Discussion) {
				continue; // a message may have gone with what it had
			}
			assertEquals(unknown(annotations.get(i)), unknown(now));
		}
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void edited_keepsTheLineEnds(@ForAll long seed) throws FormatException {
		Generated generated = new Generated(seed);
		PromptItemDocument document = generated.pair.read();
		new RandomEdits(generated.random, document.item()).edit(1 + generated.random.nextInt(6));
		if (generated.style.hasUniformLines() && Samples.text(generated.pair.annotations()).strip().contains(generated.style.newLine())) {
			String others = Samples.text(document.annotationBytes()).replace(generated.style.newLine(), "");
			assertFalse(others.contains("\n") || others.contains("\r"), () -> Samples.text(document.annotationBytes()));
		}
	}

	/** The responses by prompt, with numbers that differ in spelling only made the same. */
	private static List<Object> states(Item item) {
		List<Object> states = new ArrayList<>();
		states.add(answers(item));
		for (Prompt prompt : item.getPrompts()) {
			states.add(prompt.getKey());
			states.add(answers(prompt));
			prompt.getResponses().forEach(response -> states.add(state(response)));
		}
		item.getOrphans().forEach(response -> states.add(state(response)));
		states.addAll(Arrays.asList(item.getStatus(), item.getStatusReason(), List.copyOf(item.getTags())));
		item.getStatusLog().stream().filter(entry -> String.valueOf(entry.getTimestamp()).startsWith("2026"))
				.forEach(entry -> states
						.add(Arrays.asList(entry.getAction(), entry.getStatus(), entry.getTaskId(), entry.getAssignmentId(), entry.getCreator())));
		for (Discussion discussion : item.getDiscussions()) {
			states.addAll(List.of(NoteState.of(discussion), NoteState.messages(discussion)));
		}
		return states;
	}

	private static Object state(Response response) {
		ResponseState state = ResponseState.of(response);
		Map<String, Object> attributes = answers(response);
		return new ResponseState(state.id(), state.promptKey(), state.author(), state.createdAt(), state.updatedAt(),
				state.automated(), state.mimeType(), state.value(), state.originalValue(), state.rank(), state.best(),
				state.reviewState(), state.reviewBy(), state.reviewAt(), state.comment(), state.model(), attributes);
	}

	private static Map<String, Object> answers(AnswerHolder holder) {
		Map<String, Object> answers = AttributeValues.of(holder);
		answers.remove(Keys.RANK);
		answers.remove(Keys.IS_BEST);
		answers.replaceAll((key, value) -> String.valueOf(plain(value)));
		return Map.copyOf(answers);
	}

	private static Object plain(Object value) {
		return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
	}

	/** The response or discussion of each annotation, null for those that are neither. */
	private static List<EObject> inFileOrder(PromptItemDocument document) throws JsonFormatException {
		List<EObject> objects = new ArrayList<>();
		Iterator<Discussion> discussions = document.item().getDiscussions().iterator();
		for (JsonValue annotation : annotations(document.annotationBytes())) {
			if (annotation.get(Keys.TYPE).string().equals(Keys.NOTE)) {
				objects.add(NoteReader.isReadable(annotation) ? discussions.next() : null);
			} else {
				objects.add(Samples.responses(document.item()).stream().filter(response -> !objects.contains(response))
						.filter(response -> isOf(response, annotation)).findFirst().orElse(null));
			}
		}
		return objects;
	}

	private static boolean isOf(Response response, JsonValue annotation) {
		String type = annotation.get(Keys.TYPE).string();
		JsonValue promptId = annotation.get(Keys.PROMPT_ID_PATH);
		return Coordinates.isResponseType(type)
				&& (promptId.isString() ? promptId.string().equals(response.getPromptKey()) : response.getPromptKey() == null);
	}

	private static List<JsonValue> annotations(byte[] file) throws JsonFormatException {
		JsonValue root = JsonText.parse(file).root();
		List<JsonValue> annotations = new ArrayList<>();
		(root.isArray() ? root : root.get(Keys.ANNOTATIONS)).forEach(annotations::add);
		return annotations;
	}

	/** Of the wrapper without its annotations; nothing for a bare array. */
	private static List<String> unknownOfItem(byte[] file) throws JsonFormatException {
		JsonValue root = JsonText.parse(file).root();
		List<String> unknown = new ArrayList<>();
		if (root.isObject()) {
			for (JsonValue member : root) {
				if (!Keys.ANNOTATIONS.equals(member.name())) {
					unknown.addAll(member.name().startsWith("x") ? List.of(member.name() + member.raw()) : unknown(member));
				}
			}
		}
		return unknown;
	}

	/** All members, at any depth, that the studio does not know, but for those of answers and of the model, which may go as one. */
	private static List<String> unknown(JsonValue value) {
		List<String> unknown = new ArrayList<>();
		for (JsonValue child : value) {
			if (child.name() != null && child.name().startsWith("x")) {
				unknown.add(child.name() + child.raw());
			} else if (!Set.of(Keys.ATTRIBUTES, Keys.MODEL, Keys.ANSWERS).contains(String.valueOf(child.name()))) {
				unknown.addAll(unknown(child));
			}
		}
		return unknown;
	}
}
