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
import org.promptstudio.markdown.MarkdownReader;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;

/**
 * Markdown to styled blocks, beside flexmark's parse alone with the same extensions. An operation goes once through the texts of all responses of the
 * corpus. The studio also finds bare URLs; flexmark does not here, which makes the peer the faster one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MarkdownBenchmark {

	private final Parser flexmark = Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS,
			List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create()))).build();
	private List<String> texts;

	/** Loads the texts. */
	@Setup
	public void load() throws IOException, FormatException {
		texts = Corpus.load().responseTexts();
	}

	/** The studio's styled blocks. */
	@Benchmark
	public void studio(Blackhole sink) {
		for (String text : texts) {
			sink.consume(MarkdownReader.read(text));
		}
	}

	/** Flexmark's syntax tree. */
	@Benchmark
	public void flexmark(Blackhole sink) {
		for (String text : texts) {
			sink.consume(flexmark.parse(text));
		}
	}
}
