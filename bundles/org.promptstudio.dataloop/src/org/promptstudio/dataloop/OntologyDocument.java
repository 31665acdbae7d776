package org.promptstudio.dataloop;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.model.Problem;
import org.promptstudio.model.recipe.Recipe;

/**
 * A Dataloop ontology (the JSON file with labels in {@code roots} and questions in {@code metadata.attributes}) and the recipe made of it.
 * <p>
 * Nothing is lost on the way, in either direction. What a recipe has no place for is kept in its {@code foreign} features, and written
 * again from there; what Dataloop has no place for stands in the ontology's {@code metadata.promptstudio}, which {@link #warnings} tells.
 * The bytes of an ontology whose recipe did not change are those that were read; a change touches its own keys only.
 * <p>
 * Not safe for use by several threads at once.
 */
public final class OntologyDocument {

	/** What the id of a type begins with that Dataloop has and the studio does not know; the rest is Dataloop's name of it. */
	public static final String UNKNOWN_TYPE = "dataloop.";

	private final Source source;
	private final Recipe recipe;
	private final Recipe loaded;
	private final ProblemLog problems;

	private OntologyDocument(Source source, Recipe recipe, ProblemLog problems) {
		this.source = source;
		this.recipe = recipe;
		this.problems = problems;
		loaded = EcoreUtil.copy(recipe);
	}

	/**
	 * Reads an ontology.
	 *
	 * @param file  its name, for messages
	 * @param bytes its content; kept, so the caller must not change it
	 * @throws FormatException for content that is no ontology; nothing else is thrown, whatever the content is
	 */
	public static OntologyDocument read(String file, byte[] bytes) throws FormatException {
		Source source = Source.parse(file, bytes);
		ProblemLog problems = new ProblemLog();
		Recipe recipe = new OntologyReader(source, problems).read();
		return new OntologyDocument(source, recipe, problems);
	}

	/** The recipe; it may be edited. */
	public Recipe recipe() {
		return recipe;
	}

	/** What could not be read as a recipe and is kept as it is, in the order of the file. */
	public List<Problem> problems() {
		return problems.problems();
	}

	/**
	 * What this file should hold for a recipe, usually {@link #recipe()}, edited: the same array as read when the recipe is what was
	 * read.
	 */
	public byte[] bytes(Recipe changed) {
		if (EcoreUtil.equals(loaded, changed)) {
			return source.text().bytes();
		}
		JsonPatch patch = new JsonPatch(source.text());
		JsonTrees.update(patch, source.root(), OntologyWriter.write(changed));
		return patch.apply();
	}

	/** A new ontology file for a recipe, also for one that came from an ontology: then with all that was in there. */
	public static byte[] write(Recipe recipe) {
		return JsonPatch.newDocument(OntologyWriter.write(recipe));
	}

	/**
	 * What Dataloop has no place for; it is written under {@code metadata.promptstudio}, where Dataloop does not look.
	 *
	 * @param file the ontology file, for the problems
	 */
	public static List<Problem> warnings(String file, Recipe recipe) {
		return new OntologyWarnings(file, recipe).find();
	}

	/** The largest ontology that is read, in bytes. */
	public static long maxBytes() {
		return JsonText.MAX_BYTES;
	}
}
