package org.promptstudio.ui.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.util.tracker.ServiceTracker;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.feedback.databinding.DataBindingEngine;

/**
 * The form engines that are installed, and the one in use: that of the preferences, else the one with the highest service ranking. User-interface thread.
 */
public final class FeedbackEngines {

	/** The node of the preferences of this bundle. */
	static final String NODE = "org.promptstudio.ui.feedback";
	private static final String ENGINE = "engine";

	private static FeedbackEngines instance;

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final FeedbackFormEngine inBox = new DataBindingEngine();
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(NODE);
	private final ServiceTracker<FeedbackFormEngine, FeedbackFormEngine> services;
	private String told;

	private FeedbackEngines() {
		BundleContext context = FrameworkUtil.getBundle(FeedbackEngines.class).getBundleContext();
		services = new ServiceTracker<>(context, FeedbackFormEngine.class, null) {
			@Override
			public FeedbackFormEngine addingService(ServiceReference<FeedbackFormEngine> reference) {
				later();
				return super.addingService(reference);
			}

			@Override
			public void removedService(ServiceReference<FeedbackFormEngine> reference, FeedbackFormEngine service) {
				super.removedService(reference, service);
				later();
			}
		};
		services.open();
		preferences.addPreferenceChangeListener(event -> later());
		told = currentEngine().id();
	}

	private static FeedbackEngines get() {
		if (instance == null) {
			instance = new FeedbackEngines();
		}
		return instance;
	}

	/** All engines, the one with the highest ranking first. */
	public static List<FeedbackFormEngine> all() {
		return get().engines();
	}

	/** The engine in use. */
	public static FeedbackFormEngine current() {
		return get().currentEngine();
	}

	/** The id that the preferences name; empty when the ranking decides. */
	public static String preferred() {
		return get().preferences.get(ENGINE, "");
	}

	/** Uses an engine, and remembers that; an empty id leaves the choice to the ranking. Forms that listen change at once. */
	public static void use(String id) throws BackingStoreException {
		if (id.isEmpty()) {
			get().preferences.remove(ENGINE);
		} else {
			get().preferences.put(ENGINE, id);
		}
		get().preferences.flush();
	}

	/** Runs an action whenever another engine is in use. */
	public static void addListener(Runnable listener) {
		get().listeners.add(listener);
	}

	/** Ends {@link #addListener}. */
	public static void removeListener(Runnable listener) {
		get().listeners.remove(listener);
	}

	/** The engine in the box is there even where no services are, as in some tests. */
	private List<FeedbackFormEngine> engines() {
		Map<ServiceReference<FeedbackFormEngine>, FeedbackFormEngine> byRanking = new TreeMap<>(Comparator.reverseOrder());
		byRanking.putAll(services.getTracked());
		return byRanking.isEmpty() ? List.of(inBox) : List.copyOf(byRanking.values());
	}

	private FeedbackFormEngine currentEngine() {
		List<FeedbackFormEngine> engines = engines();
		String wanted = preferences.get(ENGINE, "");
		return engines.stream().filter(engine -> engine.id().equals(wanted)).findFirst().orElse(engines.get(0));
	}

	private void later() {
		if (PlatformUI.isWorkbenchRunning()) {
			UiThread.later(PlatformUI.getWorkbench().getDisplay(), this::tell);
		}
	}

	private void tell() {
		String now = currentEngine().id();
		if (!now.equals(told)) {
			told = now;
			listeners.forEach(Runnable::run);
		}
	}
}
