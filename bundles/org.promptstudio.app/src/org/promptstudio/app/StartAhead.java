package org.promptstudio.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.ImageLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.markdown.MarkdownReader;

/**
 * Gets ready what the first item needs, in a thread of its own, while the workbench is being made: classes, the reading of Markdown and of items, the drawing
 * of icons. It only saves time; without it everything works the same.
 */
final class StartAhead {

	private static final int LONGEST_WAIT_MILLIS = 1000;

	private static final String MARKDOWN = """
			# Title

			Text with *emphasis*, **strong**, ~~strike~~, `code` and a [link](https://example.org).

			- item
			  1. [x] task

			> quote

			```java
			code();
			```

			| a | b |
			|---|--:|
			| 1 | 2 |
			""";
	private static final String ITEM = """
			{"shebang": "dataloop", "metadata": {"dltype": "prompt"},
			 "prompts": {"1": [{"mimetype": "application/text", "value": "?"}, {"mimetype": "metadata", "value": {"role": "user"}}]}}
			""";
	private static final String ANNOTATIONS = """
			{"annotations": [{"id": "1", "type": "text", "label": "free-text", "coordinates": "!", "metadata": {"system": {"promptId": "1",
			 "attributes": {"rank": "0", "isBest": "true"}}, "user": {"annotation_type": "prediction", "model": {"name": "m", "confidence": 1.0}}}}]}
			""";

	/** Names of bundles, and after each, indented, those of its classes that the first item needs. {@code releng/bench/run classes} writes it. */
	private static final String CLASSES = "start-classes.txt";
	/** A system property: when it is {@code true}, nothing is got ready, so that one sees which classes are needed. */
	private static final String OFF = "promptstudio.startAhead.off";
	private static final String ICON = "icons/prompt-studio.svg";

	private static final CountDownLatch MODELS_READY = new CountDownLatch(1);
	private static final CountDownLatch DONE = new CountDownLatch(1);
	private static boolean begun;

	private StartAhead() {
	}

	/** Begins, at the start of the program. */
	static void begin() {
		if (Boolean.getBoolean(OFF)) {
			return;
		}
		begun = true;
		Thread.ofPlatform().daemon().name("Getting ready for the first item").start(StartAhead::run);
	}

	/**
	 * The workbench has made its own models: ours may be made now. Two threads that make EMF models for the first time at once can wait for each other for
	 * ever.
	 */
	static void modelsReady() {
		MODELS_READY.countDown();
	}

	/** Waits until it is done, which it usually is, before anything of it is used: for the same reason. */
	static void await() {
		try {
			if (begun && !DONE.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
				ILog.of(StartAhead.class).info("Getting ready for the first item takes longer than the workbench itself.");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void run() {
		try {
			MarkdownReader.read(MARKDOWN);
			Bundle own = FrameworkUtil.getBundle(StartAhead.class);
			loadClasses(own);
			drawIcon(own);
			MODELS_READY.await();
			PromptItemDocument.read("item.json", ITEM.getBytes(StandardCharsets.UTF_8), "annotations.json",
					ANNOTATIONS.getBytes(StandardCharsets.UTF_8));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (FormatException | IOException | RuntimeException | LinkageError e) {
			ILog.of(StartAhead.class).warn("The start could not be made quicker.", e);
		} finally {
			DONE.countDown();
		}
	}

	private static void loadClasses(Bundle own) throws IOException {
		Bundle bundle = own;
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(own.getEntry(CLASSES).openStream(), StandardCharsets.US_ASCII))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (!line.startsWith("\t")) {
					bundle = Platform.getBundle(line);
				} else if (bundle != null) {
					load(bundle, line.substring(1));
				}
			}
		}
	}

	/** Loads a class with all that its methods name, and checks its code; runs nothing of it. False when there is none, as on another system. */
	private static boolean load(Bundle bundle, String name) {
		try {
			bundle.loadClass(name).getDeclaredMethods();
			return true;
		} catch (ClassNotFoundException | LinkageError e) {
			return false;
		}
	}

	/** Draws a picture of lines once, which brings in what draws all icons. */
	private static void drawIcon(Bundle own) throws IOException {
		try (InputStream icon = own.getEntry(ICON).openStream()) {
			new ImageLoader().load(icon);
		}
	}
}
