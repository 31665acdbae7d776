package org.promptstudio.core.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.RegistryFactory;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.QuestionType;

/** The question types there are. Immutable; any thread. */
public final class QuestionTypes {

	/** The extension point. */
	public static final String POINT = "org.promptstudio.core.questionTypes";

	private static QuestionTypes installed;
	private static IExtensionRegistry followed;

	private final Map<String, QuestionTypeInfo> byId = new LinkedHashMap<>();

	/** Of these types only, in this order; of several with one id the first counts. */
	public QuestionTypes(List<QuestionTypeInfo> all) {
		all.forEach(info -> byId.putIfAbsent(info.id(), info));
	}

	/**
	 * Those of the extension registry. Outside OSGi those of each {@code plugin.xml} on the class path. A broken contribution is logged with its bundle and
	 * left out.
	 */
	public static synchronized QuestionTypes installed() {
		if (installed == null) {
			IExtensionRegistry registry = RegistryFactory.getRegistry();
			if (registry == null) {
				installed = new QuestionTypes(TypeReader.read(PlainRegistry.ofClassPath()));
			} else {
				follow(registry);
				installed = new QuestionTypes(TypeReader.read(registry));
			}
		}
		return installed;
	}

	private static void follow(IExtensionRegistry registry) {
		if (followed != registry) {
			registry.addListener(new Forgetting(), POINT);
			followed = registry;
		}
	}

	private static synchronized void forget() {
		installed = null;
	}

	/** In the order of registration, those of the box first. */
	public List<QuestionTypeInfo> all() {
		return List.copyOf(byId.values());
	}

	/** The type of an id; empty for an unknown one. */
	public Optional<QuestionTypeInfo> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** The type of a question; empty when no bundle contributes it, and for null. */
	public Optional<QuestionTypeInfo> of(QuestionType type) {
		return find(id(type)).filter(info -> info.modelClass() == type.eClass());
	}

	/** The id of a type object: that of a contributed type, or {@code org.promptstudio.} and the name of its class; empty for null. */
	public static String id(QuestionType type) {
		if (type == null) {
			return "";
		}
		if (type instanceof ContributedType contributed) {
			return contributed.getId() == null ? "" : contributed.getId();
		}
		return TypeReader.idOf(type.eClass());
	}

	/** Bundles may come and go while the workbench runs. */
	private static final class Forgetting implements IRegistryEventListener {

		@Override
		public void added(IExtension[] extensions) {
			forget();
		}

		@Override
		public void removed(IExtension[] extensions) {
			forget();
		}

		@Override
		public void added(IExtensionPoint[] extensionPoints) {
			forget();
		}

		@Override
		public void removed(IExtensionPoint[] extensionPoints) {
			forget();
		}
	}
}
