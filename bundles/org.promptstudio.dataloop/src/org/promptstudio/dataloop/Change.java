package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.dataloop.json.JsonValue;

/** One change to an annotation's JSON, at a path of names from the annotation. */
sealed interface Change {

	/** Where the change is. */
	List<String> path();

	/** Sets a value, whether or not there was one. */
	record Put(List<String> path, Object value) implements Change {}

	/** Lets a value become another one, of which what both have in common is left to the letter. */
	record Update(List<String> path, Object value) implements Change {}

	/** Takes a member out. */
	record Remove(List<String> path) implements Change {}

	/**
	 * Applies changes to an annotation, with the stamp of who made them and when.
	 *
	 * @param object of which the annotation tells
	 * @param stamps null for nobody and no time
	 */
	static void apply(List<Change> changes, JsonValue annotation, EObject object, Stamps stamps, JsonPatch patch) {
		for (Change change : changes.isEmpty() ? changes : stamped(changes, object, stamps)) {
			switch (change) {
				case Put put -> patch.put(annotation, put.path(), put.value());
				case Update update -> JsonTrees.update(patch, annotation.get(update.path()), update.value());
				case Remove remove -> patch.remove(annotation.get(remove.path()));
			}
		}
	}

	private static List<Change> stamped(List<Change> changes, EObject object, Stamps stamps) {
		List<String> updatedAt = List.of(Keys.UPDATED_AT);
		boolean onlyMoved = changes.stream().allMatch(change -> change.path().equals(Keys.ORDER_PATH)); // says nothing of the response
		if (stamps == null || onlyMoved || changes.stream().anyMatch(change -> change.path().equals(updatedAt))) {
			return changes;
		}
		List<Change> stamped = new ArrayList<>(changes);
		if (stamps.user() != null) {
			stamped.add(new Put(List.of(Keys.UPDATED_BY), stamps.user()));
		}
		stamped.add(new Put(updatedAt, stamps.updated(object, changes)));
		return stamped;
	}
}
