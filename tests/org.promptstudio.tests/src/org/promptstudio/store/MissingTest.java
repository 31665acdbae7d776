package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingTest {

	@TempDir
	private Path folder;

	@Test
	void at_nothing_isGone() {
		assertEquals(new Missing(Missing.Kind.GONE, folder.resolve("a/b"), null), Missing.at(folder.resolve("a/b")));
	}

	@Test
	void at_belowALinkThatLeadsNowhere_tellsTheLink() throws IOException {
		Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
		assertEquals(new Missing(Missing.Kind.LINK, link, folder.resolve("gone")), Missing.at(link.resolve("items/q1.json")));
		String message = assertThrows(NoSuchFileException.class, () -> Dataset.find(link)).getMessage();
		assertTrue(message.startsWith(link + " is a link to " + folder.resolve("gone") + ", which is not there."), message);
	}

	@Test
	void at_aNameThatCouldNotBeDecoded_tellsTheName() {
		Path name = folder.resolve("caf\uFFFD.json");
		assertEquals(Missing.Kind.NAME, Missing.at(name).kind());
		String message = assertThrows(NoSuchFileException.class, () -> Dataset.find(name)).getMessage();
		assertTrue(message.contains("is not valid UTF-8"), message);
	}
}
