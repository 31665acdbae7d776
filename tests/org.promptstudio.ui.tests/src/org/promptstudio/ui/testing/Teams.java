package org.promptstudio.ui.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Projects and recipes that let some people do less than others. */
public final class Teams {

	/** An owner and an annotator. */
	public static final String MIA_AND_ANNA = """
			<?xml version="1.0" encoding="UTF-8"?>
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1" title="Team">
			  <members name="Mia" mail="mia@example.org" role="owner"/>
			  <members name="Anna" mail="anna@example.org" role="annotator"/>
			</project:Project>
			""";

	private Teams() {
	}

	/** Lets the recipe of the sample dataset allow no editing to annotators. */
	public static void forbidEditing(Path dataset) throws IOException {
		Path recipe = dataset.resolve("recipes/welcome.recipe");
		String text = Files.readString(recipe);
		Files.writeString(recipe, text.replaceFirst("(<recipe:Recipe )", "$1allowEditing=\"false\" "));
	}
}
