package org.promptstudio.ui.conversation.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures are random, with one seed each; what they should look like is told by plain code of this test, and by Java's reader. */
@Timeout(60)
class PngReaderTest {

	private static final int WIDTH = 37;
	private static final int HEIGHT = 23;
	private static final byte[] PALETTE = new byte[3 * 200];

	static {
		new Random(7).nextBytes(PALETTE);
	}

	/** Samples of a picture, one after the other in each row. */
	private static int[][] samples(int depth, int samples, long seed) {
		Random random = new Random(seed);
		int[][] rows = new int[HEIGHT][WIDTH * samples];
		for (int[] row : rows) {
			// few values, so that neighbours are alike at times and meet the color that is transparent
			Arrays.setAll(row, i -> random.nextInt(3) == 0 ? random.nextInt(1 << depth) : random.nextInt(2));
		}
		return rows;
	}

	private static byte[][] packed(int[][] rows, int depth) {
		byte[][] packed = new byte[rows.length][(rows[0].length * depth + 7) / 8];
		for (int y = 0; y < rows.length; y++) {
			for (int i = 0; i < rows[y].length * depth; i++) {
				int bit = rows[y][i / depth] >> depth - 1 - i % depth & 1;
				packed[y][i / 8] |= (byte) (bit << 7 - i % 8);
			}
		}
		return packed;
	}

	private static Optional<PngReader> reader(byte[] png) throws IOException {
		return PngReader.of(new ByteArrayInputStream(png));
	}

	private static int[][] read(byte[] png, int step) throws IOException {
		List<int[]> rows = new ArrayList<>();
		reader(png).orElseThrow().read(step, (y, argb) -> {
			assertEquals(rows.size(), y);
			rows.add(argb.clone());
		});
		return rows.toArray(int[][]::new);
	}

