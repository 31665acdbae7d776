package org.promptstudio.core.progress;

import java.util.Collection;
import java.util.List;

import org.promptstudio.core.team.Claim;
import org.promptstudio.model.project.Project;

/**
 * Whose progress is counted.
 *
 * @param project  nobody changes it meanwhile; null for none
 * @param claims   what people took from the queues of its tasks
 * @param isLayered whether people have layers of their own where tasks demand that; a mere folder of items has none
 */
public record Team(Project project, Collection<Claim> claims, boolean isLayered) {

	/** Nobody in particular: what is counted is what the items tell. */
	public static final Team NONE = new Team(null, List.of(), false);
}
