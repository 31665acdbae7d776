package org.promptstudio.ui.conversation;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.model.Problem;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.StudioWorkspace;

/** Why an item is not to be opened now: nobody knows in whose layer it is worked on while the project could not be read. User-interface thread. */
final class ProjectObstacle {

	private ProjectObstacle() {
	}

	/** In whole sentences; empty when the item can be opened. */
	static Optional<String> of(ItemLocation item) {
		StudioWorkspace workspace = StudioWorkspace.get();
		boolean isOfDataset = workspace.dataset().filter(dataset -> dataset.equals(item.dataset())).isPresent();
		return isOfDataset ? workspace.obstacle().map(ProjectObstacle::sentences) : Optional.empty();
	}

	private static String sentences(Problem problem) {
		Object name = Path.of(problem.file()).getFileName();
		Object place = problem.line() > 0 ? NLS.bind(Messages.Editor_place, name, Integer.valueOf(problem.line())) : name;
		return NLS.bind(Messages.Editor_noProject, new Object[] { place, problem.message(), problem.advice() });
	}
}
