package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.Datasets;

class IconsTest {

	private static final Path FOLDER = Path.of("bundles/org.promptstudio.ui");

	@ParameterizedTest
	@EnumSource
	void icon_inBothThemes_isAPicture(Icons icon) {
		for (boolean dark : new boolean[] { false, true }) {
			assertTrue(Files.exists(Datasets.repository().resolve(FOLDER).resolve(icon.path(dark))), icon.path(dark));
			ImageData data = icon.descriptor(dark).getImageData(100);
			assertNotNull(data, icon.path(dark));
			assertEquals(16, data.width);
			assertEquals(16, data.height);
		}
	}

	@Test
	void everyFile_isTheIconOfAConstant() throws IOException {
		Set<String> named = Arrays.stream(Icons.values()).flatMap(icon -> Stream.of(icon.path(false), icon.path(true)))
				.collect(Collectors.toCollection(TreeSet::new));
		try (Stream<Path> files = Files.list(Datasets.repository().resolve(FOLDER).resolve("icons"))) {
			Set<String> there = files.map(file -> "icons/" + file.getFileName()).filter(name -> name.endsWith(".svg"))
					.collect(Collectors.toCollection(TreeSet::new));
			assertEquals(named, there);
		}
	}
}
