package org.promptstudio.ui.conversation.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class ToneTest {

	@Test
	void neutral_changesNothing() {
		for (int value = 0; value < 256; value++) {
			assertEquals(value, Tone.NEUTRAL.apply(value));
		}
	}

	@Test
	void brightness_atItsEnds_isBlackAndWhite() {
		assertEquals(255, new Tone(100, 0).apply(0));
		assertEquals(0, new Tone(-100, 0).apply(255));
		assertEquals(new Tone(100, 0), new Tone(95, 0).brighter(50));
	}

	@Test
	void contrast_atItsEnd_isGrey() {
		assertEquals(128, new Tone(0, -100).apply(3));
		assertEquals(128, new Tone(0, -100).apply(250));
		assertEquals(255, new Tone(0, 100).apply(200));
		assertEquals(0, new Tone(0, 100).apply(60));
	}

	@Test
	void applied_toPixelsOfAPalette_keepsTheirOpacity() {
		ImageData pixels = new ImageData(2, 1, 8, new PaletteData(new RGB(10, 20, 30), new RGB(200, 210, 220)));
		pixels.setPixel(1, 0, 1);
		pixels.alphaData = new byte[] { 7, 9 };
		ImageData toned = new Tone(20, 0).applied(pixels);
		assertEquals(new RGB(61, 71, 81), toned.palette.getRGB(toned.getPixel(0, 0)));
		assertEquals(new RGB(251, 255, 255), toned.palette.getRGB(toned.getPixel(1, 0)));
		assertArrayEquals(pixels.alphaData, toned.alphaData);
	}

	@Test
	void applied_toAPictureWithOneTransparentColor_keepsItTransparent() {
		ImageData pixels = new ImageData(2, 1, 8, new PaletteData(new RGB(10, 20, 30), new RGB(200, 210, 220)));
		pixels.setPixel(1, 0, 1);
		pixels.transparentPixel = 1;
		ImageData toned = new Tone(20, 0).applied(pixels);
		assertEquals(255, toned.getAlpha(0, 0));
		assertEquals(0, toned.getAlpha(1, 0));
	}
}
