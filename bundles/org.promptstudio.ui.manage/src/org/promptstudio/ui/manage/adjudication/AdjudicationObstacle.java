package org.promptstudio.ui.manage.adjudication;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Members;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Layers;
import org.promptstudio.ui.StudioWorkspace;

/** Why the present user cannot decide between annotators' work on an item. */
final class AdjudicationObstacle {

	private AdjudicationObstacle() {
	}

	/**
	 * The reason as a whole sentence; empty when there is none.
	 *
	 * @param location of the open item; null when there is none
	 */
	static Optional<String> of(ItemLocation location) {
		StudioWorkspace workspace = StudioWorkspace.get();
		if (workspace.dataset().isEmpty()) {
			return Optional.of(Messages.Empty_noDataset);
		}
		Optional<String> refusal = workspace.permissions().refusal(Action.ADJUDICATE);
		if (refusal.isPresent()) {
			return refusal;
		}
		if (location == null) {
			return Optional.of(Messages.Empty_noItem);
		}
		if (location.isLayer()) {
			return Optional.of(Layers.annotator(location).filter(person -> !Members.isSame(person, workspace.user()))
					.map(person -> NLS.bind(Messages.Empty_othersLayer, Members.name(workspace.project().orElse(null), person)))
					.orElse(Messages.Empty_ownLayer));
		}
		return location.dataset() == null || !Layers.arePossible(location.dataset()) ? Optional.of(Messages.Empty_noLayers) : Optional.empty();
	}
}
