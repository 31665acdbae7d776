package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.dataloop.json.JsonValue;

/**
 * Two versions of an annotation file that come from the same one, to be made one again: changes to different annotations, or to different keys of
 * one, go together; what both set to different values is for somebody to decide. The result is the file of the others with our changes in it, so
 * that what we did not touch stays as they wrote it, to the letter. Immutable.
 */
public final class AnnotationMerge {

	private final Map<String, Object> base;
	private final Map<String, Object> mine;
	private final Map<String, Object> theirs;
	private final Source theirFile;
	private final List<MergeConflict> conflicts;

	private AnnotationMerge(Map<String, Object> base, Map<String, Object> mine, Map<String, Object> theirs, Source theirFile) {
		this.base = base;
		this.mine = mine;
		this.theirs = theirs;
		this.theirFile = theirFile;
		TreeMerge merge = new TreeMerge(path -> false);
		merge.files(base, mine, theirs);
		List<MergeConflict> found = merge.conflicts();
		boolean isStatus = found.stream().anyMatch(MergeConflict::isItemStatus);
		conflicts = found.stream().filter(conflict -> !isStatus || !isRef(conflict.path())).toList();
	}

	/**
	 * Compares three versions of a file.
	 *
	 * @param file   its name, for messages
	 * @param base   what both started from; null when there was no such file
	 * @param mine   what is to be written
	 * @param theirs what is in the file now
	 * @throws FormatException when one of them is no annotation file
	 */
	public static AnnotationMerge of(String file, byte[] base, byte[] mine, byte[] theirs) throws FormatException {
		Source theirFile = Source.parse(file, theirs);
		return new AnnotationMerge(base == null ? Map.of() : tree(Source.parse(file, base)), tree(Source.parse(file, mine)), tree(theirFile),
				theirFile);
	}

	/** A bare array counts as a wrapper that has nothing else. */
	private static Map<String, Object> tree(Source source) throws FormatException {
		Object tree = JsonTrees.of(source.root());
		if (tree instanceof List<?> annotations) {
			Map<String, Object> wrapper = new LinkedHashMap<>();
			wrapper.put(Keys.ANNOTATIONS, annotations);
			return wrapper;
		}
		Map<String, Object> wrapper = JsonTrees.asObject(tree);
		if (wrapper == null) {
			throw source.refusal(source.root(), Messages.Format_annotationsRoot, Messages.Advice_correctOrRestore);
		}
		return wrapper;
	}

	/** What somebody has to decide, in the order of the file; empty when all goes together. */
	public List<MergeConflict> conflicts() {
		return conflicts;
	}

	/**
	 * The file with both changes.
	 *
	 * @param decidedForMine those of the {@link #conflicts()} where my value is to stand; in the others theirs stands
	 */
	public byte[] bytes(Collection<MergeConflict> decidedForMine) {
		Set<List<String>> paths = new HashSet<>();
		decidedForMine.forEach(conflict -> paths.add(conflict.path()));
		boolean isStatusMine = paths.contains(TreeMerge.STATUS_LOG_PATH);
		Map<String, Object> merged = new TreeMerge(path -> paths.contains(path) || isStatusMine && isRef(path)).files(base, mine, theirs);
		JsonPatch patch = new JsonPatch(theirFile.text());
		JsonValue root = theirFile.root();
		Map<String, Object> around = new LinkedHashMap<>(merged);
		if (root.isArray()) {
			update(patch, root, JsonTrees.arrayOrEmpty(around.remove(Keys.ANNOTATIONS)));
			if (!around.isEmpty()) {
				patch.wrapRoot(Map.of(), Keys.ANNOTATIONS, around);
			}
			return patch.apply();
		}
		JsonValue annotations = root.get(Keys.ANNOTATIONS);
		if (annotations.isArray() && merged.get(Keys.ANNOTATIONS) instanceof List<?> elements) {
			update(patch, annotations, elements);
			around.put(Keys.ANNOTATIONS, JsonTrees.of(annotations)); // not touched again
		}
		JsonTrees.update(patch, root, around);
		return patch.apply();
	}

	/** References to tasks follow the log of statuses. */
	private static boolean isRef(List<String> path) {
		return path.size() > 3 && path.subList(0, 3).equals(List.of(Keys.METADATA, Keys.SYSTEM, "refs"));
	}

	/** Annotation by annotation, so that one that went does not make all after it look changed. */
	private static void update(JsonPatch patch, JsonValue array, List<?> merged) {
		List<String> names = MergeRules.names(merged);
		List<String> present = MergeRules.names((List<?>) JsonTrees.of(array));
		if (names == null || present == null) {
			JsonTrees.update(patch, array, merged);
			return;
		}
		Map<String, Object> left = new LinkedHashMap<>();
		for (int i = 0; i < merged.size(); i++) {
			left.put(names.get(i), merged.get(i));
		}
		List<JsonValue> elements = new ArrayList<>();
		array.forEach(elements::add);
		for (int i = 0; i < elements.size(); i++) {
			if (left.containsKey(present.get(i))) {
				JsonTrees.update(patch, elements.get(i), left.remove(present.get(i)));
			} else {
				patch.remove(elements.get(i));
			}
		}
		left.values().forEach(element -> patch.append(array, element));
	}
}
