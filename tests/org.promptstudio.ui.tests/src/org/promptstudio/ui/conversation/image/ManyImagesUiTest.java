package org.promptstudio.ui.conversation.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.conversation.ConversationEditor;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.AccessibleValues;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** An item with 200 images keeps no more of them than it needs, and none when it is closed; each is as high as it should be. */
class ManyImagesUiTest {

	private static final int IMAGES = 200;
	private static final int EDGE = 500;
	/** In pixels; an image of this width takes a while to be read. */
	private static final int LARGE_EDGE = 4000;

	@TempDir(cleanup = CleanupMode.NEVER)
	private Path folder;
	/** What SWT finds to be forgotten without having been disposed of. */
	private final List<Error> leaked = new CopyOnWriteArrayList<>();

	@AfterEach
	void close() {
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		Resource.setNonDisposeHandler(null);
	}

	/** An item with images that are two thirds as high as they are wide. */
	private Path item() throws IOException {
		Path root = folder.toRealPath().resolve("many");
		Files.createDirectories(root.resolve("items"));
		Files.createDirectories(root.resolve("json"));
		Path item = root.resolve("items/many.json");
		Files.writeString(item, """
				{"shebang": "dataloop", "metadata": {"dltype": "prompt"},
				 "prompts": {"1": [{"mimetype": "application/text", "value": "Many posters."}]}}
				""");
		Files.writeString(root.resolve("json/many.json"), IntStream.range(0, IMAGES).mapToObj(ManyImagesUiTest::annotation)
				.collect(Collectors.joining(",\n", "[", "]")));
		for (int i = 0; i < IMAGES; i++) {
			Files.write(image(i), image(EDGE, new Color(40 + i, 20, 255 - i)));
		}
		return item;
	}

	private Path image(int number) throws IOException {
		return folder.toRealPath().resolve("many/items/" + number + ".png");
	}

	private static byte[] image(int edge, Color color) throws IOException {
		BufferedImage image = new BufferedImage(edge, edge * 2 / 3, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(color);
		graphics.fillRect(0, 0, edge, edge);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

	private static String annotation(int number) {
		return "{\"id\": \"a" + number + "\", \"type\": \"ref_image\", \"coordinates\": {\"ref\": \"items/" + number
				+ ".png\", \"refType\": \"id\", \"mimetype\": \"image/png\"}, \"metadata\": {\"system\": {\"promptId\": \"1\"}}}";
	}

	private static List<Control> images() {
		return Widgets.shown(Workbench.shell(), "image");
	}

	@Test
	void twoHundredImages_scrolledThrough_leakNoResourceAndFewControls() throws IOException {
		Path item = item();
		Resource.setNonDisposeHandler(leaked::add);
		StudioWorkspace.get().open(item);
		untilLoaded();
		ConversationEditor editor = (ConversationEditor) ItemNavigation.editor(Workbench.page()).orElseThrow();
		Workbench.page().activate(editor);
		Keyboard.untilActive(SingleKeys.MOVE_CONTEXT, true);
		int most = 0;
		for (int page = 0; page < IMAGES; page++) {
			Keyboard.press(SWT.PAGE_DOWN, 0);
			untilLoaded();
			most = Math.max(most, Widgets.all(Workbench.shell()).size());
			if (isLastInView(editor)) {
				break;
			}
		}
		assertTrue(isLastInView(editor), "the last image came into view");
		int controls = most;
		assertTrue(controls < 1_500, controls + " controls for at most " + images().size() + " images in view");
		Workbench.page().closeAllEditors(false);
		for (int i = 0; i < 20; i++) {
			System.gc();
			UiPump.events();
		}
		assertEquals(List.of(), leaked.stream().map(error -> error.getMessage() + at(error)).distinct().toList());
	}

	@Test
	void imagesThatArriveOutOfSight_areAsHighAsTheyShouldBe_whenTheyComeBack() throws IOException {
		Path item = item();
		byte[] large = image(LARGE_EDGE, Color.RED);
		for (int i = 0; i < 10; i++) {
			Files.write(image(i), large);
		}
		StudioWorkspace.get().open(item);
		UiPump.until("cards wait for their images", () -> !images().isEmpty());
		ConversationEditor editor = (ConversationEditor) ItemNavigation.editor(Workbench.page()).orElseThrow();
		Workbench.page().activate(editor);
		Keyboard.untilActive(SingleKeys.MOVE_CONTEXT, true);
		Keyboard.press(SWT.END, 0);
		untilLoaded();
		Keyboard.press(SWT.HOME, 0);
		untilLoaded();
		Control first = images().getFirst();
		assertEquals(first.getSize().x * 2 / 3, first.getSize().y, 2, "of " + first.getSize());
	}

	/** Else the other test could not fail. */
	@Test
	void anImageThatIsForgotten_isNoticed() {
		Resource.setNonDisposeHandler(leaked::add);
		forgetAnImage();
		UiPump.until("it is noticed", () -> {
			System.gc();
			return !leaked.isEmpty();
		});
	}

	private static void forgetAnImage() {
		assertEquals(1, new Image(Display.getCurrent(), 1, 1).getBounds().width);
	}

	private static String at(Error error) {
		return " " + List.of(error.getStackTrace()).stream().filter(frame -> frame.getClassName().startsWith("org.promptstudio")).findFirst();
	}

	private static void untilLoaded() {
		UiPump.until("the images in view are loaded",
				() -> !images().isEmpty()
						&& images().stream().filter(ManyImagesUiTest::isInSight).allMatch(image -> !AccessibleValues.of(image).isEmpty()));
	}

	/** As far as none of what the image is in cuts it off. */
	private static boolean isInSight(Control image) {
		Rectangle seen = image.getDisplay().map(image.getParent(), null, image.getBounds());
		for (Composite parent = image.getParent(); parent != null; parent = parent.getParent()) {
			seen = seen.intersection(image.getDisplay().map(parent, null, parent.getClientArea()));
		}
		return !seen.isEmpty();
	}

	private static boolean isLastInView(ConversationEditor editor) {
		String last = editor.model().letter(editor.model().responses(editor.model().prompts().get(0)).getLast());
		return Widgets.shown(Workbench.shell(), "response.text").isEmpty() && images().stream()
				.anyMatch(image -> AccessibleNames.of(image).startsWith("Response " + last + ","));
	}
}
