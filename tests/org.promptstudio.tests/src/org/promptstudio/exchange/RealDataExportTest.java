package org.promptstudio.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.exchange.LeftOut.Reason;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The TRL export over the real datasets, with ranks set in memory. */
class RealDataExportTest {

	private static final Path DATA = Path.of(System.getProperty("promptstudio.data", "../../../shared/data"));

	@Test
	void export_ofVicunaRankedAtRandom_writesExactlyThePairsTold() throws IOException, FormatException {
		List<Item> items = load("vicuna80");
		Random random = new Random(80);
		Set<List<String>> expected = new HashSet<>();
		for (Item item : items) {
			for (Prompt prompt : item.getPrompts()) {
				rank(prompt, random);
				addPairs(prompt, expected);
			}
		}
		Set<List<String>> written = new HashSet<>();
		List<JsonNode> lines = export(items);
		for (JsonNode line : lines) {
			written.add(
					List.of(line.at("/prompt/0/content").asText(), line.at("/chosen/0/content").asText(), line.at("/rejected/0/content").asText()));
		}
		assertTrue(expected.size() > 300, expected.size() + " pairs are too few to tell anything");
		assertEquals(expected, written);
		assertEquals(expected.size(), lines.size());
	}

	@Test
	void export_ofVicunaAsItIs_hasNoPair() throws IOException, FormatException {
		ExportResult result = result(load("vicuna80"), new ByteArrayOutputStream());
		assertEquals(80, result.itemsRead());
		assertEquals(0, result.lines());
		assertEquals(400, result.leftOut(Reason.RESPONSE_UNRANKED) + result.leftOut(Reason.RESPONSE_EMPTY));
	}

	/** MT-bench has one response per turn, so each gets a twin to be compared with; the second turn tells the first one's answer. */
	@Test
	void export_ofMtBench_tellsEarlierTurns() throws IOException, FormatException {
		List<Item> items = load("mtbench");
		for (Item item : items) {
			for (Prompt prompt : item.getPrompts()) {
				for (Response response : List.copyOf(prompt.getResponses())) {
					response.setRank(Integer.valueOf(0));
					Response twin = EcoreUtil.copy(response);
					twin.setRank(Integer.valueOf(1));
					twin.setValue("worse");
					prompt.getResponses().add(twin);
				}
			}
		}
		List<JsonNode> lines = export(items);
		assertEquals(60, lines.size());
		for (int i = 0; i < lines.size(); i += 2) {
			assertEquals(1, lines.get(i).get("prompt").size());
			assertEquals(3, lines.get(i + 1).get("prompt").size());
			assertEquals(lines.get(i).at("/chosen/0"), lines.get(i + 1).at("/prompt/1"));
			assertNotEquals("worse", lines.get(i + 1).at("/prompt/1/content").asText());
		}
	}

	private static void rank(Prompt prompt, Random random) {
		for (Response response : prompt.getResponses()) {
			response.setRank(random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(4)));
		}
		if (random.nextBoolean()) {
			prompt.getResponses().get(random.nextInt(prompt.getResponses().size())).setBest(true);
		}
	}

	private static void addPairs(Prompt prompt, Set<List<String>> pairs) {
		for (Response better : prompt.getResponses()) {
			for (Response worse : prompt.getResponses()) {
				if (isAbove(better, worse)) {
					pairs.add(List.of(prompt.getElements().getFirst().getValue(), better.getValue(), worse.getValue()));
				}
			}
		}
	}

	private static boolean isAbove(Response better, Response worse) {
		if (better == worse || better.getRank() == null || worse.getRank() == null || better.getValue().isBlank() || worse.getValue().isBlank()) {
			return false;
		}
		int difference = better.getRank().intValue() - worse.getRank().intValue();
		return difference < 0 || difference == 0 && better.isBest();
	}

	private static List<JsonNode> export(List<Item> items) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		result(items, out);
		List<JsonNode> lines = new ArrayList<>();
		for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
			lines.add(new ObjectMapper().readTree(line));
		}
		return lines;
	}

	private static ExportResult result(List<Item> items, ByteArrayOutputStream out) throws IOException {
		List<SourceItem> sources = items.stream().<SourceItem>map(item -> new SourceItem.Readable(item.getName(), item)).toList();
		return new TrlPreferenceExporter().export(ItemSource.of(sources), out, null);
	}

	private static List<Item> load(String dataset) throws IOException, FormatException {
		Path root = DATA.resolve(dataset);
		assumeTrue(Files.isDirectory(root), "The real data is absent; name its folder by the system property promptstudio.data.");
		List<Path> files;
		try (Stream<Path> walk = Files.walk(root.resolve("items"))) {
			files = walk.filter(Files::isRegularFile).sorted().toList();
		}
		List<Item> items = new ArrayList<>();
		for (Path file : files) {
			Path annotations = root.resolve("json").resolve(root.resolve("items").relativize(file));
			items.add(PromptItemDocument.read(file.toString(), Files.readAllBytes(file), annotations.toString(),
					Files.exists(annotations) ? Files.readAllBytes(annotations) : null).item());
		}
		return items;
	}
}
