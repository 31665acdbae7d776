package org.promptstudio.ui.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.prefs.BackingStoreException;
import org.promptstudio.ui.testing.UiPump;

/** Which engine is in use. */
class FeedbackEnginesUiTest {

	private ServiceRegistration<FeedbackFormEngine> registration;

	/** Another engine: the best of the rest under another name. */
	record Other() implements FeedbackFormEngine {
		@Override
		public String id() {
			return "test.engine";
		}

		@Override
		public String name() {
			return "Another one";
		}

		@Override
		public FeedbackForm create(Composite parent, FeedbackFormSite site) {
			return FeedbackEngines.all().stream().filter(engine -> engine != this).findFirst().orElseThrow().create(parent, site);
		}

		static ServiceRegistration<FeedbackFormEngine> register(int ranking) {
			BundleContext context = FrameworkUtil.getBundle(FeedbackEngines.class).getBundleContext();
			Dictionary<String, Object> properties = new Hashtable<>();
			properties.put(Constants.SERVICE_RANKING, Integer.valueOf(ranking));
			return context.registerService(FeedbackFormEngine.class, new Other(), properties);
		}
	}

	@AfterEach
	void reset() throws BackingStoreException {
		FeedbackEngines.use("");
		if (registration != null) {
			registration.unregister();
		}
		UiPump.events();
	}

	private void register(int ranking) {
		registration = Other.register(ranking);
	}

	@Test
	void theEngineInTheBox_isThere() {
		assertTrue(FeedbackEngines.all().stream().anyMatch(engine -> engine.id().equals("org.promptstudio.ui.feedback.databinding")));
	}

	@Test
	void emfForms_isPreferredWhereItIsInstalled() {
		String emfForms = "org.promptstudio.ui.emfforms";
		boolean installed = Platform.getBundle(emfForms) != null;
		assertEquals(installed ? emfForms : "org.promptstudio.ui.feedback.databinding", FeedbackEngines.current().id());
	}

	@Test
	void highestRanking_wins_unlessThePreferencesNameAnother() throws BackingStoreException {
		List<String> told = new ArrayList<>();
		Runnable listener = () -> told.add(FeedbackEngines.current().id());
		FeedbackEngines.addListener(listener);
		try {
			String before = FeedbackEngines.current().id();
			register(1_000);
			assertEquals("test.engine", FeedbackEngines.current().id());
			FeedbackEngines.use(before);
			assertEquals(before, FeedbackEngines.current().id());
			FeedbackEngines.use("test.engine");
			UiPump.until("the listener is told", () -> told.contains("test.engine"));
			FeedbackEngines.use("no.such.engine");
			assertEquals("test.engine", FeedbackEngines.current().id(), "an engine that is not installed is passed over");
		} finally {
			FeedbackEngines.removeListener(listener);
		}
	}

	@Test
	void lowRanking_isOneToChooseOnly() {
		String before = FeedbackEngines.current().id();
		register(-1_000);
		assertEquals(before, FeedbackEngines.current().id());
		assertFalse(FeedbackEngines.all().isEmpty());
		assertTrue(FeedbackEngines.all().stream().anyMatch(engine -> engine.id().equals("test.engine")));
	}
}
