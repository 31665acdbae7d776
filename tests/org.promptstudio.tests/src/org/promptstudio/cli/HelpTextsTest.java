package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of {@code --help} of the commands in the application's bundle, which needs a workbench to run. */
class HelpTextsTest {

	private static final Path FOLDER = Path.of("../../bundles/org.promptstudio.app/src/org/promptstudio/app");
	private static final Pattern KEY = Pattern.compile("descriptionKey = \"(\\w+)\"");

	@ParameterizedTest
	@CsvSource({ "StudioCommandLine.java, product.properties", "ScreenshotCommand.java, screenshot.properties" })
	void argumentsAndTexts_haveTheSameKeys(String source, String texts) throws IOException {
		String code = Files.readString(FOLDER.resolve(source));
		assertFalse(code.contains("description = \"") || code.contains("footer = "), "texts belong into " + texts);
		Set<String> keys = new TreeSet<>(Set.of("help", "version"));
		Matcher matcher = KEY.matcher(code);
		while (matcher.find()) {
			keys.add(matcher.group(1));
		}
		Properties properties = new Properties();
		try (Reader in = Files.newBufferedReader(FOLDER.resolve(texts))) {
			properties.load(in);
		}
		assertTrue(properties.containsKey("usage.header") && properties.containsKey("usage.exitCodeList.0"), texts);
		Set<String> given = new TreeSet<>(properties.stringPropertyNames());
		given.removeIf(key -> key.startsWith("usage."));
		assertEquals(keys, given);
	}

	@ParameterizedTest
	@CsvSource({ "0", "1", "2", "13", "15", "69", "70", "73" })
	void exitCodes_areInTheHelpAndInTheManual(String code) throws IOException {
		assertTrue(Files.readString(FOLDER.resolve("product.properties")).matches("(?s).*usage\\.exitCodeList\\.\\d=" + code + ":.*"));
		assertTrue(Files.readString(Path.of("../../docs/how-to/command-line.md")).contains("\n| " + code + " | "));
	}
}
