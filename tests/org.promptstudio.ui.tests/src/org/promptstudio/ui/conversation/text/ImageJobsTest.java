package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

class ImageJobsTest {

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(20, TimeUnit.SECONDS), "it comes to that");
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A group of jobs gives up those that wait, by default, when one has failed. */
	@Test
	void execute_whenAnotherFails_runsThoseThatWaited() throws InterruptedException {
		ImageJobs jobs = new ImageJobs();
		CountDownLatch waiting = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(10);
		CountDownLatch end = new CountDownLatch(1);
		for (int i = 0; i < 2; i++) {
			jobs.execute(() -> await(end)); // as long as some are at work the group is the same
		}
		jobs.execute(() -> {
			await(waiting);
			throw new IllegalStateException("This is only a test.");
		});
		for (int i = 0; i < 10; i++) {
			jobs.execute(done::countDown);
		}
		waiting.countDown();
		try {
			await(done);
		} finally {
			end.countDown();
			Job.getJobManager().join(ImageJobs.FAMILY, null);
		}
	}
}
