package org.promptstudio.bench.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import org.promptstudio.dataloop.FormatException;

/**
 * Runs the measurements of this module and appends the rows of the table to a file, as {@code releng/bench/run} reads them: measure, figure, unit,
 * reference, what the reference is, and the limit of the ratio, with tabs between.
 */
public final class MicroBenchmarks {

	private static final int FORKS = 2;
	/** Flexmark's code takes some seconds to be compiled. */
	private static final int WARM_UP = 10;
	private static final int ROUNDS = 9;

	private final Map<String, Double> micros = new HashMap<>();

	private MicroBenchmarks() {
	}

	/**
	 * Runs everything; takes some minutes.
	 *
	 * @param args the file for the rows
	 */
	public static void main(String[] args) throws IOException, FormatException, RunnerException {
		if (args.length != 1) {
			System.err.println("usage: MicroBenchmarks ROWS-FILE");
			System.exit(2);
		}
		Corpus corpus = Corpus.load();
		MicroBenchmarks benchmarks = new MicroBenchmarks();
		benchmarks.run();
		Files.write(Path.of(args[0]), benchmarks.rows(corpus), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	/** The median of the rounds is taken, as a round that was disturbed says nothing. */
	private void run() throws RunnerException {
		Options options = new OptionsBuilder().include(MicroBenchmarks.class.getPackageName() + "\\..*").forks(FORKS).warmupIterations(WARM_UP)
				.warmupTime(TimeValue.seconds(1)).measurementIterations(ROUNDS).measurementTime(TimeValue.seconds(1))
				.jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC").shouldFailOnError(true).build();
		for (RunResult result : new Runner(options).run()) {
			String name = result.getParams().getBenchmark();
			double median = result.getPrimaryResult().getStatistics().getPercentile(50);
			micros.put(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1), Double.valueOf(median));
		}
	}

	private List<String> rows(Corpus corpus) throws FormatException {
		List<ItemPair> pairs = corpus.pairsWithResponses();
		double megabytes = pairs.stream().mapToInt(ItemPair::bytes).sum() / 1e6;
		double million = corpus.responseTexts().stream().mapToInt(String::length).sum() / 1e6;
		String items = pairs.size() + " items";
		return List.of(
				throughput("read and write, unchanged (" + items + ")", "ItemBenchmark.studioUnchanged", "ItemBenchmark.jacksonUnchanged", megabytes),
				throughput("read and write, one rank changed (" + items + ")", "ItemBenchmark.studioRankChanged", "ItemBenchmark.jacksonRankChanged",
						megabytes),
				row("Markdown to styled blocks (" + corpus.responseTexts().size() + " texts)", micros("MarkdownBenchmark.studio") / million / 1e3,
						"ns/char", micros("MarkdownBenchmark.flexmark") / million / 1e3, "flexmark's parse", "<=2"));
	}

	private String throughput(String measure, String studio, String jackson, double megabytes) {
		return row(measure, megabytes * 1e6 / micros(studio), "MB/s", megabytes * 1e6 / micros(jackson), "Jackson's tree", ">=0.5");
	}

	private double micros(String benchmark) {
		return micros.get(benchmark).doubleValue();
	}

	private static String row(String measure, double figure, String unit, double reference, String referenceName, String limit) {
		return String.format(Locale.ROOT, "%s\t%.3f\t%s\t%.3f\t%s\t%s", measure, Double.valueOf(figure), unit, Double.valueOf(reference),
				referenceName,
				limit);
	}
}
