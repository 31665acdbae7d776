package org.promptstudio.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/** Counts during one export. */
final class ExportTally {

	private final Map<LeftOut.Reason, Entry> leftOut = new EnumMap<>(LeftOut.Reason.class);
	private long itemsRead;
	private long itemsWritten;
	private long lines;
	private String item = "";
	private boolean itemHasLine;

	private static final class Entry {
		private long count;
		private final List<String> examples = new ArrayList<>();
	}

	/** From now on everything counted belongs to this item. */
	void startItem(String name) {
		item = name;
		itemsRead++;
		itemHasLine = false;
	}

	void line() {
		lines++;
		if (!itemHasLine) {
			itemHasLine = true;
			itemsWritten++;
		}
	}

	long lines() {
		return lines;
	}

	void leaveOutItem(LeftOut.Reason reason) {
		add(reason, 1, item);
	}

	void leaveOut(LeftOut.Reason reason, long count, Prompt prompt) {
		if (count > 0) {
			add(reason, count, NLS.bind(Messages.Place_prompt, item, prompt.getKey()));
		}
	}

	void leaveOut(LeftOut.Reason reason, Response response) {
		Prompt prompt = response.getPrompt();
		if (prompt == null) {
			add(reason, 1, NLS.bind(Messages.Place_prompt, item, response.getPromptKey()));
		} else {
			String letter = Responses.letter(prompt.getResponses().indexOf(response));
			add(reason, 1, NLS.bind(Messages.Place_response, new Object[] { item, prompt.getKey(), letter }));
		}
	}

	private void add(LeftOut.Reason reason, long count, String place) {
		Entry entry = leftOut.computeIfAbsent(reason, key -> new Entry());
		entry.count += count;
		if (entry.examples.size() < LeftOut.MAX_EXAMPLES && !entry.examples.contains(place)) {
			entry.examples.add(place);
		}
	}

	ExportResult result() {
		List<LeftOut> entries = new ArrayList<>();
		leftOut.forEach((reason, entry) -> entries.add(new LeftOut(reason, entry.count, entry.examples)));
		return new ExportResult(itemsRead, itemsWritten, lines, entries);
	}
}
