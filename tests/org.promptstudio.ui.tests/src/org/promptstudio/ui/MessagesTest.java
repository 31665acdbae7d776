package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.Datasets;

/** The texts for people of all bundles: every key has a text, every text is used, with as many values as it has places for. */
class MessagesTest {

	private static final Pattern FIELD = Pattern.compile("(?:public )?static String (\\w+);");
	private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
	private static final Pattern BIND = Pattern.compile("NLS\\.bind\\(\\s*Messages\\.(\\w+)\\s*,");
	private static final Pattern PLUGIN_KEY = Pattern.compile("\"%([\\w.-]+)\"");

	private static Path bundles() {
		return Datasets.repository().resolve("bundles");
	}

	static Stream<Path> messageClasses() throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> folders = Files.list(bundles())) {
			for (Path folder : folders.sorted().toList()) {
				Path source = folder.resolve("src");
				if (Files.isDirectory(source)) {
					try (Stream<Path> files = Files.walk(source)) {
						files.filter(file -> file.endsWith("Messages.java")).forEach(found::add);
					}
				}
			}
		}
		return found.stream();
	}

	static Stream<Path> pluginFiles() throws IOException {
		try (Stream<Path> folders = Files.list(bundles())) {
			return folders.map(folder -> folder.resolve("plugin.xml")).filter(Files::exists)
					.filter(file -> Files.isDirectory(file.resolveSibling("src"))).sorted().toList().stream();
		}
	}

	private static Map<String, String> texts(Path properties) throws IOException {
		Properties read = new Properties();
		try (Reader in = Files.newBufferedReader(properties)) {
			read.load(in);
		}
		Map<String, String> texts = new TreeMap<>();
		read.forEach((key, value) -> texts.put((String) key, (String) value));
		return texts;
	}

	private static Set<String> matches(Pattern pattern, String text) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

	private static String sources(Path messages) throws IOException {
		Path source = messages;
		while (!source.endsWith("src")) {
			source = source.getParent();
		}
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(file -> file.toString().endsWith(".java") && !file.equals(messages)).toList()) {
				all.append(Files.readString(file)).append('\n');
			}
		}
		return all.toString();
	}

	@Test
	void bundles_areFound() throws IOException {
		assertTrue(messageClasses().count() >= 5);
		assertTrue(pluginFiles().count() >= 3);
	}

	@ParameterizedTest
	@MethodSource("messageClasses")
	void fieldsAndKeys_areTheSame(Path messages) throws IOException {
		Set<String> fields = matches(FIELD, Files.readString(messages));
		assertFalse(fields.isEmpty());
		assertEquals(fields, texts(messages.resolveSibling("messages.properties")).keySet(), messages.toString());
	}

	@ParameterizedTest
	@MethodSource("messageClasses")
	void everyText_isUsed(Path messages) throws IOException {
		String sources = sources(messages);
		for (String field : matches(FIELD, Files.readString(messages))) {
			assertTrue(sources.contains("Messages." + field), () -> "Nothing uses " + field + " of " + messages);
		}
	}

	@ParameterizedTest
	@MethodSource("messageClasses")
	void places_countFromZeroWithoutAGap(Path messages) throws IOException {
		texts(messages.resolveSibling("messages.properties")).forEach((key, text) -> {
			Set<String> places = matches(PLACE, text);
			for (int i = 0; i < places.size(); i++) {
				assertTrue(places.contains(Integer.toString(i)), key + " = " + text);
			}
			if (!places.isEmpty()) {
				assertFalse(Pattern.compile("(?<!')'(?!')").matcher(text).find(), "A single ' hides the places: " + key + " = " + text);
			} else {
				assertFalse(text.contains("''"), "Without places a ' is written once: " + key + " = " + text);
			}
		});
	}

	@ParameterizedTest
	@MethodSource("messageClasses")
	void bind_givesAValueForEachPlace(Path messages) throws IOException {
		Map<String, String> texts = texts(messages.resolveSibling("messages.properties"));
		String sources = sources(messages);
		Matcher bind = BIND.matcher(sources);
		while (bind.find()) {
			String key = bind.group(1);
			if (!texts.containsKey(key)) {
				continue; // of another Messages class in the same bundle
			}
			int places = matches(PLACE, texts.get(key)).size();
			String values = values(sources, bind.end());
			if (!values.contains("new Object[]") && !values.contains("new String[]")) {
				assertEquals(places, count(values), () -> "NLS.bind(Messages." + key + ", " + values + ") for: " + texts.get(key));
			}
		}
	}

	/** The arguments from a place in the source to the bracket that ends the call. */
	private static String values(String source, int from) {
		int depth = 0;
		int end = from;
		while (depth >= 0) {
			char c = source.charAt(end++);
			depth += c == '(' ? 1 : c == ')' ? -1 : 0;
		}
		return source.substring(from, end - 1).strip();
	}

	private static int count(String values) {
		int depth = 0;
		int count = 1;
		for (char c : values.toCharArray()) {
			depth += c == '(' ? 1 : c == ')' ? -1 : 0;
			count += c == ',' && depth == 0 ? 1 : 0;
		}
		return count;
	}

	@ParameterizedTest
	@MethodSource("pluginFiles")
	void pluginKeys_haveATextAndAreUsed(Path plugin) throws IOException {
		Path properties = plugin.resolveSibling("plugin.properties");
		Set<String> wanted = matches(PLUGIN_KEY, Files.readString(plugin));
		Path manifest = plugin.resolveSibling("META-INF").resolve("MANIFEST.MF");
		Matcher inManifest = Pattern.compile(": %([\\w.-]+)").matcher(Files.readString(manifest));
		while (inManifest.find()) {
			wanted.add(inManifest.group(1));
		}
		Set<String> there = Files.exists(properties) ? texts(properties).keySet() : Set.of();
		assertEquals(wanted, there, plugin.toString());
	}
}
