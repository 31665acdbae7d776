package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.promptstudio.dataloop.json.JsonTrees;

/** How elements of arrays are told apart, and when values are the same, for {@link TreeMerge}. */
final class MergeRules {

	private MergeRules() {
	}

	/** Whether two values are the same, whatever the order of the members of objects; numbers by their spelling. */
	static boolean isEqual(Object one, Object two) {
		if (one instanceof Map<?, ?> a && two instanceof Map<?, ?> b) {
			return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> isEqual(a.get(key), b.get(key)));
		}
		if (one instanceof List<?> a && two instanceof List<?> b) {
			if (a.size() != b.size()) {
				return false;
			}
			for (int i = 0; i < a.size(); i++) {
				if (!isEqual(a.get(i), b.get(i))) {
					return false;
				}
			}
			return true;
		}
		return JsonTrees.isSame(one, two);
	}

	/**
	 * What names the elements of an array: their ids; those without one, or with one that stands before, are numbered.
	 *
	 * @return null when an element is no object
	 */
	static List<String> names(List<?> array) {
		Set<String> names = new HashSet<>();
		List<String> result = new ArrayList<>();
		int numbered = 0;
		for (Object element : array) {
			Map<String, Object> object = JsonTrees.asObject(element);
			if (object == null) {
				return null;
			}
			String name = object.get(Keys.ID) instanceof String id ? TreeMerge.ELEMENT + id : "";
			result.add(!name.isEmpty() && names.add(name) ? name : TreeMerge.NUMBERED + numbered++);
		}
		return result;
	}

	/**
	 * As {@link #names(List)}, where elements without an id have the name of the one in the base that they most likely come from: the same one, else the
	 * one at the same place between those that are the same. Those that are left have a name of their content.
	 */
	static List<String> names(List<?> array, List<?> base) {
		List<String> names = names(array);
		List<String> before = names(base);
		if (names == null || before == null || numbered(names) == numbered(before)) {
			return names;
		}
		List<Integer> here = numberedPlaces(names);
		List<Integer> there = numberedPlaces(before);
		List<String> result = new ArrayList<>(names);
		int next = 0;
		int gap = 0;
		for (int i = 0; i < here.size(); i++) {
			int found = next;
			while (found < there.size() && !isEqual(array.get(here.get(i)), base.get(there.get(found)))) {
				found++;
			}
			if (found < there.size()) {
				gap = fill(result, here.subList(gap, i), before, there.subList(next, found), array) + gap + 1;
				result.set(here.get(i), before.get(there.get(found)));
				next = found + 1;
			}
		}
		fill(result, here.subList(gap, here.size()), before, there.subList(Math.min(next, there.size()), there.size()), array);
		return result;
	}

	/** Gives the elements between two that are the same the names of those in the base; gives how many they are. */
	private static int fill(List<String> names, List<Integer> places, List<String> before, List<Integer> basePlaces, List<?> array) {
		for (int i = 0; i < places.size(); i++) {
			int place = places.get(i);
			names.set(place, i < basePlaces.size() ? before.get(basePlaces.get(i)) : TreeMerge.NUMBERED + place + ' ' + text(array.get(place)));
		}
		return places.size();
	}

	private static List<Integer> numberedPlaces(List<String> names) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			if (names.get(i).startsWith(TreeMerge.NUMBERED)) {
				places.add(Integer.valueOf(i));
			}
		}
		return places;
	}

	/** How many elements have no id of their own. */
	static long numbered(List<String> names) {
		return names.stream().filter(name -> name.startsWith(TreeMerge.NUMBERED)).count();
	}

	/** Whether an array begins with the elements of another. */
	static boolean startsWith(List<?> array, List<?> beginning) {
		return array.size() >= beginning.size() && isEqual(array.subList(0, beginning.size()), beginning);
	}

	/** A value for people; null for none. */
	static String text(Object value) {
		if (value == TreeMerge.ABSENT || value == null) {
			return null;
		}
		return value instanceof Map || value instanceof List ? JsonTrees.toAscii(value) : String.valueOf(value);
	}
}
