package org.promptstudio.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import org.promptstudio.core.team.Claim;
import org.promptstudio.model.project.Task;

/** A workbench of {@link ClaimsTest} in a process of its own: takes items of the project's first task until there are none, and tells of each in a line. */
final class ClaimLoop {

	private ClaimLoop() {
	}

	/**
	 * @param arguments the dataset and the person; a line on the standard input starts it
	 */
	public static void main(String[] arguments) throws Exception {
		Dataset dataset = Dataset.find(Path.of(arguments[0]));
		Task task = ProjectFile.read(dataset.projectFile()).getTasks().getFirst();
		Claims claims = new Claims(dataset);
		System.out.println("ready");
		if (System.in.read() < 0) {
			return;
		}
		for (Optional<Claim> next = take(claims, task, arguments[1]); next.isPresent(); next = take(claims, task, arguments[1])) {
			System.out.println(next.get().item());
		}
	}

	private static Optional<Claim> take(Claims claims, Task task, String person) throws Exception {
		return claims.takeNext(task, person, InstantSource.system());
	}
}
