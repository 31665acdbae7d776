package org.promptstudio.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** These tests run on the same versions of the libraries as the product. */
class TargetVersionsTest {

	private static final Pattern DEPENDENCY = Pattern
			.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<$]+)</version>");

	@Test
	void versions_ofTestsAndTarget_areTheSame() throws IOException {
		Map<String, String> target = versions("releng/prompt-studio.target");
		List<String> wrong = new ArrayList<>();
		versions("tests/org.promptstudio.tests/pom.xml").forEach((name, version) -> {
			if (target.containsKey(name) && !target.get(name).equals(version)) {
				wrong.add(name + " is " + version + " in the tests and " + target.get(name) + " in the target");
			}
		});
		assertEquals(List.of(), wrong);
		assertFalse(target.isEmpty());
	}

	private static Map<String, String> versions(String file) throws IOException {
		Map<String, String> versions = new HashMap<>();
		Matcher matcher = DEPENDENCY.matcher(Files.readString(ProjectTree.root().resolve(file)));
		while (matcher.find()) {
			versions.put(matcher.group(1) + ":" + matcher.group(2), matcher.group(3));
		}
		return versions;
	}
}
