package org.promptstudio.ui.items;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.promptstudio.store.IndexListener;

/** Hears of changes of an index in any thread; however many come before the owner looks, it looks once. */
public final class IndexNews implements IndexListener {

	private final Executor owner;
	private final Runnable look;
	private final AtomicBoolean isRequested = new AtomicBoolean();

	/**
	 * Hears of nothing before it is added to an index.
	 *
	 * @param owner runs an action later, in the thread of who looks
	 */
	public IndexNews(Executor owner, Runnable look) {
		this.owner = owner;
		this.look = look;
	}

	private void request() {
		if (isRequested.compareAndSet(false, true)) {
			owner.execute(() -> {
				isRequested.set(false);
				look.run();
			});
		}
	}

	@Override
	public void rowsReset() {
		request();
	}

	@Override
	public void rowsAppended(int from, int to) {
		request();
	}

	@Override
	public void rowsUpdated(int from, int to) {
		request();
	}
}
