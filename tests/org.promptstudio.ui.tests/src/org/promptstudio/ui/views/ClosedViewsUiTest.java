package org.promptstudio.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.internal.PartControls;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.testing.WorkbenchStage;

/** A view that listens beyond its life would work on for nobody, and keep all that it showed in memory. */
class ClosedViewsUiTest {

	private static final int TIMES = 4;

	@RegisterExtension
	final WorkbenchStage stage = new WorkbenchStage();
	private List<String> openBefore;

	/** A view that shares its place with the closed one comes to light in its stead, so all of them are made before anything is counted. */
	@BeforeEach
	void makeAllViews() {
		stage.open("1-first-steps/02-ranks-ties-and-the-crown");
		Workbench.untilIndexed();
		openBefore = references().stream().map(IViewReference::getId).toList();
		references().forEach(reference -> reference.getView(true));
		UiPump.events();
	}

	@AfterEach
	void closeOthers() throws PartInitException {
		references().stream().filter(reference -> !openBefore.contains(reference.getId())).forEach(Workbench.page()::hideView);
		for (String id : openBefore) {
			Workbench.page().showView(id, null, IWorkbenchPage.VIEW_CREATE);
		}
		UiPump.events();
	}

	private static List<IViewReference> references() {
		return List.of(Workbench.page().getViewReferences());
	}

	private static IViewPart show(String id) throws PartInitException {
		IViewPart view = Workbench.page().showView(id, null, IWorkbenchPage.VIEW_ACTIVATE);
		UiPump.events();
		return view;
	}

	private static void close(String id) {
		Workbench.page().hideView(Workbench.page().findView(id));
		UiPump.events();
	}

	/** @param listeners of the view: one for the workspace, most that read files one more for what is saved */
	@ParameterizedTest
	@CsvSource({ "items,2", "issues,2", "discussion,1", "history,2", "feedback,1", "feedback.guidelinesView,1", "manage.work,2", "manage.progress,2",
			"manage.adjudication,1" })
	void closed_listensToNothing(String view, int listeners) throws PartInitException {
		String id = "org.promptstudio.ui." + view;
		show(id);
		int open = StudioWorkspace.get().listenerCount();
		close(id);
		assertEquals(open - listeners, StudioWorkspace.get().listenerCount());
		show(id);
		assertEquals(open, StudioWorkspace.get().listenerCount());
	}

	@ParameterizedTest
	@ValueSource(strings = { "items", "issues", "discussion", "history", "feedback", "feedback.guidelinesView", "manage.work", "manage.progress",
			"manage.adjudication" })
	void closed_isForgotten(String view) throws PartInitException {
		String id = "org.promptstudio.ui." + view;
		List<WeakReference<Object>> closed = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			showAndClose(id, closed);
		}
		show("org.promptstudio.ui.items".equals(id) ? "org.promptstudio.ui.discussion" : "org.promptstudio.ui.items");
		for (int i = 0; i < 50 && alive(closed) > 0; i++) {
			UiPump.events();
			System.gc();
		}
		assertEquals(0, alive(closed), "closed views and their controls in memory");
	}

	private static void showAndClose(String id, List<WeakReference<Object>> closed) throws PartInitException {
		IViewPart view = show(id);
		closed.add(new WeakReference<>(view));
		closed.add(new WeakReference<>(PartControls.of(view.getSite())));
		assertTrue(view.getSite().getPage().isPartVisible(view));
		close(id);
	}

	private static long alive(List<WeakReference<Object>> references) {
		return references.stream().filter(reference -> reference.get() != null).count();
	}
}
