package org.promptstudio.cli;

import java.util.Iterator;

import org.promptstudio.exchange.Exporters;

/** The ids of the export formats, for help and completion. */
record FormatIds(Exporters exporters) implements Iterable<String> {

	@Override
	public Iterator<String> iterator() {
		return exporters.ids().iterator();
	}
}
