package org.promptstudio.ui.emfforms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

import org.eclipse.emf.ecp.view.spi.context.ViewModelContext;

/**
 * A context of EMF Forms as the renderer of a question sees it: all of it, but no listener to the view model. The renderer's superclass adds one, and the
 * context tells every listener of every change to every element: with 200 questions 40,000 calls when another response is shown. {@link RenderedView}
 * listens once, and tells the renderer concerned.
 */
final class QuietContext {

	private static final Set<String> LEFT_OUT = Set.of("registerViewChangeListener", "unregisterViewChangeListener");

	private QuietContext() {
	}

	static ViewModelContext of(ViewModelContext context) {
		return (ViewModelContext) Proxy.newProxyInstance(QuietContext.class.getClassLoader(), new Class<?>[] { ViewModelContext.class },
				(proxy, method, arguments) -> LEFT_OUT.contains(method.getName()) ? null : call(context, method, arguments));
	}

	private static Object call(ViewModelContext context, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(context, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}
}
