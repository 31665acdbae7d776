package org.promptstudio.app;

import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus come from {@code plugin.xml} of the bundles, all as commands; nothing is added here. */
final class StudioActionBarAdvisor extends ActionBarAdvisor {

	StudioActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}
}
