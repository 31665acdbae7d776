package org.promptstudio.core.conversation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * In which order the responses of a prompt are shown, and by which letters people name them.
 * <p>
 * {@link #FILE} is the order of the file. {@link #BLIND} is a shuffle that hides which model usually stands first, and that is the same
 * for everybody, on every machine and in every session: responses are sorted by a 64-bit hash of the item (its id, or its name where it
 * has none), the prompt's key, and the response (its id, or its model's name and the how-manieth without an id of that model it is). So
 * adding or deleting a response moves no other one.
 * <p>
 * The hash is FNV-1a (64 bit, offset basis cbf29ce484222325, prime 100000001b3) over the UTF-8 bytes of these strings, each followed by
 * a zero byte, then the finalizer of MurmurHash3 (fmix64); smaller, as an unsigned number, comes first.
 */
public enum DisplayOrder {

	/** As the annotation file has them. */
	FILE,
	/** Shuffled in a stable way, for judging without knowing the model. */
	BLIND;

	/**
	 * The responses of a prompt as they are shown.
	 *
	 * @return a copy; changes of the model do not reach it
	 */
	public List<Response> responses(Prompt prompt) {
		List<Response> responses = new ArrayList<>(prompt.getResponses());
		if (this == BLIND) {
			Map<Response, Long> keys = sortKeys(prompt);
			responses.sort(Comparator.comparing(keys::get, Long::compareUnsigned));
		}
		return responses;
	}

	/** The letter of a response (A, B, … Z, AA, …) by its place in this order; "?" for one that is at no prompt. */
	public String letter(Response response) {
		Prompt prompt = response.getPrompt();
		return prompt == null ? "?" : Responses.letter(responses(prompt).indexOf(response));
	}

	private static Map<Response, Long> sortKeys(Prompt prompt) {
		long seed = hash(hash(0xcbf29ce484222325L, itemKey(prompt.getItem())), prompt.getKey());
		Map<String, Integer> withoutId = new HashMap<>();
		Map<Response, Long> keys = new HashMap<>();
		for (Response response : prompt.getResponses()) {
			long hash;
			if (response.getId() != null) {
				hash = hash(seed, response.getId());
			} else {
				String model = response.getModel() == null ? null : response.getModel().getName();
				int occurrence = withoutId.merge(model == null ? "" : model, 1, Integer::sum);
				hash = hash(hash(seed, model), Integer.toString(occurrence));
			}
			keys.put(response, finish(hash));
		}
		return keys;
	}

	private static String itemKey(Item item) {
		if (item == null) {
			return null;
		}
		return item.getId() != null ? item.getId() : item.getName();
	}

	private static long hash(long start, String text) {
		long hash = start;
		if (text != null) {
			for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
				hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
			}
		}
		return hash * 0x100000001b3L; // the zero byte after each string
	}

	private static long finish(long hash) {
		long h = hash;
		h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
		h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
		return h ^ h >>> 33;
	}
}
