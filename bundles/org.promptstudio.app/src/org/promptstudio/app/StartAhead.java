package org.promptstudio.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.markdown.MarkdownReader;

/**
 * Gets ready what the first item needs, in a thread of its own, while the workbench is being made: the classes of the editor and the items view, the reading
 * of Markdown and of items. It only saves time; without it everything works the same.
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

	/** Bundles, each with names of classes below a package. */
	private static final List<List<String>> CLASSES = List.of(
			List.of("org.eclipse.swt", "org.eclipse.swt.custom", "StyledText", "StyledTextRenderer", "DefaultContent"),
			List.of("org.eclipse.swt", "org.eclipse.swt.graphics", "TextLayout", "GC", "Image", "ImageData"),
			List.of("org.promptstudio.ui.conversation", "org.promptstudio.ui.conversation", "ConversationEditor", "ConversationPane",
					"ConversationModel",
					"ConversationActions", "ConversationLayout", "EditorBar", "FindBar", "NoticeBar", "MessagePage", "PromptCard", "ResponseCard",
					"InnerScroll",
					"ContentDocuments"),
			List.of("org.promptstudio.ui.conversation", "org.promptstudio.ui.conversation.text", "MarkdownText", "DecoratedText", "RenderingContext",
					"DocumentLayouter", "TableLayouter", "LaidOutText", "LineStyles", "TextPainter", "LinkHandler", "ImagePlaces", "Images",
					"SwtTextMeasure"),
			List.of("org.promptstudio.ui", "org.promptstudio.ui.items", "ItemsView", "ItemsModel", "ItemsList", "RowList", "RowPainter", "FilterBar",
					"ProgressLine"),
			List.of("org.promptstudio.ui", "org.promptstudio.ui", "IconButton", "Icons", "SingleKeys", "DatasetOpening", "OpenDataset",
					"ItemNavigation"),
			List.of("org.promptstudio.store", "org.promptstudio.store", "Dataset", "DatasetIndex", "ItemSession", "ItemReadAhead", "Journal"));

	private static final CountDownLatch MODELS_READY = new CountDownLatch(1);
	private static final CountDownLatch DONE = new CountDownLatch(1);
	private static boolean begun;

	private StartAhead() {
	}

	/** Begins, at the start of the program. */
	static void begin() {
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
			for (List<String> classes : CLASSES) {
				load(Platform.getBundle(classes.get(0)), classes.get(1), classes.subList(2, classes.size()));
			}
			MODELS_READY.await();
			PromptItemDocument.read("item.json", ITEM.getBytes(StandardCharsets.UTF_8), "annotations.json",
					ANNOTATIONS.getBytes(StandardCharsets.UTF_8));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (FormatException | ClassNotFoundException | RuntimeException | LinkageError e) {
			ILog.of(StartAhead.class).warn("The start could not be made quicker.", e);
		} finally {
			DONE.countDown();
		}
	}

	/** Loads classes with all that their methods name, and checks their code; runs nothing of them. */
	private static void load(Bundle bundle, String packageName, List<String> classes) throws ClassNotFoundException {
		for (String name : classes) {
			bundle.loadClass(packageName + '.' + name).getDeclaredMethods();
		}
	}
}
