package org.promptstudio.core.recipe;

import java.util.List;
import java.util.Optional;

import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.QuestionType;

/** The question types there are. Immutable; any thread. */
public final class QuestionTypes {

	/** The extension point. */
	public static final String POINT = "org.promptstudio.core.questionTypes";

	private final List<QuestionTypeInfo> all;

	/** Of these types only, in this order; of several with one id the first counts. */
	public QuestionTypes(List<QuestionTypeInfo> all) {
		this.all = List.copyOf(all);
	}

	/**
	 * Those of the extension registry. Outside OSGi those of each {@code plugin.xml} on the class path. A broken contribution is logged with its bundle and
	 * left out.
	 */
	public static QuestionTypes installed() {
		throw new UnsupportedOperationException("to come");
	}

	/** In the order of registration, those of the box first. */
	public List<QuestionTypeInfo> all() {
		return all;
	}

	/** The type of an id; empty for an unknown one. */
	public Optional<QuestionTypeInfo> find(String id) {
		return all.stream().filter(info -> info.id().equals(id)).findFirst();
	}

	/** The type of a question; empty when no bundle contributes it, and for null. */
	public Optional<QuestionTypeInfo> of(QuestionType type) {
		return find(id(type));
	}

	/** The id of a type object: that of a contributed type, or {@code org.promptstudio.} and the name of its class; empty for null. */
	public static String id(QuestionType type) {
		if (type == null) {
			return "";
		}
		if (type instanceof ContributedType contributed) {
			return contributed.getId() == null ? "" : contributed.getId();
		}
		String name = type.eClass().getName();
		return "org.promptstudio." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}
}
