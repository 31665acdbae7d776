package org.promptstudio.exchange;

import java.util.List;

/**
 * What an export has done.
 *
 * @param itemsRead    how many items the source gave, broken ones included
 * @param itemsWritten how many of them gave at least one line
 * @param lines        how many lines, or records, were written
 * @param leftOut      what was not written and why, in the order of {@link LeftOut.Reason}; empty when all was
 */
public record ExportResult(long itemsRead, long itemsWritten, long lines, List<LeftOut> leftOut) {

	public ExportResult {
		leftOut = List.copyOf(leftOut);
	}

	/** How much was left out for a reason. */
	public long leftOut(LeftOut.Reason reason) {
		return leftOut.stream().filter(entry -> entry.reason() == reason).mapToLong(LeftOut::count).sum();
	}
}
