package org.promptstudio.ui.conversation.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.ConversationEditor;
import org.promptstudio.ui.conversation.text.RemoteImagePolicy;
import org.promptstudio.ui.testing.AccessibleValues;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** The keys and the pointer on an image, as they are typed and moved. */
class ImageViewerUiTest {

	private static final String CONTEXT = "org.promptstudio.ui.conversation.image";

	@TempDir(cleanup = CleanupMode.NEVER)
	private Path folder;
	private Canvas image;

	@BeforeEach
	void openImages() throws Exception {
		Keyboard.activate(Workbench.shell());
		StudioWorkspace.get().open(Datasets.sample(folder.toRealPath()).resolve("items/2-text-and-pictures/13-image-responses.json"));
		UiPump.until("the images are there",
				() -> images().size() >= 2 && images().stream().allMatch(shown -> !AccessibleValues.of(shown).isEmpty()));
		image = (Canvas) images().get(0);
		Keyboard.focus(image);
		Keyboard.untilActive(CONTEXT, true);
	}

	@Test
	void bar_isThereWithTheFocus_andGoesWithIt() {
		image.getDisplay().setCursorLocation(0, 0); // over no image, whose bar would be there for that
		UiPump.until("the bar is there", () -> Widgets.shown(Workbench.shell(), "image.bar").size() == 1);
		Keyboard.focus(Workbench.control("items.filter"));
		UiPump.until("the bar has gone", () -> Widgets.shown(Workbench.shell(), "image.bar").isEmpty());
	}

