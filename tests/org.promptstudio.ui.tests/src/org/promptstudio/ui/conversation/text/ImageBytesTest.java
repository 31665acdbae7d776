package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture in a file is shown as one in the memory is, also where most of its bytes stay in the file. */
class ImageBytesTest {

	@TempDir
	Path folder;

	/** Of noise, which no format makes shorter. */
	private static byte[] noise(int width, int height, String format) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		new Random(width).nextBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, format, bytes));
		return bytes.toByteArray();
	}

	private ImageBytes inFile(byte[] bytes) throws IOException {
		return ImageBytes.of(Files.write(folder.resolve("picture"), bytes));
	}

	/** One that SWT reads and one that it does not, both long, and a short one. */
	@ParameterizedTest
	@CsvSource({ "png, 2400, 1800", "bmp, 2400, 1800", "jpg, 2400, 1800", "png, 2000, 1600", "bmp, 2000, 1600", "png, 30, 20" })
	void decode_ofAFile_givesThePixelsOfTheSameBytes(String format, int width, int height) throws Exception {
		byte[] bytes = noise(width, height, format);
		ImageData expected = ImageDecoder.decode(ImageBytes.of(bytes), 300, 200).pixels();
		ImageData read = ImageDecoder.decode(inFile(bytes), 300, 200).pixels();
		assertEquals(expected.width, read.width);
		assertArrayEquals(expected.data, read.data);
		assertArrayEquals(bytes, inFile(bytes).all());
	}

	@ParameterizedTest
	@CsvSource({ "png", "bmp" })
	void detail_ofAFile_givesThePixelsOfTheSameBytes(String format) throws Exception {
		byte[] bytes = noise(2400, 1800, format);
		Rectangle part = new Rectangle(2380, 1780, 20, 20);
		try (ImageDetail expected = ImageDetail.of(ImageBytes.of(bytes)); ImageDetail read = ImageDetail.of(inFile(bytes))) {
			assertArrayEquals(expected.read(part, 20, 20).data, read.read(part, 20, 20).data);
		}
	}

	@ParameterizedTest
	@CsvSource({ "png, 2400, 1800", "png, 2000, 1600" })
	void decode_ofALongFileCutOff_saysThatItIsDamaged(String format, int width, int height) throws IOException {
		byte[] bytes = noise(width, height, format);
		ImageBytes cut = inFile(Arrays.copyOf(bytes, bytes.length - 100_000));
		ImageProblem problem = assertThrows(ImageProblem.class, () -> ImageDecoder.decode(cut));
		assertTrue(problem.getMessage().contains("damaged"), problem.getMessage());
	}
}
