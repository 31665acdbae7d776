package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageHeaderTest {

	private static final String PNG = "89504E470D0A1A0A0000000D49484452000186A0000186A00806000000";

	@ParameterizedTest
	@CsvSource({ PNG + ",100000,100000", "4749463839612C01C800,300,200", "424D00000000000000000000000028000000400100001FFFFFFF,320,225",
			"424D0000000000000000000000000C0000004001E10001001800,320,225",
			"FFD8FFE000104A46494600010100000100010000FFC0001108012C02580301,600,300", "FFD8FFDB0004AAAAFFFFC2000B080010002001,32,16",
			"524946460000000057454250565038580A00000000000000F30100C70000,500,200",
			"52494646000000005745425056503820000000000000009D012A400120 00,320,32", "5249464600000000574542505650384C000000002F3FC1C700,320,800" })
	void read_knowsTheFormats(String hex, int width, int height) {
		byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
		assertEquals(Optional.of(new ImageHeader(width, height)), ImageHeader.read(bytes));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "<svg width=\"40\" height='30px'>;40;30", "<?xml version=\"1.0\"?><svg viewBox=\"0 0 64 48\">;64;48",
			"<svg>;300;300", "<svg width=\"999999999\" height=\"999999999\">;999999999;999999999" })
	void read_knowsSvg(String text, int width, int height) {
		assertEquals(Optional.of(new ImageHeader(width, height)), ImageHeader.read(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void pixels_doNotOverflow() {
		assertEquals(10_000_000_000L, ImageHeader.read(HexFormat.of().parseHex(PNG)).orElseThrow().pixels());
	}

	@Test
	void read_ofAnythingElse_isEmpty() {
		assertEquals(Optional.empty(), ImageHeader.read(new byte[0]));
		assertEquals(Optional.empty(), ImageHeader.read("no picture at all".getBytes(StandardCharsets.UTF_8)));
		assertEquals(Optional.empty(), ImageHeader.read("<svg viewBox=\"0 0 . 1.2.3\">".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void read_ofACutOffFile_isEmpty() {
		for (String hex : new String[] { PNG, "FFD8FFE000104A46494600010100000100010000FFC0001108012C0258", "4749463839612C01C800" }) {
			byte[] whole = HexFormat.of().parseHex(hex);
			for (int length = 0; length < 10; length++) {
				assertEquals(Optional.empty(), ImageHeader.read(Arrays.copyOf(whole, length)), hex + " cut to " + length);
			}
		}
	}
}
