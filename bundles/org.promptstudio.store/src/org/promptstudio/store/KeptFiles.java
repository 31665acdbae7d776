package org.promptstudio.store;

import java.nio.file.Path;
import java.util.Set;

/** Which places of a dataset are its own: nothing that is made of the dataset is to be written there. Any thread. */
public final class KeptFiles {

	private static final Set<String> FOLDERS = Set.of(Dataset.ITEMS, Dataset.ANNOTATIONS, Dataset.RECIPES, Layers.FOLDER, ItemHistory.FOLDER,
			Claims.FOLDER, WorkLog.FOLDER, ItemLock.FOLDER);
	private static final Set<String> FILES = Set.of(ProjectFile.NAME, Dataset.ONTOLOGY);

	private KeptFiles() {
	}

	/**
	 * Whether an export around a file, or a folder with a project, has its items, annotations, recipes, project or records of work where the file is.
	 *
	 * @param file need not exist
	 */
	public static boolean isOne(Path file) {
		Path place = file.toAbsolutePath().normalize();
		for (Path folder = place.getParent(); folder != null; folder = folder.getParent()) {
			Path inside = folder.relativize(place);
			boolean isNamedSo = inside.getNameCount() == 1 ? FILES.contains(inside.toString()) : FOLDERS.contains(inside.getName(0).toString());
			if (isNamedSo && Dataset.isSurelyExport(folder)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a file is, or would be, the ontology of an export or of a folder with a project. */
	public static boolean isOntology(Path file) {
		Path place = file.toAbsolutePath().normalize();
		return place.endsWith(Dataset.ONTOLOGY) && place.getParent() != null && Dataset.isSurelyExport(place.getParent());
	}
}
