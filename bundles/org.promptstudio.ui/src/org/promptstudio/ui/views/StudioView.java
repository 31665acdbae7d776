package org.promptstudio.ui.views;

import java.util.Map;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.ui.CommandRunner;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.internal.Messages;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.PageStack;

/**
 * A view of the studio. Its contents are made once the workbench has started. It looks at what it shows when the workspace, or what else it follows, says
 * {@link #changed}: once a turn of the event loop, however much came, and only while it is to be seen; a hidden view looks again when it comes to light. It
 * listens to nothing once it is closed. User-interface thread.
 */
public abstract class StudioView extends ViewPart {

	private final ThemeColor ground;
	private final Runnable workspaceListener = this::changed;
	private final IPartListener2 visibility = new Visibility();
	private PageStack root;
	private boolean isReady;
	private boolean isOutdated;
	private boolean isRequested;

	/** @param ground the colour behind all that the view shows */
	protected StudioView(ThemeColor ground) {
		this.ground = ground;
	}

	@Override
	public final void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		root = new PageStack(parent);
		Themes.keepOwnColors(root);
		root.setBackground(ground.get());
		Starting.after(root, this::begin);
	}

	private void begin() {
		createContents(root);
		Themes.onChange(root, this::themeChanged);
		themeChanged();
		listen();
		isReady = true;
		isOutdated = true;
		catchUp();
		root.layout();
	}

	private void themeChanged() {
		root.setBackground(ground.get());
		useColors();
	}

	/** Makes the pages of the view, and shows one of them. */
	protected abstract void createContents(PageStack pages);

	/** Reads the colours of the theme; called once the contents are made, and whenever it changes. */
	protected abstract void useColors();

	/** Looks at what is to be shown now. Called only while the view is to be seen. */
	protected abstract void refresh();

	/** Gives the keyboard to what is shown. */
	protected abstract void takeFocus();

	/** The view is no longer to be seen; it is refreshed when it is again. */
	protected void hidden() {
		// most views have nothing to put away
	}

	/** Something has changed while nobody sees the view, which may let go of what it holds. Called for each change, so it must be cheap. */
	protected void outdated() {
		// most views hold nothing
	}

	/** Begins to listen; what a subclass adds here it removes in {@link #dispose}. */
	protected void listen() {
		workspace().addListener(workspaceListener);
		page().addPartListener(visibility);
	}

	@Override
	public void dispose() {
		workspace().removeListener(workspaceListener);
		page().removePartListener(visibility);
		super.dispose();
	}

	/** The workspace of all views. */
	protected final StudioWorkspace workspace() {
		return StudioWorkspace.get();
	}

	/** The page of the workbench that the view is in. */
	protected final IWorkbenchPage page() {
		return getSite().getPage();
	}

	/** What holds all of the view. */
	protected final PageStack root() {
		return root;
	}

	/** Whether the contents were made. */
	protected final boolean isReady() {
		return isReady;
	}

	/** Whether somebody can see the contents. */
	protected final boolean isSeen() {
		return isReady && !root.isDisposed() && page().isPartVisible(this);
	}

	/** What is shown may be another thing now. The view looks later in this turn of the event loop, or when it comes to light. */
	protected final void changed() {
		isOutdated = true;
		if (isSeen()) {
			request();
		} else if (isReady) {
			outdated();
		}
	}

	private void request() {
		if (!isRequested) {
			isRequested = true;
			UiThread.later(root, () -> {
				isRequested = false;
				catchUp();
			});
		}
	}

	/** Looks now where that is still to be done, as whoever acts on the view wants to act on what is so. */
	public final void catchUp() {
		if (isOutdated && isSeen()) {
			isOutdated = false;
			refresh();
		}
	}

	/** What to do where no dataset is open. */
	protected final EmptyPage.Action openDataset(String testId) {
		return new EmptyPage.Action(Messages.Empty_openDataset, testId,
				() -> CommandRunner.run(getSite(), "org.promptstudio.ui.openDataset", Map.of()));
	}

	/** Shows one of the view's pages; the keyboard goes with it when the view has it. */
	protected final void show(PageStack pages, Control wanted) {
		if (pages.show(wanted)) {
			UiThread.later(root, this::keepFocus);
		}
	}

	/** What had the keyboard in this view may be out of sight now. */
	private void keepFocus() {
		if (page().getActivePart() == this) {
			setFocus();
		}
	}

	@Override
	public final void setFocus() {
		if (isReady) {
			catchUp();
			takeFocus();
		} else {
			root.setFocus(); // the workbench is starting
		}
	}

	private final class Visibility implements IPartListener2 {

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (isThis(reference) && isReady && isOutdated) {
				request();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (isThis(reference) && isReady) {
				isOutdated = true;
				hidden();
			}
		}

		private boolean isThis(IWorkbenchPartReference reference) {
			return reference.getPart(false) == StudioView.this;
		}
	}
}
