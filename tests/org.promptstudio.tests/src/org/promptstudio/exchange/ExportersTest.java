package org.promptstudio.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ExportersTest {

	@Test
	void inBox_hasThePreferencePairsOfTrl() {
		assertEquals(List.of("trl-preference"), Exporters.inBox().ids());
		assertEquals("jsonl", Exporters.inBox().find("trl-preference").orElseThrow().fileEnding());
	}

	@Test
	void find_ofUnknownId_isEmpty() {
		assertTrue(Exporters.inBox().find("TRL-preference").isEmpty());
	}

	@Test
	void exporters_withTheSameIdTwice_areRefused() {
		List<Exporter> twins = List.of(new TrlPreferenceExporter(), new TrlPreferenceExporter());
		assertThrows(IllegalArgumentException.class, () -> new Exporters(twins));
	}
}
