package org.promptstudio.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.promptstudio.dataloop.MergeConflict;
import org.promptstudio.model.studio.Response;

/**
 * A workbench of {@link TwoWorkbenchesTest} in a process of its own: edits and saves the same items as the other one as fast as it can, and tells of each
 * save that went through. Its own response of each item it sets to the number of the save; the rank of the first response both of them set.
 */
final class ClashLoop {

	private ClashLoop() {
	}

	/**
	 * @param arguments the dataset, the person, the index of the response that is this person's, how many seconds, and the display paths of the items;
	 *                  a line on the standard input starts it
	 */
	public static void main(String[] arguments) throws Exception {
		Dataset dataset = Dataset.find(Path.of(arguments[0]));
		int own = Integer.parseInt(arguments[2]);
		List<ItemSession> sessions = new ArrayList<>();
		for (String path : List.of(arguments).subList(4, arguments.length)) {
			ItemSession session = ItemSession.open(dataset.location(path));
			session.setEditor(InstantSource.system(), arguments[1]);
			sessions.add(session);
		}
		System.out.println("ready");
		if (System.in.read() < 0) {
			return;
		}
		long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[3])).toNanos();
		int number = 0;
		while (System.nanoTime() < end) {
			ItemSession session = sessions.get(number % sessions.size());
			number++;
			edit(session, own, arguments[1] + ' ' + number);
			TestItems.rank(session, 0,
					Integer.valueOf((TestItems.response(session, 0).getRank() == null ? own : TestItems.response(session, 0).getRank() + 1) % 4));
			System.out.println(save(session) + " " + session.location().displayPath() + ' ' + number);
		}
	}

	private static void edit(ItemSession session, int index, String text) {
		Response response = TestItems.response(session, index);
		session.commandStack().execute(TestItems.commands(session).editText(response, text));
	}

	/** As the workbench does it: saves, and where somebody was faster merges, deciding for itself. */
	private static String save(ItemSession session) throws Exception {
		String how = "saved";
		try {
			session.save();
			return how;
		} catch (ChangedOutsideException e) {
			while (true) {
				try {
					ItemMerge merge = session.merge().orElseThrow();
					List<MergeConflict> conflicts = merge.conflicts();
					how = conflicts.isEmpty() ? "merged" : "decided";
					session.saveMerged(merge, conflicts);
					return how;
				} catch (ChangedOutsideException again) {
					how = "again";
				}
			}
		}
	}
}
