package org.promptstudio.store;

import java.nio.file.Path;

/**
 * Where an item is.
 *
 * @param itemFile the file with the prompts
 * @param annotationFile the file with the responses to them, which need not exist
 * @param dataset the dataset or folder it belongs to; null for an item opened alone
 * @param displayPath what people call it: the path in the dataset with slashes, or the file name
 * @param base the annotation file that stands for one that does not exist yet: of the dataset, for somebody's layer; null for none
 */
public record ItemLocation(Path itemFile, Path annotationFile, Dataset dataset, String displayPath, Path base) {

	/** An item with the dataset's own annotations. */
	public ItemLocation(Path itemFile, Path annotationFile, Dataset dataset, String displayPath) {
		this(itemFile, annotationFile, dataset, displayPath, null);
	}

	/** The file name without its ending. */
	public String name() {
		String name = itemFile.getFileName().toString();
		return name.endsWith(Dataset.ENDING) ? name.substring(0, name.length() - Dataset.ENDING.length()) : name;
	}

	/** What names the work on the item: the item file, or in somebody's layer the annotation file, as each layer is work for itself. */
	public Path key() {
		return isLayer() ? annotationFile : itemFile;
	}

	/** Whether another location is of the same item, be it in another layer. */
	public boolean isSameItem(ItemLocation other) {
		return other != null && itemFile.equals(other.itemFile);
	}

	/** Whether this is the item in somebody's layer. */
	public boolean isLayer() {
		return base != null;
	}
}
