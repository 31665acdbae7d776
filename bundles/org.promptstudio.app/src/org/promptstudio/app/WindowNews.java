package org.promptstudio.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.StudioWorkspace;

/** Keeps the title and the status line of a window telling what is open and who works. */
final class WindowNews implements AutoCloseable {

	private static final String BETWEEN = " – ";
	/** Room in the status line for a name, in letters. */
	private static final int USER_WIDTH = 28;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IWorkbenchWindowConfigurer configurer;
	private final Runnable listener = this::update;
	private final StatusLineContributionItem place = new StatusLineContributionItem("org.promptstudio.app.dataset",
			StatusLineContributionItem.CALC_TRUE_WIDTH);
	private final StatusLineContributionItem user = new StatusLineContributionItem("org.promptstudio.app.user", USER_WIDTH);

	private String status;

	WindowNews(IWorkbenchWindowConfigurer configurer) {
		this.configurer = configurer;
		statusLine().add(place);
		statusLine().add(user);
		workspace.addListener(listener);
		update();
	}

	private IStatusLineManager statusLine() {
		return configurer.getActionBarConfigurer().getStatusLineManager();
	}

	private void update() {
		String item = workspace.current().map(ItemLocation::name).orElse("");
		String dataset = workspace.dataset().filter(open -> open.layout() != Dataset.Layout.SINGLE).map(Dataset::name).orElse("");
		configurer.setTitle(
				Stream.of(item, dataset, Messages.Window_title).filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN)));
		String newStatus = workspace.dataset().map(open -> open.root().toString()).orElse("") + '\n' + workspace.user();
		if (!newStatus.equals(status)) { // filling the status line again makes new widgets
			status = newStatus;
			place.setText(workspace.dataset().map(open -> open.root().toString()).orElse(""));
			user.setText(workspace.user());
			statusLine().update(true);
		}
	}

	@Override
	public void close() {
		workspace.removeListener(listener);
	}
}
