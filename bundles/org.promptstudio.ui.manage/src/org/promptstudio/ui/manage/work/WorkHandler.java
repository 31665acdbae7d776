package org.promptstudio.ui.manage.work;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Carries out the commands of annotators about their tasks. {@code plugin.xml} names the act behind the class name, as in
 * {@code org.promptstudio.ui.manage.work.WorkHandler:NEXT}. Always enabled: why something cannot be done now is said when it is tried.
 */
public final class WorkHandler extends AbstractHandler implements IExecutableExtension {

	/** The family of the jobs that look for the item to show. */
	public static final Object FAMILY = WorkActions.class;

	private enum Act {
		SHOW(MyWorkView::show),
		NEXT(page -> new WorkActions(page).next()),
		STOP(page -> new WorkActions(page).stop());

		private final Consumer<IWorkbenchPage> effect;

		Act(Consumer<IWorkbenchPage> effect) {
			this.effect = effect;
		}
	}

	private Act act = Act.SHOW;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		act = Act.valueOf(String.valueOf(data));
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (page != null) {
			act.effect.accept(page);
		}
		return null;
	}
}
