package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.promptstudio.dataloop.json.JsonTrees;

/**
 * Brings two changes of a tree of JSON together that started from the same tree. What only one side changed is taken from that side. Objects
 * are merged member by member, arrays of objects element by element as their ids tell, logs by adding what both added. What both set to
 * different values is a conflict, and taken from where somebody says.
 * <p>
 * Who changed something and when is no conflict: it comes from the same side as what it tells of, else from who was later.
 */
final class TreeMerge {

	/** Stands for a member that is not there, where null is a value. */
	static final Object ABSENT = new Object();
	/** Before the id of an element in a path. */
	static final String ELEMENT = "#";
	/** Before the number of an element without an id in a path. */
	static final String NUMBERED = "##";
	/** The first name of the path of a crown; the prompt's key follows. */
	static final String CROWN = "#crown";
	static final List<String> STATUS_LOG_PATH = List.of(Keys.METADATA, Keys.SYSTEM, "taskStatusLog");

	private static final String REFS = "refs";
	private static final String TAGS = "tags";
	/** What tells who changed the object around it, and when: the time first. */
	private static final List<List<String>> STAMPS = List.of(List.of(Keys.UPDATED_AT, Keys.UPDATED_BY),
			List.of(Keys.REVIEW_AT_PATH.getLast(), Keys.REVIEW_BY_PATH.getLast()), List.of("timestamp", Keys.CREATOR));

	private final Predicate<List<String>> takesMine;
	private final Map<List<String>, MergeConflict> conflicts = new LinkedHashMap<>();

	/** @param takesMine whether a conflict is decided for mine, by its path; else theirs stands */
	TreeMerge(Predicate<List<String>> takesMine) {
		this.takesMine = takesMine;
	}

	/** The conflicts found until now, in the order of the file. */
	List<MergeConflict> conflicts() {
		return List.copyOf(conflicts.values());
	}

	/** What comes of two annotation files, each as an object with the array of annotations in it. */
	Map<String, Object> files(Map<String, Object> base, Map<String, Object> mine, Map<String, Object> theirs) {
		Map<String, Object> merged = objects(List.of(), base, mine, theirs);
		new CrownMerge(this).settle(base, mine, theirs, merged);
		return merged;
	}

	private Object merge(List<String> path, Object base, Object mine, Object theirs) {
		if (MergeRules.isEqual(mine, theirs) || MergeRules.isEqual(base, mine)) {
			return theirs;
		}
		if (MergeRules.isEqual(base, theirs)) {
			return mine;
		}
		if (mine instanceof Map && theirs instanceof Map && !isAnswer(path)) {
			boolean isAnnotation = path.size() == 2 && path.getFirst().equals(Keys.ANNOTATIONS);
			Map<String, Object> merged = objects(path, JsonTrees.objectOrEmpty(base), JsonTrees.asObject(mine), JsonTrees.asObject(theirs));
			if (isAnnotation) {
				follow(path, merged, JsonTrees.asObject(mine), JsonTrees.asObject(theirs));
			}
			return merged;
		}
		if (mine instanceof List<?> a && theirs instanceof List<?> b && !isAnswer(path)) {
			Object merged = arrays(path, JsonTrees.arrayOrEmpty(base), a, b);
			if (merged != ABSENT) {
				return merged;
			}
		}
		return decide(path, base, mine, theirs);
	}

	/** Answers are taken whole: what is inside one belongs together. */
	private static boolean isAnswer(List<String> path) {
		int at = Math.max(path.lastIndexOf(Keys.ANSWERS), path.lastIndexOf(Keys.ATTRIBUTES));
		return at >= 0 && at < path.size() - 1;
	}

	/** Notes a conflict and gives the value of the side that it is decided for. */
	Object decide(List<String> path, Object base, Object mine, Object theirs) {
		if (path.getLast().equals(Keys.ORDER_PATH.getLast()) && path.contains(Keys.STUDIO)) {
			return mine; // where a response stands says nothing of it: who moved it last has it
		}
		conflicts.put(path, new MergeConflict(path, MergeRules.text(base), MergeRules.text(mine), MergeRules.text(theirs)));
		return takesMine.test(path) ? mine : theirs;
	}

