package org.promptstudio.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** The list of the classes that the start gets ready does not go stale: a few names may be of yesterday, as a list anew takes a run of the product. */
class StartClassesUiTest {

	private static final int STALE_PERCENT = 5;

	private static final String OWN = "org.promptstudio.";

	@Test
	void listedClasses_ofTheStudio_areThereButForAFew() throws IOException {
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
		assertTrue(missing.size() * 100 <= (found + missing.size()) * STALE_PERCENT, "write the list anew with releng/bench/run classes: " + missing);
		assertTrue(found > 100, "only " + found + " classes are listed");
	}

	private static List<String> lines() throws IOException {
		try (InputStream list = Platform.getBundle("org.promptstudio.app").getEntry("start-classes.txt").openStream()) {
			return new String(list.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
		}
	}
}
