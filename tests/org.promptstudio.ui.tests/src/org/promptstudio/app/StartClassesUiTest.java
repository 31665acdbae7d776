package org.promptstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** The list of the classes that the start gets ready names classes that there are, so that nothing is looked for in vain. */
class StartClassesUiTest {

	private static final String OWN = "org.promptstudio.";

	@Test
	void listedClasses_ofTheStudio_areThere() throws IOException {
		List<String> missing = new ArrayList<>();
		Bundle bundle = null;
		int found = 0;
		for (String line : lines()) {
			if (!line.startsWith("\t")) {
				bundle = line.startsWith(OWN) ? Platform.getBundle(line) : null;
			} else if (bundle != null) {
				try {
					bundle.loadClass(line.substring(1));
					found++;
				} catch (ClassNotFoundException e) {
					missing.add(line.substring(1));
				}
			}
		}
		assertEquals(List.of(), missing, "write the list anew with releng/bench/run classes");
		assertTrue(found > 100, "only " + found + " classes are listed");
	}

	private static List<String> lines() throws IOException {
		try (InputStream list = Platform.getBundle("org.promptstudio.app").getEntry("start-classes.txt").openStream()) {
			return new String(list.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
		}
	}
}