	private Map<String, Object> objects(List<String> path, Map<String, Object> base, Map<String, Object> mine, Map<String, Object> theirs) {
		Map<String, Object> merged = new LinkedHashMap<>();
		Set<String> names = new LinkedHashSet<>(theirs.keySet());
		names.addAll(mine.keySet());
		if (names.remove(REFS)) {
			names.add(REFS); // follows the log
		}
		Set<String> stamps = new LinkedHashSet<>();
		STAMPS.stream().filter(stamp -> isStamped(stamp, base, mine, theirs)).forEach(stamps::addAll);
		for (String name : names) {
			Object was = member(base, name);
			Object a = member(mine, name);
			Object b = member(theirs, name);
			Object value = stamps.contains(name) ? b : merge(child(path, name), was, a, b);
			if (value != ABSENT) {
				merged.put(name, value);
			}
		}
		STAMPS.stream().filter(stamp -> stamps.contains(stamp.getFirst())).forEach(stamp -> stamp(path, stamp, merged, mine, theirs));
		return merged;
	}

	static Object member(Map<String, Object> object, String name) {
		return object.containsKey(name) ? object.get(name) : ABSENT;
	}

	private static List<String> child(List<String> path, String name) {
		List<String> child = new ArrayList<>(path);
		child.add(name);
		return List.copyOf(child);
	}

	/** Whether both sides wrote who was there and when. */
	private static boolean isStamped(List<String> stamp, Map<String, Object> base, Map<String, Object> mine, Map<String, Object> theirs) {
		String time = stamp.getFirst();
		Object was = member(base, time);
		return !MergeRules.isEqual(was, member(mine, time)) && !MergeRules.isEqual(was, member(theirs, time));
	}

	private void stamp(List<String> path, List<String> stamp, Map<String, Object> merged, Map<String, Object> mine, Map<String, Object> theirs) {
		List<String> status = child(path, Keys.STATUS);
		boolean isMine = conflicts.containsKey(status)
				? takesMine.test(status)
				: text(mine.get(stamp.getFirst())).compareTo(text(theirs.get(stamp.getFirst()))) > 0;
		copy(stamp, isMine ? mine : theirs, merged);
	}

	private static String text(Object value) {
		return value instanceof String text ? text : "";
	}

	private static void copy(List<String> names, Map<String, Object> from, Map<String, Object> to) {
		for (String name : names) {
			if (from.containsKey(name)) {
				to.put(name, from.get(name));
			} else {
				to.remove(name);
			}
		}
	}

	/** In an annotation the original text goes with the text, and who reviewed goes with the review state. */
	private void follow(List<String> path, Map<String, Object> merged, Map<String, Object> mine, Map<String, Object> theirs) {
		List<String> text = child(path, Keys.COORDINATES);
		conflicts.keySet().stream().filter(place -> place.size() >= text.size() && place.subList(0, text.size()).equals(text)).findFirst()
				.ifPresent(place -> followStudio(path, List.of(Keys.ORIGINAL_VALUE_PATH.getLast()), merged, takesMine.test(place) ? mine : theirs));
		List<String> review = new ArrayList<>(path);
		review.addAll(Keys.STATUS_PATH);
		if (conflicts.containsKey(review)) {
			followStudio(path, STAMPS.get(1), merged, takesMine.test(review) ? mine : theirs);
		}
	}

	private void followStudio(List<String> path, List<String> names, Map<String, Object> merged, Map<String, Object> side) {
		names.forEach(name -> {
			List<String> place = new ArrayList<>(path);
			place.addAll(Keys.STUDIO_PATH);
			place.add(name);
			conflicts.remove(place);
		});
		Map<String, Object> from = studio(side);
		if (names.stream().anyMatch(from::containsKey) || !studio(merged).isEmpty()) {
			copy(names, from, makeStudio(merged));
		}
	}

