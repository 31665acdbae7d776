package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Log;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.RecipePackage;

/** Reads question types from an extension registry. What is broken is logged with its bundle and left out. */
final class TypeReader {

	private static final String BUNDLE = "org.promptstudio.core";
	private static final String BOX = "org.promptstudio.";

	private final List<QuestionTypeInfo> types = new ArrayList<>();
	private final Set<String> ids = new HashSet<>();

	private TypeReader() {
	}

	static List<QuestionTypeInfo> read(IExtensionRegistry registry) {
		TypeReader reader = new TypeReader();
		Stream.of(registry.getConfigurationElementsFor(QuestionTypes.POINT)).filter(element -> "questionType".equals(element.getName()))
				.sorted(Comparator.comparing(element -> !BUNDLE.equals(element.getContributor().getName()))).forEach(reader::add);
		return reader.types;
	}

	/** The id of a type of the box. */
	static String idOf(EClass modelClass) {
		String name = modelClass.getName();
		return BOX + Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	private void add(IConfigurationElement element) {
		String id = Objects.requireNonNullElse(element.getAttribute("id"), "");
		try {
			String fault = fault(element, id);
			if (fault.isEmpty() && element.createExecutableExtension("behavior") instanceof QuestionBehavior behavior) {
				types.add(info(element, id, behavior));
				ids.add(id);
			} else {
				report(element, id, fault.isEmpty() ? NLS.bind(Messages.Types_noBehavior, element.getAttribute("behavior")) : fault, null);
			}
		} catch (CoreException | RuntimeException | LinkageError e) {
			report(element, id, e.getMessage(), e);
		}
	}

	private String fault(IConfigurationElement element, String id) {
		if (id.isBlank() || element.getAttribute("name") == null || element.getAttribute("behavior") == null) {
			return Messages.Types_missing;
		}
		if (ids.contains(id)) {
			return Messages.Types_twice;
		}
		return element.getAttribute("modelClass") != null && !idOf(modelClass(element)).equals(id) ? Messages.Types_modelClass : "";
	}

	private static EClass modelClass(IConfigurationElement element) {
		String name = element.getAttribute("modelClass");
		boolean isClass = name != null && RecipePackage.eINSTANCE.getEClassifier(name) instanceof EClass;
		return isClass ? (EClass) RecipePackage.eINSTANCE.getEClassifier(name) : RecipePackage.Literals.CONTRIBUTED_TYPE;
	}

	private static QuestionTypeInfo info(IConfigurationElement element, String id, QuestionBehavior behavior) {
		String bundle = element.getContributor().getName();
		String icon = element.getAttribute("icon");
		boolean isPath = icon != null && !icon.isBlank() && !icon.contains(":");
		List<ParameterInfo> parameters = Stream.of(element.getChildren("parameter")).filter(parameter -> parameter.getAttribute("name") != null)
				.map(TypeReader::parameter).toList();
		return new QuestionTypeInfo(id, element.getAttribute("name"), Objects.requireNonNullElse(element.getAttribute("description"), ""),
				isPath ? "platform:/plugin/" + bundle + "/" + icon : icon, behavior, parameters, bundle, modelClass(element));
	}

	private static ParameterInfo parameter(IConfigurationElement element) {
		String name = element.getAttribute("name");
		return new ParameterInfo(name, Objects.requireNonNullElse(element.getAttribute("label"), name),
				Objects.requireNonNullElse(element.getAttribute("help"), ""), element.getAttribute("default"));
	}

	private static void report(IConfigurationElement element, String id, String reason, Throwable cause) {
		Log.error(NLS.bind(Messages.Types_broken, new Object[] { id, element.getContributor().getName(), reason }), cause);
	}
}
