package org.promptstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.search.QueryHints;
import org.promptstudio.core.search.QueryKeys;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemLocation;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: lists the items that match a query. Its texts are in search.properties. */
@Command(name = "search", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class, sortOptions = false)
final class SearchCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "PATH", descriptionKey = "PATH")
	private Path path;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", descriptionKey = "QUERY")
	private List<String> words;

	@Option(names = "--json", descriptionKey = "json")
	private boolean json;

	private long read;
	private long found;
	private final Set<String> answerKeys = new HashSet<>();

	@Override
	public Integer call() throws IOException {
		ItemSelection selection = Selections.select(spec, path);
		read = 0;
		found = 0;
		String text = String.join(" ", words);
		Query query = Query.parse(text);
		Terminal terminal = new Terminal(spec.commandLine());
		ItemScan scan = new ItemScan(selection, problem -> terminal.tell(TextReport.line(problem)));
		if (json) {
			writeJson(scan, query, terminal, selection);
		} else {
			scan.run((location, item) -> {
				if (matches(query, location, item)) {
					terminal.result(line(query, selection, location, item));
				}
			});
			terminal.tell(NLS.bind(Messages.Search_summary, found, read));
		}
		QueryHints.of(text, answerKeys).forEach(terminal::tell);
		return Integer.valueOf(scan.unreadable() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE);
	}

	private boolean matches(Query query, ItemLocation location, Item item) {
		read++;
		boolean matches = query.matches(item, location.displayPath());
		found += matches ? 1 : 0;
		item.eAllContents().forEachRemaining(part -> {
			if (part instanceof Attribute answer && QueryKeys.isAnswer(answer.getKey())) {
				answerKeys.add(answer.getKey());
			}
		});
		return matches;
	}

	private static String line(Query query, ItemSelection selection, ItemLocation location, Item item) {
		String hits = query.hits(item, location.displayPath()).stream()
				.map(response -> response.getPromptKey() + '/' + DisplayOrder.FILE.letter(response)).collect(Collectors.joining(" "));
		String text = selection.show(location.itemFile()) + ": " + (hits.isEmpty() ? "" : '[' + hits + "] ") + ItemSummary.of(item).firstWords();
		return text.replaceAll("\\p{Cntrl}+", " ");
	}

	private void writeJson(ItemScan scan, Query query, Terminal terminal, ItemSelection selection) throws IOException {
		try (JsonGenerator out = terminal.resultAs(JsonReport.JSON)) {
			out.writeStartObject();
			out.writeStringField("path", path.toString());
			out.writeStringField("query", query.toString());
			out.writeArrayFieldStart("items");
			scan.run((location, item) -> {
				if (matches(query, location, item)) {
					try {
						write(out, query, selection, location, item);
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
				}
			});
			out.writeEndArray();
			out.writeNumberField("found", found);
			out.writeNumberField("read", read);
			out.writeNumberField("unreadable", scan.unreadable());
			out.writeEndObject();
		}
		terminal.result("");
	}

	private static void write(JsonGenerator out, Query query, ItemSelection selection, ItemLocation location, Item item) throws IOException {
		out.writeRaw('\n');
		out.writeStartObject();
		out.writeStringField("file", selection.show(location.itemFile()));
		out.writeStringField("status", item.getStatus());
		out.writeStringField("firstWords", ItemSummary.of(item).firstWords());
		out.writeArrayFieldStart("responses");
		for (Response response : query.hits(item, location.displayPath())) {
			out.writeStartObject();
			out.writeStringField("prompt", response.getPromptKey());
			out.writeStringField("letter", DisplayOrder.FILE.letter(response));
			out.writeStringField("id", response.getId());
			out.writeStringField("model", response.getModel() == null ? null : response.getModel().getName());
			out.writeEndObject();
		}
		out.writeEndArray();
		out.writeEndObject();
	}
}