	/** @param kind as the format codes it */
	private static int color(int[] samples, int at, int kind, int depth, byte[] transparency) {
		if (kind == 3) {
			int index = samples[at];
			int opacity = index < transparency.length ? transparency[index] & 0xFF : 255;
			return 3 * index + 2 < PALETTE.length
					? opacity << 24 | (PALETTE[3 * index] & 0xFF) << 16 | (PALETTE[3 * index + 1] & 0xFF) << 8 | PALETTE[3 * index + 2] & 0xFF
					: 255 << 24;
		}
		boolean isColor = kind == 2 || kind == 6;
		int colors = isColor ? 3 : 1;
		int[] eight = new int[3];
		boolean isKey = transparency.length > 0;
		for (int i = 0; i < 3; i++) {
			int sample = samples[at + (isColor ? i : 0)];
			eight[i] = depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1);
			int of = 2 * (isColor ? i : 0);
			isKey &= transparency.length > 0 && sample == ((transparency[of] & 0xFF) << 8 | transparency[of + 1] & 0xFF);
		}
		int opacity = kind < 4 ? 255 : depth == 16 ? samples[at + colors] >> 8 : samples[at + colors];
		return (isKey ? 0 : opacity) << 24 | eight[0] << 16 | eight[1] << 8 | eight[2];
	}

	@ParameterizedTest(name = "kind {0}, {1} bits, transparency {3}")
	@CsvSource({ "0,1,1,no", "0,2,1,no", "0,4,1,yes", "0,8,1,no", "0,8,1,yes", "0,16,1,no", "0,16,1,yes", "2,8,3,no", "2,8,3,yes", "2,16,3,no",
			"2,16,3,yes",
			"3,1,1,no", "3,2,1,yes", "3,4,1,no", "3,8,1,no", "3,8,1,yes", "4,8,2,no", "4,16,2,no", "6,8,4,no", "6,16,4,no" })
	void read_givesEachPixel(int kind, int depth, int samples, String hasTransparency) throws IOException {
		byte[] transparency = "no".equals(hasTransparency)
				? new byte[0]
				: kind == 3 ? new byte[] { 0, 100 } : kind == 0 ? new byte[] { 0, 1 } : new byte[6];
		int[][] rows = samples(depth, samples, kind * 100 + depth);
		PngFiles file = new PngFiles(WIDTH, HEIGHT, depth, kind, samples).chunk("tIME", new byte[] { 7, -26, 11, 29, 1, 2, 3 });
		if (kind == 3) {
			file.chunk("PLTE", Arrays.copyOf(PALETTE, Math.min(PALETTE.length, 3 << depth)));
		}
		if (transparency.length > 0) {
			file.chunk("tRNS", transparency);
		}
		byte[] png = file.with(packed(rows, depth), 0, 1, 2, 3, 4, 4, 3, 1);
		int[][] expected = new int[HEIGHT][WIDTH];
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				expected[y][x] = color(rows[y], x * samples, kind, depth, transparency);
			}
		}
		int[][] read = read(png, 1);
		assertEquals(HEIGHT, read.length);
		for (int y = 0; y < HEIGHT; y++) {
			assertArrayEquals(expected[y], read[y], "row " + y);
		}
		int[][] third = read(png, 3);
		assertEquals((HEIGHT + 2) / 3, third.length);
		for (int y = 0; y < third.length; y++) {
			for (int x = 0; x < (WIDTH + 2) / 3; x++) {
				assertEquals(expected[3 * y][3 * x], third[y][x]);
			}
		}
	}

	@ParameterizedTest(name = "kind {0}, {1} bits")
	@CsvSource({ "2,8,3", "2,16,3", "3,1,1", "3,4,1", "3,8,1", "6,8,4", "6,16,4" })
	void read_seesWhatJavasReaderSees(int kind, int depth, int samples) throws IOException {
		int[][] rows = samples(depth, samples, kind * 1000 + depth);
		PngFiles file = new PngFiles(WIDTH, HEIGHT, depth, kind, samples);
		if (kind == 3) {
			Arrays.stream(rows).forEach(row -> Arrays.setAll(row, i -> row[i] % 200)); // of others Java has its own idea
			file.chunk("PLTE", Arrays.copyOf(PALETTE, Math.min(PALETTE.length, 3 << depth))).chunk("tRNS", new byte[] { 0, 100 });
		}
		byte[] png = file.with(packed(rows, depth), 4, 3, 2, 1, 0);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
		int[][] read = read(png, 1);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				int java = image.getRGB(x, y);
				for (int shift = 0; shift < 32; shift += 8) { // 16 bits are rounded in other ways
					assertEquals(java >> shift & 0xFF, read[y][x] >> shift & 0xFF, depth == 16 ? 1 : 0, x + ", " + y);
				}
			}
		}
	}

	@Test
	void read_ofMoreThanItHoldsAtOnce_givesAllRowsInOrder() throws IOException {
		BufferedImage image = new BufferedImage(1200, 1500, BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < 1500; y++) {
			int[] row = new int[1200];
			Arrays.fill(row, y * 997);
			image.setRGB(0, y, 1200, 1, row, 0, 1200);
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, "png", png));
		int[][] rows = read(png.toByteArray(), 1);
		assertEquals(1500, rows.length);
		for (int y = 0; y < 1500; y++) {
			assertEquals(0xFF000000 | y * 997 & 0xFFFFFF, rows[y][1199]);
		}
	}

	private static byte[] colorful() {
		return new PngFiles(WIDTH, HEIGHT, 8, 2, 3).with(packed(samples(8, 3, 1), 8), 0, 1, 2, 3, 4);
	}

	@Test
	void read_ofAFileCutOffAnywhere_endsInAnError() throws IOException {
		byte[] whole = colorful();
		for (int length = 33; length < whole.length - 40; length += 7) {
			byte[] cut = Arrays.copyOf(whole, length);
			reader(cut).ifPresent(reader -> assertThrows(IOException.class, () -> reader.read(1, (y, argb) -> { /* not looked at */ })));
		}
	}

	@Test
	void read_ofADamagedFile_endsWithAllRowsOrAnError() {
		byte[] whole = colorful();
		Random random = new Random(5);
		int errors = 0;
		for (int i = 0; i < 300; i++) {
			byte[] damaged = whole.clone();
			damaged[8 + random.nextInt(whole.length - 8)] ^= (byte) (1 << random.nextInt(8));
			try {
				Optional<PngReader> reader = reader(damaged);
				if (reader.isPresent()) {
					reader.get().read(1, (y, argb) -> { /* not looked at */ });
				}
			} catch (IOException e) {
				errors++;
			}
		}
		assertTrue(errors > 100, errors + " errors");
	}

	/** Where the damage makes other pixels, and no impossible ones, only their sum tells it. */
	@Test
	void read_ofPixelsThatTheirSumDoesNotTell_isAnError() throws IOException {
		byte[] png = colorful();
		int end = png.length - 12 - 4; // before the last chunk, and the checksum of the pixels' last one
		png[end - 1] ^= 1;
		assertThrows(IOException.class, () -> read(png, 1));
	}

	@Test
	void read_ofAnUnknownFilter_isAnError() {
		byte[] png = new PngFiles(WIDTH, HEIGHT, 8, 2, 3).with(packed(samples(8, 3, 2), 8), 0, 1, 9);
		IOException problem = assertThrows(IOException.class, () -> read(png, 1));
		assertTrue(problem.getMessage().contains("9"), problem.getMessage());
	}

	@Test
	void of_whatItDoesNotRead_isNothing() throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ByteArrayOutputStream interlaced = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(interlaced)) {
			writer.setOutput(output);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
			writer.write(null, new IIOImage(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), null, null), param);
		} finally {
			writer.dispose();
		}
		assertTrue(reader(interlaced.toByteArray()).isEmpty(), "interlaced");
		assertTrue(reader(new byte[0]).isEmpty(), "nothing");
		assertTrue(reader(new PngFiles(WIDTH, HEIGHT, 8, 3, 1).with(packed(samples(8, 1, 3), 8), 0)).isEmpty(), "without its palette");
		assertTrue(reader(new PngFiles(WIDTH, HEIGHT, 4, 2, 3).with(packed(samples(4, 3, 3), 4), 0)).isEmpty(), "of a depth that is none");
		assertTrue(reader(new PngFiles(100_000_000, 1, 16, 6, 4).with(new byte[1][8], 0)).isEmpty(), "absurdly wide");
		assertTrue(reader(new PngFiles(-3, 2, 8, 2, 3).with(new byte[1][8], 0)).isEmpty(), "less than nothing");
	}

	@Test
	void read_leavesNoThread_alsoWhenNobodyWantsMore() throws IOException {
		BufferedImage image = new BufferedImage(1200, 3000, BufferedImage.TYPE_3BYTE_BGR);
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, "png", png));
		assertThrows(IOException.class, () -> reader(png.toByteArray()).orElseThrow().read(1, (y, argb) -> {
			throw new IOException("enough");
		}));
		assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> "PNG inflation".equals(thread.getName())));
	}
}