	@Test
	void bar_isThereAgain_whenTheItemWasReadAgain() throws Exception {
		UiPump.until("the bar is there", () -> !Widgets.shown(Workbench.shell(), "image.bar").isEmpty());
		Path file = folder.toRealPath().resolve("welcome/json/2-text-and-pictures/13-image-responses.json");
		Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"read\": \"again\", "));
		Workbench.page().getActiveEditor().getAdapter(ChangedOutsideCheck.class).checkChangedOutside();
		UiPump.until("it was read again", () -> !Widgets.shown(Workbench.shell(), "toast").isEmpty());
		UiPump.until("the images are there", () -> images().stream().allMatch(shown -> !AccessibleValues.of(shown).isEmpty()));
		Keyboard.focus(images().get(0));
		UiPump.until("the bar is there again", () -> !Widgets.shown(Workbench.shell(), "image.bar").isEmpty());
	}

	@Test
	void imageThatWaitsForItsHost_isAllowedByEnterAndBySpace() throws Exception {
		for (char key : new char[] { SWT.CR, ' ' }) {
			openRemoteImage("images" + (int) key + ".invalid");
			try {
				Keyboard.focus(image);
				Keyboard.untilActive(SingleKeys.PRESS_CONTEXT, false);
				Keyboard.type(key, 0);
				UiPump.until("the host is allowed", () -> RemoteImagePolicy.ofWorkspace().allows("images" + (int) key + ".invalid"));
				assertFalse(((ConversationEditor) Workbench.page().getActiveEditor()).isExpanded());
			} finally {
				RemoteImagePolicy.ofWorkspace().disallow("images" + (int) key + ".invalid");
			}
		}
	}

	/** It was made smaller without end, and then no image was loaded any more. */
	@Test
	void imageThatIsOnePixelWide_isShown() throws Exception {
		Path item = Files.createDirectories(folder.toRealPath().resolve("thin")).resolve("thin.json");
		ImageLoader thin = new ImageLoader();
		thin.data = new ImageData[] { new ImageData(1, 20_000, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF)) };
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		thin.save(png, SWT.IMAGE_PNG);
		Files.writeString(item,
				"{\"shebang\":\"dataloop\",\"metadata\":{\"dltype\":\"prompt\"},\"prompts\":{\"1\":[{\"mimetype\":\"image/*\",\"value\":\"data:image/png;base64,"
						+ Base64.getEncoder().encodeToString(png.toByteArray()) + "\"}]}}");
		StudioWorkspace.get().open(item);
		UiPump.until("the image is there", () -> images().size() == 1 && AccessibleValues.of(images().get(0)).contains("20000"));
	}

	private void openRemoteImage(String host) throws Exception {
		Path item = Files.createDirectories(folder.toRealPath().resolve(host)).resolve("remote.json");
		Files.writeString(item,
				"{\"shebang\":\"dataloop\",\"metadata\":{\"dltype\":\"prompt\"},\"prompts\":{\"1\":[{\"mimetype\":\"image/*\",\"value\":\"http://"
						+ host + "/x.png\"}]}}");
		StudioWorkspace.get().open(item);
		UiPump.until("the image waits", () -> images().size() == 1 && images().get(0).isVisible() && SingleKeys.isPressed(images().get(0)));
		image = (Canvas) images().get(0);
	}

	@AfterEach
	void close() {
		Keyboard.release('g');
		Workbench.page().closeAllEditors(false);
		UiPump.events();
	}

	private static List<Control> images() {
		return Widgets.shown(Workbench.shell(), "image");
	}

	/** In percent. */
	private double zoom() {
		return zoom(image);
	}

	private static double zoom(Control of) {
		return Double.parseDouble(AccessibleValues.of(of).split(" ")[0].replace(',', '.'));
	}

	private ImageData picture() {
		return Widgets.picture(image);
	}

	/** The mean of all values of red, green and blue. */
	private double brightness() {
		return mean(picture());
	}

	/** The middle of the picture, where only the image is. */
	private static double mean(ImageData data) {
		return middle(data).average().orElseThrow();
	}

	private static DoubleStream middle(ImageData data) {
		return IntStream.range(data.height * 2 / 5, data.height * 3 / 5).boxed()
				.flatMapToDouble(y -> IntStream.range(data.width * 2 / 5, data.width * 3 / 5).mapToDouble(x -> value(data, x, y)));
	}

	private static double value(ImageData data, int x, int y) {
		RGB color = data.palette.getRGB(data.getPixel(x, y));
		return (color.red + color.green + color.blue) / 3.0;
	}

	/** How far the values are from the mean, on average. */
	private double contrast() {
		ImageData data = picture();
		double mean = mean(data);
		return middle(data).map(value -> Math.abs(value - mean)).average().orElseThrow();
	}

	@Test
	void mHeld_withUpAndDown_isBrightness_untilItIsReleased() {
		double before = brightness();
		Keyboard.hold('m');
		for (int i = 0; i < 4; i++) {
			Keyboard.press(SWT.ARROW_UP, 0);
		}
		assertTrue(brightness() > before + 10, brightness() + " after " + before);
		for (int i = 0; i < 8; i++) {
			Keyboard.press(SWT.ARROW_DOWN, 0);
		}
		assertTrue(brightness() < before - 5, brightness() + " after " + before);
		Keyboard.release('m');
		double dark = brightness();
		Keyboard.press(SWT.ARROW_UP, 0);
		assertEquals(dark, brightness(), 1);
	}

	@Test
	void rHeld_withUpAndDown_isContrast_andShiftRIsAsItWas() {
		ImageData before = picture();
		double as = contrast();
		Keyboard.hold('r');
		for (int i = 0; i < 4; i++) {
			Keyboard.press(SWT.ARROW_DOWN, 0);
		}
		assertTrue(contrast() < as, contrast() + " after " + as);
		for (int i = 0; i < 8; i++) {
			Keyboard.press(SWT.ARROW_UP, 0);
		}
		assertTrue(contrast() > as, contrast() + " after " + as);
		Keyboard.release('r');
		Keyboard.type('R', SWT.MOD2);
		assertArrayEquals(before.data, picture().data);
	}

	@Test
	void gHeld_isTheGrid_untilItIsReleased() {
		ImageData before = picture();
		Keyboard.hold('g');
		int lines = changed(before, picture());
		assertTrue(lines > 500, lines + " pixels");
		Keyboard.release('g');
		assertEquals(0, changed(before, picture()));
	}

	private static int changed(ImageData before, ImageData after) {
		int changed = 0;
		for (int y = 0; y < before.height; y++) {
			for (int x = 0; x < before.width; x++) {
				changed += before.getPixel(x, y) == after.getPixel(x, y) ? 0 : 1;
			}
		}
		return changed;
	}

	@Test
	void p_isTheRuler_whichMeasuresWhatIsDraggedOver() {
		Keyboard.type('p', 0);
		UiPump.until("its button is on", () -> button("image.ruler").getSelection());
		drag(20, 20, 90, 60, 0);
		assertTrue(Widgets.count(picture(), ThemeColor.CROWN.get().getRGB()) > 20, "the line is to be seen");
		Keyboard.type('p', 0);
		assertFalse(button("image.ruler").getSelection());
		assertEquals(0, Widgets.count(picture(), ThemeColor.CROWN.get().getRGB()));
	}

	@Test
	void altG_isTheCrossGrid_inLinkedImagesAtTheSamePlace() {
		Control other = images().get(1);
		ImageData before = Widgets.picture(other);
		UiPump.until("the lines are there before the pointer moves again", () -> {
			pointer(SWT.MouseMove, 60, 50, 0); // the real one may leave the image meanwhile
			Keyboard.type('g', SWT.MOD3);
			boolean seen = changed(before, Widgets.picture(other)) > 100;
			if (!seen) {
				Keyboard.type('g', SWT.MOD3);
			}
			return seen;
		});
		Keyboard.type('g', SWT.MOD3);
		assertEquals(0, changed(before, Widgets.picture(other)));
	}

	@Test
	void ctrlScroll_zoomsAtThePointer_andLinkedImagesToo() {
		double before = zoom();
		double other = zoom(images().get(1));
		wheel(3, SWT.MOD1);
		assertTrue(zoom() > before, zoom() + " after " + before);
		assertTrue(zoom(images().get(1)) > other);
		wheel(-3, SWT.MOD1);
		assertEquals(before, zoom(), 1);
	}

	@Test
	void ctrlDrag_pans_alsoWithTheRuler() {
		Keyboard.type('1', SWT.MOD1);
		for (int i = 0; i < 4; i++) {
			Keyboard.type('=', SWT.MOD1);
		}
		Keyboard.type('p', 0);
		ImageData before = picture();
		drag(100, 60, 40, 30, SWT.MOD1);
		assertTrue(changed(before, picture()) > 500);
		assertEquals(0, Widgets.count(picture(), ThemeColor.CROWN.get().getRGB()), "nothing was measured");
	}

	@Test
	void ctrl0And1_fitAndActualSize() {
		double fit = zoom();
		Keyboard.type('1', SWT.MOD1);
		assertEquals(100, zoom(), 0.5);
		Keyboard.type('0', SWT.MOD1);
		assertEquals(fit, zoom(), 0.5);
	}

	@Test
	void fullSize_ofAPicture_countsNoWords() {
		Keyboard.press(SWT.CR, SWT.MOD3);
		UiPump.until("it is in full size", () -> !Widgets.shown(Workbench.shell(), "page.title").isEmpty());
		String title = ((Label) Widgets.shown(Workbench.shell(), "page.title").getFirst()).getText();
		assertTrue(title.startsWith("Response A") && !title.contains("word"), title);
	}

	@Test
	void l_unlinks() {
		double other = zoom(images().get(1));
		Keyboard.type('l', 0);
		Keyboard.type('=', SWT.MOD1);
		assertEquals(other, zoom(images().get(1)), 0.01);
		assertTrue(zoom() > other);
	}

	@Test
	void l_leavesEachAsItIs_andLinksToWhatThisOneShows() {
		Keyboard.type('=', SWT.MOD1);
		double both = zoom();
		assertEquals(both, zoom(images().get(1)), 0.5);
		Keyboard.type('l', 0);
		assertEquals(both, zoom(), 0.01, "nothing jumps");
		assertEquals(both, zoom(images().get(1)), 0.5);
		Keyboard.type('=', SWT.MOD1);
		double own = zoom();
		assertEquals(both, zoom(images().get(1)), 0.5);
		Keyboard.type('l', 0);
		assertEquals(own, zoom(), 0.01);
		assertEquals(own, zoom(images().get(1)), 0.5);
	}

	@Test
	void focus_ofTheViewer_isTheImages_andKeysActInItsBarToo() {
		UiPump.until("the bar is there", () -> !Widgets.shown(image.getParent(), "image.bar").isEmpty());
		image.getParent().setFocus();
		assertTrue(image.isFocusControl(), "not the first button");
		double fit = zoom();
		Keyboard.focus(button("image.more"));
		Keyboard.untilActive(CONTEXT, true);
		Keyboard.type('=', SWT.MOD1);
		assertTrue(zoom() > fit);
	}

	private IconButton button(String id) {
		return (IconButton) Widgets.shown(image.getParent(), id).get(0);
	}

	private void drag(int fromX, int fromY, int toX, int toY, int modifiers) {
		pointer(SWT.MouseDown, fromX, fromY, modifiers);
		pointer(SWT.MouseMove, (fromX + toX) / 2, (fromY + toY) / 2, modifiers | SWT.BUTTON1);
		pointer(SWT.MouseMove, toX, toY, modifiers | SWT.BUTTON1);
		pointer(SWT.MouseUp, toX, toY, modifiers | SWT.BUTTON1);
		pointer(SWT.MouseExit, toX, toY, 0);
	}

	private void pointer(int type, int x, int y, int state) {
		Event event = new Event();
		event.button = type == SWT.MouseMove ? 0 : 1;
		event.x = x;
		event.y = y;
		event.stateMask = state;
		image.notifyListeners(type, event);
		UiPump.events();
	}

	private void wheel(int count, int modifiers) {
		Event event = new Event();
		event.count = count;
		event.x = image.getSize().x / 2;
		event.y = image.getSize().y / 2;
		event.stateMask = modifiers;
		image.notifyListeners(SWT.MouseVerticalWheel, event);
		UiPump.events();
	}
}
