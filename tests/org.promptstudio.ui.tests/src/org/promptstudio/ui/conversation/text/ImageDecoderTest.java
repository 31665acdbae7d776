package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

	/** Red on the left, blue on the right. */
	private static byte[] picture(int width, int height, String format) throws IOException {
		boolean hasPalette = "gif".equals(format); // to look for one takes seconds
		byte[] red = { (byte) 255, 0 };
		byte[] blue = { 0, (byte) 255 };
		BufferedImage image = hasPalette
				? new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 2, red, new byte[2], blue))
				: new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		byte[] row = new byte[hasPalette ? width : 3 * width];
		for (int x = 0; x < width; x++) {
			boolean isLeft = x < width / 2;
			if (hasPalette) {
				row[x] = (byte) (isLeft ? 0 : 1);
			} else {
				row[isLeft ? 3 * x : 3 * x + 2] = (byte) 255;
			}
		}
		for (int y = 0; y < height; y++) {
			image.getRaster().setDataElements(0, y, width, 1, row);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, format, bytes));
		return bytes.toByteArray();
	}

	private static RGB color(ImageData data, int x, int y) {
		return data.palette.getRGB(data.getPixel(x, y));
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg", "bmp", "gif" })
	void decode_ofALargePicture_hasNoMorePixelsThanAsked(String format) throws Exception {
		ImageDecoder.Decoded decoded = ImageDecoder.decode(ImageBytes.of(picture(3000, 2000, format)), 600, 600);
		assertEquals(3000, decoded.width());
		assertEquals(600, decoded.pixels().width);
		assertEquals(400, decoded.pixels().height);
		assertTrue(color(decoded.pixels(), 10, 10).red > 240, "left");
		assertTrue(color(decoded.pixels(), 590, 390).blue > 240, "right");
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif" })
	void decode_ofALargePictureWithAPalette_keepsWhatIsTransparent(String format) throws Exception {
		byte[] light = { 0, (byte) 200, 0 };
		IndexColorModel palette = new IndexColorModel(8, 3, light, light, light, 2);
		BufferedImage image = new BufferedImage(3000, 2000, BufferedImage.TYPE_BYTE_INDEXED, palette);
		byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		Arrays.fill(data, 0, data.length / 2, (byte) 1);
		Arrays.fill(data, data.length / 2, data.length, (byte) 2);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, format, bytes));
		ImageData pixels = ImageDecoder.decode(ImageBytes.of(bytes.toByteArray()), 300, 200).pixels();
		assertEquals(new RGB(200, 200, 200), color(pixels, 150, 50));
		assertEquals(255, pixels.getAlpha(150, 50));
		assertEquals(0, pixels.getAlpha(150, 150));
	}

	/** Java takes greys for amounts of light, and shows 128 as 188. */
	@ParameterizedTest
	@CsvSource({ "png, 10", "jpg, 10", "bmp, 10", "png, 11" })
	void decode_ofALargeGreyPicture_hasItsGreys(String format, int type) throws Exception {
		BufferedImage image = new BufferedImage(3000, 2000, type);
		int[] greys = new int[3000];
		Arrays.fill(greys, type == BufferedImage.TYPE_BYTE_GRAY ? 128 : 128 << 8);
		for (int y = 0; y < 2000; y++) {
			image.getRaster().setPixels(0, y, 3000, 1, greys);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, format, bytes));
		assertEquals(new RGB(128, 128, 128), color(ImageDecoder.decode(ImageBytes.of(bytes.toByteArray()), 300, 200).pixels(), 150, 50));
		try (ImageDetail detail = ImageDetail.of(ImageBytes.of(bytes.toByteArray()))) {
			assertEquals(new RGB(128, 128, 128), color(detail.read(new Rectangle(2000, 1500, 10, 10), 10, 10), 5, 5));
		}
	}

	/** Java takes inks for amounts of light, too, and makes a dark red of them that is twice as light. */
	@Test
	void decode_ofALargeJpegOfInks_hasItsColors() throws Exception {
		// as in the file: how much of each ink there is not
		WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 3000, 2000, 4, null);
		int[] row = IntStream.range(0, 4 * 3000).map(i -> new int[] { 255, 86, 145, 70 }[i % 4]).toArray();
		for (int y = 0; y < 2000; y++) {
			inks.setPixels(0, y, 3000, 1, row);
		}
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(output);
			writer.write(null, new IIOImage(inks, null, null), null);
		} finally {
			writer.dispose();
		}
		RGB color = color(ImageDecoder.decode(ImageBytes.of(bytes.toByteArray()), 300, 200).pixels(), 150, 50);
		assertEquals(70, color.red, 3);
		assertEquals(23, color.green, 3);
		assertEquals(40, color.blue, 3);
	}

	@Test
	void halved_ofAPictureThatIsOnePixelWide_hasHalfItsHeight() {
		ImageData half = ImageDecoder.halved(new ImageData(1, 2048, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF)));
		assertEquals(1, half.width);
		assertEquals(1024, half.height);
	}

	@ParameterizedTest
	@CsvSource({ "1, 20000, png", "20000, 1, png", "3, 9000, bmp", "1, 9000, jpg" })
	void decode_ofAThinPicture_hasNoMorePixelsThanAsked(int width, int height, String format) throws Exception {
		ImageDecoder.Decoded decoded = ImageDecoder.decode(ImageBytes.of(picture(width, height, format)), 500, 500);
		assertEquals(height, decoded.height());
		assertEquals(width > 500 ? 500 : 1, decoded.pixels().width);
		assertEquals(height > 500 ? 500 : 1, decoded.pixels().height);
	}

	@Test
	void decode_ofADrawingWhoseSizeIsNoNumber_saysThatItIsDamaged() {
		byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 . 1.2.3\"/>".getBytes(StandardCharsets.UTF_8);
		ImageProblem problem = assertThrows(ImageProblem.class, () -> ImageDecoder.decode(ImageBytes.of(svg)));
		assertTrue(problem.getMessage().contains("damaged"), problem.getMessage());
	}

	@Test
	void decode_ofALargeInterlacedPng_showsIt() throws Exception {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			BufferedImage image = new BufferedImage(3000, 2000, BufferedImage.TYPE_BYTE_GRAY);
			image.getRaster().setPixels(0, 1000, 3000, 1000, IntStream.generate(() -> 100).limit(3_000_000).toArray());
			writer.setOutput(output);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
			writer.write(null, new IIOImage(image, null, null), param);
		} finally {
			writer.dispose();
		}
		ImageData pixels = ImageDecoder.decode(ImageBytes.of(bytes.toByteArray()), 300, 200).pixels();
		assertEquals(new RGB(0, 0, 0), color(pixels, 150, 50));
		assertEquals(new RGB(100, 100, 100), color(pixels, 150, 150));
	}

	@Test
	void decode_ofAnAnimatedGif_showsTheFirstFrame() throws Exception {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(output);
			writer.prepareWriteSequence(null);
			for (int color : new int[] { 0xFF0000, 0x00FF00, 0x0000FF }) {
				BufferedImage frame = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
				frame.setRGB(0, 0, 40, 30, IntStream.generate(() -> color).limit(40 * 30L).toArray(), 0, 40);
				writer.writeToSequence(new IIOImage(frame, null, null), null);
			}
			writer.endWriteSequence();
		} finally {
			writer.dispose();
		}
		ImageDecoder.Decoded decoded = ImageDecoder.decode(ImageBytes.of(bytes.toByteArray()));
		assertEquals(40, decoded.pixels().width);
		assertEquals(new RGB(255, 0, 0), color(decoded.pixels(), 20, 15));
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg", "bmp", "gif" })
	void detail_ofALargePicture_hasThePixelsThemselves(String format) throws Exception {
		try (ImageDetail detail = ImageDetail.of(ImageBytes.of(picture(5000, 4000, format)))) {
			ImageData part = detail.read(new Rectangle(2480, 3980, 40, 10), 40, 10);
			assertEquals(40, part.width);
			assertEquals(10, part.height);
			// a JPEG mixes the colors of neighbours
			int last = "jpg".equals(format) ? 0 : 19;
			assertTrue(color(part, last, 5).red > 250 && color(part, last, 5).blue < 5, "left " + color(part, last, 5));
			assertTrue(color(part, 39 - last, 5).blue > 250 && color(part, 39 - last, 5).red < 5, "right " + color(part, 39 - last, 5));
			ImageData half = detail.read(new Rectangle(0, 0, 5000, 4000), 50, 40);
			assertEquals(50, half.width);
		}
	}

	@Test
	void decode_ofABomb_saysThatItIsTooLarge() {
		ByteBuffer png = ByteBuffer.allocate(33).put(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' }).putInt(13)
				.put("IHDR".getBytes(StandardCharsets.ISO_8859_1)).putInt(200_000).putInt(200_000).put((byte) 8).put((byte) 2);
		ImageProblem problem = assertThrows(ImageProblem.class, () -> ImageDecoder.decode(ImageBytes.of(png.array())));
		assertTrue(problem.getMessage().contains("200000"), problem.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "300, 200", "3000, 2000" })
	void decode_ofADamagedPng_saysSo(int width, int height) throws IOException {
		byte[] damaged = picture(width, height, "png");
		damaged[damaged.length / 2] ^= 0x10;
		ImageProblem problem = assertThrows(ImageProblem.class, () -> ImageDecoder.decode(ImageBytes.of(damaged)));
		assertTrue(problem.getMessage().contains("damaged"), problem.getMessage());
	}

	@Test
	void decode_ofAPictureCutOff_saysThatItIsDamaged() throws IOException {
		byte[] whole = picture(300, 200, "png");
		ImageProblem problem = assertThrows(ImageProblem.class, () -> ImageDecoder.decode(ImageBytes.of(Arrays.copyOf(whole, whole.length / 2))));
		assertTrue(problem.getMessage().contains("damaged"), problem.getMessage());
	}

	@Test
	void decode_ofADrawing_drawsItAsLargeAsAsked() throws Exception {
		String svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"5\"><rect width=\"10\" height=\"5\" fill=\"#ff0000\"/></svg>";
		ImageDecoder.Decoded decoded = ImageDecoder.decode(ImageBytes.of(svg.getBytes(StandardCharsets.UTF_8)), 400, 400);
		assertEquals(10, decoded.width());
		assertEquals(400, decoded.pixels().width);
		assertEquals(200, decoded.pixels().height);
		assertTrue(color(decoded.pixels(), 395, 195).red > 240);
	}
}
