package org.promptstudio.store;

import java.nio.file.Path;

/**
 * Where an item is.
 *
 * @param itemFile the file with the prompts
 * @param annotationFile the file with the responses to them, which need not exist
 * @param dataset the dataset or folder it belongs to; null for an item opened alone
 * @param displayPath what people call it: the path in the dataset with slashes, or the file name
 */
public record ItemLocation(Path itemFile, Path annotationFile, Dataset dataset, String displayPath) {

	/** The file name without its ending. */
	public String name() {
		String name = itemFile.getFileName().toString();
		return name.endsWith(Dataset.ENDING) ? name.substring(0, name.length() - Dataset.ENDING.length()) : name;
	}
}
