package org.promptstudio.ui.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;

/**
 * Which control asks which type of question: the {@code questionControl} elements of the extension point
 * {@code org.promptstudio.core.questionTypes}. A factory is made when first asked for; a broken one is logged with the name of its bundle and
 * skipped. User-interface thread.
 */
public final class QuestionControls {

	private static final String POINT = "org.promptstudio.core.questionTypes";
	private static final String ELEMENT = "questionControl";
	private static final String TYPE = "questionType";

	private static QuestionControls installed;

	private final Map<String, IConfigurationElement> elements = new LinkedHashMap<>();
	private final Map<String, Optional<QuestionControlFactory>> factories = new LinkedHashMap<>();

	private QuestionControls(IConfigurationElement[] all) {
		for (IConfigurationElement element : all) {
			if (ELEMENT.equals(element.getName()) && element.getAttribute(TYPE) != null) {
				elements.putIfAbsent(element.getAttribute(TYPE), element);
			}
		}
	}

	/** Those that the installed bundles contribute. */
	public static QuestionControls installed() {
		if (installed == null) {
			installed = new QuestionControls(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT));
		}
		return installed;
	}

	/** What makes controls for a type of question, by the type's id; empty when no bundle offers one or it is broken. */
	public Optional<QuestionControlFactory> find(String typeId) {
		return factories.computeIfAbsent(typeId, id -> Optional.ofNullable(elements.get(id)).flatMap(QuestionControls::create));
	}

	private static Optional<QuestionControlFactory> create(IConfigurationElement element) {
		try {
			if (element.createExecutableExtension("class") instanceof QuestionControlFactory factory) {
				return Optional.of(factory);
			}
			report(element, null);
		} catch (CoreException e) {
			report(element, e);
		}
		return Optional.empty();
	}

	private static void report(IConfigurationElement element, CoreException cause) {
		ILog.of(QuestionControls.class).error(NLS.bind("The control for questions of the type {0}, contributed by the bundle {1}, is left out: {2}",
				new Object[] { element.getAttribute(TYPE), element.getContributor().getName(),
						cause == null ? element.getAttribute("class") + " is no QuestionControlFactory." : cause.getMessage() }),
				cause);
	}
}
