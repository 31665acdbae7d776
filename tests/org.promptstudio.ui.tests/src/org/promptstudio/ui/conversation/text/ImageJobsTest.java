package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

class ImageJobsTest {

	/** A group of jobs gives itself up, by default, when one of them has failed. */
	@Test
	void execute_whenAnotherHasFailed_stillRuns() throws InterruptedException, OperationCanceledException {
		ImageJobs jobs = new ImageJobs();
		CountDownLatch others = new CountDownLatch(20);
		CountDownLatch begun = new CountDownLatch(1);
		for (int i = 0; i < 10; i++) {
			jobs.execute(others::countDown);
		}
		jobs.execute(() -> {
			begun.countDown();
			throw new IllegalStateException("This is only a test.");
		});
		assertTrue(begun.await(1, TimeUnit.MINUTES));
		for (int i = 0; i < 10; i++) {
			jobs.execute(others::countDown);
		}
		assertTrue(others.await(1, TimeUnit.MINUTES), "all others were run");
		Job.getJobManager().join(ImageJobs.FAMILY, null);
	}
}
