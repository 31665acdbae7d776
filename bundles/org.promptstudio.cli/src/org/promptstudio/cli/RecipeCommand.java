package org.promptstudio.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.model.Problem;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.KeptFiles;
import org.promptstudio.store.Missing;
import org.promptstudio.store.RecipeFile;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recipe}: converts between recipes and ontologies. Its texts are in recipe.properties. */
@Command(name = "recipe", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class, sortOptions = false)
final class RecipeCommand implements Callable<Integer> {

	private static final Path STANDARD_OUTPUT = Path.of("-");

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", descriptionKey = "FILE")
	private Path file;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT", required = true, descriptionKey = "output")
	private Path output;

	@Option(names = "--force", descriptionKey = "force")
	private boolean force;

	@Option(names = "--user", paramLabel = "NAME", descriptionKey = "user")
	private String user;

	private final Supplier<OutputStream> standardOutput;

	RecipeCommand(Supplier<OutputStream> standardOutput) {
		this.standardOutput = standardOutput;
	}

	@Override
	public Integer call() throws IOException {
		checkFile();
		boolean toOntology = RecipeFiles.isRecipe(file);
		if (!STANDARD_OUTPUT.equals(output)) {
			checkOutput(toOntology);
		}
		RecipeFiles.Read read;
		try {
			Optional<String> refusal = STANDARD_OUTPUT.equals(output) ? Optional.empty() : new ProjectGuard(user).recipeRefusal(output);
			if (refusal.isPresent()) {
				terminal().tell(NLS.bind(Messages.Recipe_refused, output, refusal.get()));
				return Integer.valueOf(CommandLine.ExitCode.SOFTWARE);
			}
			read = new RecipeFiles(DisplayPaths.like(file)).read(file);
		} catch (UnreadableException e) {
			terminal().tell(TextReport.line(e.problem()));
			return Integer.valueOf(CommandLine.ExitCode.SOFTWARE);
		}
		read.problems().forEach(this::tell);
		write(read.recipe(), toOntology);
		return Integer.valueOf(CommandLine.ExitCode.OK);
	}

	private void checkFile() {
		if (file.toString().isEmpty()) {
			throw wrongUse(Messages.Recipe_empty);
		}
		if (!Files.exists(file)) {
			throw wrongUse(Messages.Selection_missing, file, Reasons.of(Missing.at(file)));
		}
		if (!RecipeFiles.isRecipe(file) && !RecipeFiles.isOntologyName(file)) {
			throw wrongUse(Messages.Recipe_ending, file);
		}
	}

	/** Where the output is to be. */
	private Path folder() {
		return output.toAbsolutePath().normalize().getParent();
	}

	/** Whether a dataset has its recipes there: the folder is made for the first one. */
	private static boolean isRecipeFolder(Path folder) throws IOException {
		Path root = folder.getParent();
		return root != null && Files.isDirectory(root) && folder.equals(Dataset.find(root).recipeFolder());
	}

	private void checkOutput(boolean toOntology) throws IOException {
		if (!RecipeFiles.isRecipe(output) && !RecipeFiles.isOntologyName(output)) {
			throw wrongUse(Messages.Recipe_ending, output);
		}
		if (RecipeFiles.isRecipe(output) == toOntology) {
			throw wrongUse(Messages.Recipe_sameKind, file, output);
		}
		Path folder = folder();
		if (Files.isDirectory(output)) {
			throw wrongUse(Messages.Recipe_isFolder, output);
		}
		boolean isPlaceOfDataset = KeptFiles.isOne(output) && !isRecipeFolder(folder) && !KeptFiles.isOntology(output);
		if (isPlaceOfDataset) {
			throw wrongUse(Messages.Export_wouldReplaceItem, output);
		}
		if (!Files.isDirectory(folder) && !isRecipeFolder(folder)) {
			throw wrongUse(Messages.Export_noFolder, folder);
		}
		if (Files.isRegularFile(output) && !force) {
			throw wrongUse(Messages.Export_exists, output);
		}
		if (Files.isRegularFile(output) && toOntology && !new RecipeFiles(DisplayPaths.like(output)).isOntology(output)) {
			throw wrongUse(Messages.Recipe_wouldReplaceOther, output);
		}
	}

	private void write(Recipe recipe, boolean toOntology) throws IOException {
		byte[] bytes = toOntology ? OntologyDocument.write(recipe) : RecipeFile.write(recipe);
		if (STANDARD_OUTPUT.equals(output)) {
			try (OutputStream out = standardOutput.get()) {
				out.write(bytes);
			}
		} else {
			Files.createDirectories(folder());
			try (ExportFile out = new ExportFile(output)) {
				out.write(bytes);
				out.commit();
			}
		}
		String name = STANDARD_OUTPUT.equals(output) ? Messages.Export_standardOutput : output.toString();
		List<Problem> warnings = toOntology ? OntologyDocument.warnings(name, recipe) : List.of();
		warnings.forEach(this::tell);
		long questions = recipe.getSections().stream().mapToLong(section -> section.getQuestions().size()).sum();
		terminal().tell(NLS.bind(Messages.Recipe_written, new Object[] { name, Long.valueOf(questions), Integer.valueOf(warnings.size()) }));
	}

	private void tell(Problem problem) {
		terminal().tell(TextReport.line(problem));
	}

	private Terminal terminal() {
		return new Terminal(spec.commandLine());
	}

	private ParameterException wrongUse(String message, Object... arguments) {
		return new ParameterException(spec.commandLine(), NLS.bind(message, arguments));
	}
}
