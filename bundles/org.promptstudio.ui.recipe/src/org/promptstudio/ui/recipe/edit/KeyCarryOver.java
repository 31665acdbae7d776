package org.promptstudio.ui.recipe.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.promptstudio.core.recipe.AnswerKeys;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;

/** Gives the answers of all items of a dataset the new keys of their questions. Each item is saved by itself, atomically; any thread. */
public final class KeyCarryOver {

	/** How many failures are told one by one. */
	private static final int MOST = 100;

	/**
	 * What was done.
	 *
	 * @param read items looked at
	 * @param changed items whose answers have the new keys now
	 * @param failures why the others could not be changed, whole sentences, the first hundred
	 * @param failed how many could not be changed
	 * @param cancelled whether it was stopped before all were looked at
	 */
	public record Report(int read, int changed, List<String> failures, int failed, boolean cancelled) {}

	private final List<KeyChange> changes;
	private final InstantSource clock;
	private final String user;
	private final List<String> failures = new ArrayList<>();
	private int read;
	private int changed;
	private int failed;

	/**
	 * A carrying over.
	 *
	 * @param clock gives the time of the change
	 * @param user who changes the answers
	 */
	public KeyCarryOver(List<KeyChange> changes, InstantSource clock, String user) {
		this.changes = List.copyOf(changes);
		this.clock = clock;
		this.user = user;
	}

	/** Goes through all items. One that cannot be read or written is told in the report and left as it is. */
	public Report run(Dataset dataset, IProgressMonitor monitor) {
		boolean cancelled = false;
		try (Stream<ItemLocation> items = dataset.items()) {
			Iterator<ItemLocation> each = items.iterator();
			while (each.hasNext() && !cancelled) {
				ItemLocation item = each.next();
				monitor.subTask(item.displayPath());
				carry(item);
				monitor.worked(1);
				cancelled = monitor.isCanceled();
			}
		} catch (IOException e) {
			fail(e.getMessage());
		} catch (UncheckedIOException e) {
			fail(e.getCause().getMessage());
		}
		return new Report(read, changed, List.copyOf(failures), failed, cancelled);
	}

	private void carry(ItemLocation location) {
		read++;
		try (ItemSession session = ItemSession.open(location)) {
			session.setEditor(clock, user);
			boolean any = false;
			for (KeyChange change : changes) {
				Command command = AnswerKeys.rename(session.item(), change.scope(), change.from(), change.to(), session.editingDomain());
				if (command.canExecute()) {
					session.commandStack().execute(command);
					any = true;
				}
			}
			if (any) {
				session.save();
				changed++;
			}
		} catch (IOException | FormatException e) {
			fail(location.displayPath() + ": " + e.getMessage());
		}
	}

	private void fail(String why) {
		failed++;
		if (failures.size() < MOST) {
			failures.add(why);
		}
	}
}