	private static Map<String, Object> studio(Map<String, Object> annotation) {
		Map<String, Object> object = annotation;
		for (String name : Keys.STUDIO_PATH) {
			object = JsonTrees.objectOrEmpty(object.get(name));
		}
		return object;
	}

	/** The studio's object of an annotation, with copies of all objects on the way, as they may belong to one of the sides. */
	private static Map<String, Object> makeStudio(Map<String, Object> annotation) {
		Map<String, Object> object = annotation;
		for (String name : Keys.STUDIO_PATH) {
			Map<String, Object> copy = new LinkedHashMap<>(JsonTrees.objectOrEmpty(object.get(name)));
			object.put(name, copy);
			object = copy;
		}
		return object;
	}

	/** {@link #ABSENT} when they can only be taken whole. */
	private Object arrays(List<String> path, List<?> base, List<?> mine, List<?> theirs) {
		if (path.equals(STATUS_LOG_PATH)) {
			return logs(path, base, mine, theirs);
		}
		if (path.getLast().equals(TAGS)) {
			return sets(base, mine, theirs);
		}
		List<String> before = MergeRules.names(base);
		List<String> here = MergeRules.names(mine, base);
		List<String> there = MergeRules.names(theirs, base);
		if (before == null || here == null || there == null) {
			return ABSENT;
		}
		boolean isSameCount = MergeRules.numbered(before) == MergeRules.numbered(here) && MergeRules.numbered(before) == MergeRules.numbered(there);
		if (isSameCount || path.equals(List.of(Keys.ANNOTATIONS))) {
			return new ArrayList<>(objects(path, named(before, base), named(here, mine), named(there, theirs)).values());
		}
		return logs(path, base, mine, theirs);
	}

	private static Map<String, Object> named(List<String> names, List<?> array) {
		Map<String, Object> named = new LinkedHashMap<>();
		for (int i = 0; i < array.size(); i++) {
			named.put(names.get(i), array.get(i));
		}
		return named;
	}

	/** What both added; where both set the status of the same task the decision tells whose is the last. */
	private Object logs(List<String> path, List<?> base, List<?> mine, List<?> theirs) {
		if (!MergeRules.startsWith(mine, base) || !MergeRules.startsWith(theirs, base)) {
			return ABSENT;
		}
		List<?> added = mine.subList(base.size(), mine.size());
		List<?> addedThere = theirs.subList(base.size(), theirs.size());
		boolean isMineLast = true;
		if (path.equals(STATUS_LOG_PATH)) {
			String here = lastStatus(added);
			String there = lastStatus(addedThere);
			isMineLast = !isSameTask(added, addedThere) || Objects.equals(here, there) || decide(path, lastStatus(base), here, there) == here;
		}
		List<Object> merged = new ArrayList<>(base);
		merged.addAll(isMineLast ? addedThere : added);
		merged.addAll(isMineLast ? added : addedThere);
		return merged;
	}

	private static Map<String, Object> lastEntry(List<?> log) {
		Object last = log.isEmpty() ? null : log.getLast();
		return JsonTrees.objectOrEmpty(JsonTrees.objectOrEmpty(last).get(Keys.STATUS));
	}

	private static String lastStatus(List<?> log) {
		return MergeRules.text(lastEntry(log).get(Keys.STATUS));
	}

	private static boolean isSameTask(List<?> one, List<?> two) {
		return Objects.equals(lastEntry(one).get("taskId"), lastEntry(two).get("taskId"));
	}

	private static List<Object> sets(List<?> base, List<?> mine, List<?> theirs) {
		List<Object> merged = new ArrayList<>(theirs);
		merged.removeIf(value -> base.contains(value) && !mine.contains(value));
		mine.stream().filter(value -> !base.contains(value) && !merged.contains(value)).forEach(merged::add);
		return merged;
	}

	/** Whether a conflict is decided for mine. */
	boolean isMine(List<String> path) {
		return takesMine.test(path);
	}
}
