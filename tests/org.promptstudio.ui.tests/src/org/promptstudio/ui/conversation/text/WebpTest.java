package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WebP pictures of 120 by 40 pixels, made with libwebp: red at the left, blue at the right. */
class WebpTest {

	private static final String LOSSY = "UklGRoIAAABXRUJQVlA4IHYAAAAQBwCdASp4ACgAPjEYikOiIaEStAAgAwSzgEqB/APwA0wH4Afqr/VaUB+AFd/7gAAn00KCqwuq3pWGeG3ClRbMAAD+96KOuegtLx+wBT"
			+ "nzMsT+/+E9WNfk1fP0ZrPPIDlzy6GxKbZHKFhg3oLuCxBdH4AAAAAA";
	private static final String LOSSLESS = "UklGRioAAABXRUJQVlA4TB4AAAAvd8AJAA8Q87//8x8OCLONanD+tHO4V0T/o6oa4Eg=";
	/** Nothing at the right. */
	private static final String WITH_OPACITY = "UklGRrwAAABXRUJQVlA4WAoAAAAQAAAAdwAAJwAAQUxQSBgAAAABDzD/ERGCMNuoBudPO4d7RfQ/qqoBjgRWUDggfgAAABAHAJ0BKngAKAA+MRiLQ6IhoRK6BJggAwSzgG"
			+ "sWgB+AGmA/AD9gP6rSgPwArv/cAABQQ8d0eOyjXMywSOfKaT6gAP73opbKb0Rfr+gz5O+jWLxD/wnmEhV/eS2BiEtUEx3A82N7lMCEzAM5/n1GynxNwx/ESddChgA2BAAA"
			+ "AA==";
	/** All red, then all blue. */
	private static final String ANIMATED = "UklGRvoAAABXRUJQVlA4WAoAAAACAAAAdwAAJwAAQU5JTQYAAAD/////AABBTk1GagAAAAAAAAAAAHcAACcAAMgAAAJWUDggUgAAAHAEAJ0BKngAKAA+kUihTKWkIyIhaA"
			+ "CwEglpANXmgAALNTNabNmzZs2bNjAAAP7upj//wG6+LaZf/9zgf9zgf9zgfxtVeEIoUMWkkOkFN5sAAABBTk1GXAAAAAAAAAAAAHcAACcAAMgAAABWUDggRAAAAHQDAJ0B"
			+ "KngAKAA+kUKZTIIWAAEglpAAALUnsULTbFChQoUIwAD+9Vi///ucD//ZwP/9nA/jr/9eqWuTo/ggRxHAAAAAUklGRl4AAABXRUJQVlA4IFIAAABwBACdASp4ACgAPpFIoU"
			+ "ylpCMiIWgAsBIJaQDV5oAACzUzWmzZs2bNmzYwAAD+7qY//8Buvi2mX//c4H/c4H/c4H8bVXhCKFDFpJDpBTebAAAA";
	/** Behind them are no sizes, which would make pictures that take long. */
	private static final int SIZES = 90;
	private static final int CANVAS_WIDTH = 24;
	private static final int FRAME_WIDTH = 58;

	private static byte[] bytes(String text) {
		return Base64.getDecoder().decode(text);
	}

	private static ImageData decode(String text) throws ImageProblem {
		ImageDecoder.Decoded decoded = ImageDecoder.decode(ImageBytes.of(bytes(text)));
		assertEquals(ImageFormat.WEBP, decoded.format());
		assertEquals(120, decoded.width());
		assertEquals(40, decoded.height());
		return decoded.pixels();
	}

	private static RGB color(ImageData data, int x, int y) {
		return data.palette.getRGB(data.getPixel(x, y));
	}

	@ParameterizedTest
	@ValueSource(strings = { LOSSY, LOSSLESS })
	void decode_hasItsColours(String picture) throws ImageProblem {
		ImageData data = decode(picture);
		assertEquals(120, data.width);
		assertTrue(color(data, 5, 20).red > 240 && color(data, 5, 20).blue < 20, color(data, 5, 20).toString());
		assertTrue(color(data, 115, 20).blue > 240 && color(data, 115, 20).red < 20, color(data, 115, 20).toString());
	}

	@Test
	void decode_ofOneWithOpacity_keepsIt() throws ImageProblem {
		ImageData data = decode(WITH_OPACITY);
		assertEquals(255, data.getAlpha(5, 20));
		assertEquals(0, data.getAlpha(115, 20));
	}

