package org.promptstudio.ui.views;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Carries out one of several acts: that which {@code plugin.xml} names behind the class name, as in {@code …ReviewHandler:ISSUE}. Always enabled: why
 * something cannot be done now is said when it is tried. Nothing is done where the window has no page.
 *
 * @param <A> the acts
 */
public abstract class ActHandler<A extends Enum<A>> extends AbstractHandler implements IExecutableExtension {

	private final Class<A> acts;
	private A act;

	/** @param acts the acts, of which one is set by {@link #setInitializationData} */
	protected ActHandler(Class<A> acts) {
		this.acts = acts;
	}

	/** @throws IllegalArgumentException when there is no such act */
	@Override
	public final void setInitializationData(IConfigurationElement config, String property, Object data) {
		act = Enum.valueOf(acts, String.valueOf(data));
	}

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (page != null) {
			try {
				run(act, page, event);
			} catch (PartInitException e) {
				throw new ExecutionException(e.getMessage(), e);
			}
		}
		return null;
	}

	/**
	 * Carries out an act.
	 *
	 * @throws PartInitException when a view that is needed for it cannot be shown
	 * @throws ExecutionException when the command's parameters are wrong
	 */
	protected abstract void run(A chosen, IWorkbenchPage page, ExecutionEvent event) throws ExecutionException, PartInitException;
}
