package org.promptstudio.bench.micro;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reading items and writing them again, beside Jackson's own tree of the same bytes. An operation goes once through all items of the corpus. The
 * studio makes a model and keeps the text to the letter; Jackson makes a tree and writes it without white space, the least that could be asked for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ItemBenchmark {

	private static final Integer RANK = Integer.valueOf(3);

	private final ObjectMapper jackson = new ObjectMapper();
	private List<ItemPair> pairs;

	/** Loads the files. */
	@Setup
	public void load() throws IOException, FormatException {
		pairs = Corpus.load().pairsWithResponses();
	}

	/** The studio, nothing changed. */
	@Benchmark
	public void studioUnchanged(Blackhole sink) throws FormatException {
		for (ItemPair pair : pairs) {
			write(pair.read(), sink);
		}
	}

	/** Jackson, nothing changed. */
	@Benchmark
	public void jacksonUnchanged(Blackhole sink) throws IOException {
		for (ItemPair pair : pairs) {
			write(jackson.readTree(pair.item()), jackson.readTree(pair.annotations()), sink);
		}
	}

	/** The studio, the first response gets a rank. */
	@Benchmark
	public void studioRankChanged(Blackhole sink) throws FormatException {
		for (ItemPair pair : pairs) {
			PromptItemDocument document = pair.read();
			firstResponse(document).setRank(RANK);
			write(document, sink);
		}
	}

	/** Jackson, the first annotation gets a rank. */
	@Benchmark
	public void jacksonRankChanged(Blackhole sink) throws IOException {
		for (ItemPair pair : pairs) {
			JsonNode annotations = jackson.readTree(pair.annotations());
			JsonNode list = annotations.isArray() ? annotations : annotations.get("annotations");
			((ObjectNode) list.get(0)).withObject("/metadata/system/attributes").put("rank", RANK.toString());
			write(jackson.readTree(pair.item()), annotations, sink);
		}
	}

	private static Response firstResponse(PromptItemDocument document) {
		for (Prompt prompt : document.item().getPrompts()) {
			if (!prompt.getResponses().isEmpty()) {
				return prompt.getResponses().getFirst();
			}
		}
		throw new IllegalStateException("The corpus keeps items with responses only.");
	}

	private static void write(PromptItemDocument document, Blackhole sink) {
		sink.consume(document.itemBytes());
		sink.consume(document.annotationBytes());
	}

	private void write(JsonNode item, JsonNode annotations, Blackhole sink) throws IOException {
		sink.consume(jackson.writeValueAsBytes(item));
		sink.consume(jackson.writeValueAsBytes(annotations));
	}
}