	@Test
	void decode_ofAnAnimatedOne_isTheFirstFrame() throws ImageProblem {
		ImageData data = decode(ANIMATED);
		assertTrue(color(data, 5, 20).red > 240 && color(data, 115, 20).red > 240);
	}

	@Test
	void decode_hasNoMorePixelsThanAsked() throws ImageProblem {
		ImageData data = ImageDecoder.decode(ImageBytes.of(bytes(LOSSLESS)), 30, 30).pixels();
		assertEquals(30, data.width);
		assertEquals(10, data.height);
	}

	@ParameterizedTest
	@ValueSource(strings = { LOSSY, LOSSLESS })
	void nativeReader_readsIt(String picture) {
		BufferedImage image = NativeWebP.read(bytes(picture), 120, 40).orElseThrow();
		assertEquals(120, image.getWidth());
		int left = image.getRGB(5, 20);
		assertTrue((left >> 16 & 0xFF) > 240 && (left & 0xFF) < 20, Integer.toHexString(left));
		BufferedImage small = NativeWebP.read(bytes(picture), 30, 10).orElseThrow();
		assertEquals(30, small.getWidth());
		assertEquals(10, small.getHeight());
		assertTrue((small.getRGB(28, 5) & 0xFF) > 240);
	}

	/** The other reader does. */
	@Test
	void nativeReader_readsNoAnimatedPicture_norABrokenOne() {
		assertEquals(Optional.empty(), NativeWebP.read(bytes(ANIMATED), 120, 40));
		assertEquals(Optional.empty(), NativeWebP.read(Arrays.copyOf(bytes(LOSSY), 60), 120, 40));
		assertTrue(NativeWebP.read(bytes(LOSSY), 120, 40).isPresent(), "it is still there");
	}

	@Test
	void detail_hasThePixelsThemselves() throws Exception {
		try (ImageDetail detail = ImageDetail.of(ImageBytes.of(bytes(LOSSLESS)))) {
			ImageData part = detail.read(new Rectangle(58, 10, 4, 2), 4, 2);
			assertEquals(new RGB(255, 0, 0), color(part, 1, 0));
			assertEquals(new RGB(0, 0, 255), color(part, 2, 0));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { LOSSY, LOSSLESS, WITH_OPACITY, ANIMATED })
	void decode_ofOneCutOff_saysThatItIsDamaged(String picture) {
		byte[] whole = bytes(picture);
		for (int length = 12; length < whole.length / 3; length += 3) {
			byte[] cut = Arrays.copyOf(whole, length);
			assertThrows(ImageProblem.class, () -> ImageDecoder.decode(ImageBytes.of(cut)), length + " bytes");
		}
	}

	/** Whatever is broken behind the sizes, it is a problem to be told or a picture with wrong pixels. */
	@ParameterizedTest
	@ValueSource(strings = { LOSSY, LOSSLESS, WITH_OPACITY, ANIMATED })
	void decode_ofABrokenOne_isAPictureOrAProblem(String picture) {
		Random random = new Random(20250201);
		int problems = 0;
		for (int i = 0; i < 60; i++) {
			byte[] broken = bytes(picture);
			int from = Math.min(SIZES, broken.length / 2);
			for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
				broken[from + random.nextInt(broken.length - from)] = (byte) random.nextInt();
			}
			try {
				ImageDecoder.decode(ImageBytes.of(broken));
			} catch (ImageProblem e) {
				problems++;
				assertFalse(e.getMessage().isBlank());
			}
		}
		assertTrue(problems < 60, "some can be decoded still");
	}

	@Test
	void header_ofAFrameLargerThanTheWhole_isNone() {
		byte[] canvas = bytes(ANIMATED);
		canvas[CANVAS_WIDTH] = 9; // less one
		assertEquals(Optional.empty(), ImageHeader.read(canvas));
		byte[] frame = bytes(ANIMATED);
		frame[FRAME_WIDTH] = 9; // the picture within is still 120 wide
		assertEquals(Optional.empty(), ImageHeader.read(frame));
	}

	@Test
	void decode_ofAHugeOne_saysThatItIsTooLarge() {
		byte[] huge = bytes(LOSSLESS);
		Arrays.fill(huge, 21, 25, (byte) 0xFF); // 16,384 by 16,384
		ImageProblem problem = assertThrows(ImageProblem.class, () -> ImageDecoder.decode(ImageBytes.of(huge)));
		assertTrue(problem.getMessage().contains("16384"), problem.getMessage());
	}
}
