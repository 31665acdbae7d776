package org.promptstudio.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A victim of {@link KillWhileSavingTest} that saves as the workbench does: changes a rank between 0 and 1 and saves, again and again,
 * journalling each change, and tells of each save by a byte on its standard output.
 */
final class SaveLoop {

	private SaveLoop() {
	}

	/**
	 * @param arguments the dataset, the item's display path and the folder of the journal
	 */
	public static void main(String[] arguments) throws Exception {
		try (Journal journal = new Journal(Path.of(arguments[2]), Duration.ZERO, InstantSource.system(), failure -> System.exit(3))) {
			ItemSession session = ItemSession.open(Dataset.find(Path.of(arguments[0])).location(arguments[1]));
			session.journalTo(journal);
			while (System.in.available() == 0) {
				TestItems.rank(session, 0, 1 - TestItems.response(session, 0).getRank());
				session.save();
				System.out.write('.');
				System.out.flush();
			}
		}
	}
}
