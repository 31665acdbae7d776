package org.promptstudio.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * Preference pairs for Hugging Face TRL, type <em>preference</em> with an explicit prompt, conversational (the dataset formats page of
 * TRL's documentation): one object per line, UTF-8, lines ending in {@code \n}.
 *
 * <pre>
 * {"prompt":[{"role":"user","content":"…"}],"chosen":[{"role":"assistant","content":"…"}],"rejected":[{"role":"assistant","content":"…"}]}
 * </pre>
 *
 * Pairs are made by {@link PairingRule#EVERY_DIFFERENT_RANK} at every turn; the prompt is the whole conversation up to that turn, system
 * prompts with the role system, several texts of one prompt parted by an empty line, earlier turns with one answer each. Text only: TRL's
 * vision format is another one. Edited responses are written as they are now.
 */
public final class TrlPreferenceExporter implements Exporter {

	/** The id of this exporter. */
	public static final String ID = "trl-preference";

	/** What SubMonitor is told to be left when the number of items is not known: it then moves ever more slowly. */
	private static final int UNKNOWN_WORK = 1000;

	private static final JsonFactory JSON = new JsonFactoryBuilder().rootValueSeparator("\n").build()
			.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
			.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return Messages.TrlPreference_label;
	}

	@Override
	public String description() {
		return Messages.TrlPreference_description;
	}

	@Override
	public String fileEnding() {
		return "jsonl";
	}

	@Override
	public ExportResult export(ItemSource source, OutputStream out, IProgressMonitor monitor) throws IOException {
		int expected = source.expected();
		SubMonitor progress = SubMonitor.convert(monitor, label(), expected);
		ExportTally tally = new ExportTally();
		PreferenceExamples examples = new PreferenceExamples(PairingRule.EVERY_DIFFERENT_RANK, tally);
		try (JsonGenerator json = JSON.createGenerator(out)) {
			progress.checkCanceled();
			for (Optional<SourceItem> item = source.next(); item.isPresent(); item = source.next()) {
				examples.write(item.get(), (prompt, chosen, rejected) -> write(json, prompt, chosen, rejected));
				(expected > 0 ? progress : progress.setWorkRemaining(UNKNOWN_WORK)).split(1);
			}
			if (tally.lines() > 0) {
				json.writeRaw('\n');
			}
		}
		out.flush();
		return tally.result();
	}

	private static void write(JsonGenerator json, List<ChatMessage> prompt, String chosen, String rejected) throws IOException {
		json.writeStartObject();
		write(json, "prompt", prompt);
		write(json, "chosen", List.of(new ChatMessage(ChatMessage.ASSISTANT, chosen)));
		write(json, "rejected", List.of(new ChatMessage(ChatMessage.ASSISTANT, rejected)));
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, String field, List<ChatMessage> messages) throws IOException {
		json.writeArrayFieldStart(field);
		for (ChatMessage message : messages) {
			json.writeStartObject();
			json.writeStringField("role", WellFormed.text(message.role()));
			json.writeStringField("content", WellFormed.text(message.content()));
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
