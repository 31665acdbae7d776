package org.promptstudio.ui.recipe.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.recipe.edit.KeyCarryOver.Report;
import org.promptstudio.ui.testing.Datasets;

class KeyCarryOverTest {

	@TempDir
	Path folder;

	private void write(String item, String attributes) throws IOException {
		Datasets.writeItem(folder, item, "A prompt");
		Path file = folder.resolve("json").resolve(item);
		Files.createDirectories(file.getParent());
		Files.writeString(file, """
				[{"id": "a1", "label": "free-text", "type": "text", "coordinates": "An answer.",
				  "metadata": {"system": {"promptId": "1", "attributes": {%s}}, "user": {}}}]
				""".formatted(attributes));
	}

	private Report run(NullProgressMonitor monitor) throws IOException {
		KeyCarryOver carryOver = new KeyCarryOver(List.of(new KeyChange("verdict", "judgement", Scope.RESPONSE)),
				InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")), "anna");
		return carryOver.run(Dataset.find(folder), monitor);
	}

	private String annotations(String item) throws IOException {
		return Files.readString(folder.resolve("json").resolve(item));
	}

	@Test
	void run_renamesTheAnswersOfAllItems_andLeavesTheOthersAlone() throws IOException {
		write("1.json", "\"verdict\": \"use\", \"rank\": \"1\"");
		write("2.json", "\"verdict\": \"reject\"");
		write("3.json", "\"other\": \"use\"");
		String untouched = annotations("3.json");
		Report report = run(new NullProgressMonitor());
		assertEquals(new Report(3, 2, List.of(), 0, false), report);
		assertTrue(annotations("1.json").contains("\"judgement\": \"use\""), annotations("1.json"));
		assertTrue(annotations("1.json").contains("\"rank\": \"1\""));
		assertFalse(annotations("2.json").contains("verdict"));
		assertEquals(untouched, annotations("3.json"));
	}

	@Test
	void run_withABrokenItem_tellsItAndGoesOn() throws IOException {
		write("1.json", "\"verdict\": \"use\"");
		Files.writeString(folder.resolve("json/1.json"), "[{\"id\": ");
		write("2.json", "\"verdict\": \"use\"");
		Report report = run(new NullProgressMonitor());
		assertEquals(1, report.changed());
		assertEquals(1, report.failed());
		assertTrue(report.failures().get(0).startsWith("1.json: "), report.failures().get(0));
		assertEquals("[{\"id\": ", annotations("1.json"));
	}

	@Test
	void run_cancelled_stopsAfterTheItemAtHand() throws IOException {
		write("1.json", "\"verdict\": \"use\"");
		write("2.json", "\"verdict\": \"use\"");
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Report report = run(monitor);
		assertEquals(new Report(1, 1, List.of(), 0, true), report);
		assertTrue(annotations("2.json").contains("verdict"));
	}
}
