package org.promptstudio.dataloop;

import java.util.List;

/** One change to an annotation's JSON, at a path of names from the annotation. */
sealed interface Change {

	/** Where the change is. */
	List<String> path();

	/** Sets a value, whether or not there was one. */
	record Put(List<String> path, Object value) implements Change {}

	/** Takes a member out. */
	record Remove(List<String> path) implements Change {}
}
