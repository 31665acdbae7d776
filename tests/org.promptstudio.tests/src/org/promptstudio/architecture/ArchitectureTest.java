package org.promptstudio.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The bundles see only what the design allows them to, and the code keeps to the few doors that there are. */
class ArchitectureTest {

	private static final Set<String> BELOW_UI = Set.of("model", "model.edit", "core", "dataloop", "store", "exchange", "markdown", "cli");

	/** Which of our bundles each bundle may see, from the table of the design; what a bundle may see it may also see through. */
	private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
			Map.entry("standins", Set.of()),
			Map.entry("model", Set.of()),
			Map.entry("model.edit", Set.of("model")),
			Map.entry("core", Set.of("model", "model.edit")),
			Map.entry("dataloop", Set.of("model")),
			Map.entry("store", Set.of("core", "dataloop", "model", "model.edit")),
			Map.entry("exchange", Set.of("core", "dataloop", "model", "model.edit")),
			Map.entry("markdown", Set.of()),
			Map.entry("cli", Set.of("model", "model.edit", "core", "dataloop", "store", "exchange", "markdown")),
			Map.entry("ui", Set.of("core", "store", "dataloop", "model", "model.edit")),
			Map.entry("ui.conversation", Set.of("ui", "markdown", "core", "store", "dataloop", "model", "model.edit")),
			Map.entry("ui.feedback", Set.of("ui.conversation", "ui", "markdown", "core", "store", "dataloop", "model", "model.edit")),
			Map.entry("ui.recipe",
					Set.of("ui.feedback", "ui.conversation", "ui", "markdown", "core", "store", "dataloop", "model", "model.edit")),
			Map.entry("ui.manage", Set.of("ui", "core", "store", "dataloop", "exchange", "model", "model.edit")),
			Map.entry("ui.emfforms",
					Set.of("ui.feedback", "ui.conversation", "ui", "core", "model", "model.edit")),
			Map.entry("app", Set.of("model", "model.edit", "core", "dataloop", "store", "exchange", "markdown", "cli", "ui", "ui.conversation",
					"ui.feedback", "ui.recipe", "ui.manage")));

	/** Libraries that only one bundle may import. */
	private static final Map<String, Set<String>> LIBRARIES = Map.of(
			"com.fasterxml.jackson", Set.of("dataloop", "exchange", "cli"),
			"com.vladsch.flexmark", Set.of("markdown"),
			"com.github.difflib", Set.of("markdown"),
			"org.apache.lucene", Set.of("store"),
			"com.twelvemonkeys", Set.of("ui.conversation"),
			"picocli", Set.of("cli", "app"));

	@Test
	void bundles_seeOnlyWhatTheDesignAllows() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : ProjectTree.bundles()) {
			String name = ProjectTree.shortName(bundle);
			Set<String> allowed = ARROWS.get(name);
			if (allowed == null) {
				wrong.add(name + " is not in the table of the design");
				continue;
			}
			for (String required : ProjectTree.names(bundle, "Require-Bundle")) {
				if (required.startsWith(ProjectTree.PREFIX) && !allowed.contains(required.substring(ProjectTree.PREFIX.length()))) {
					wrong.add(name + " -> " + required);
				}
			}
			for (String imported : ProjectTree.names(bundle, "Import-Package")) {
				if (imported.startsWith(ProjectTree.PREFIX)) {
					wrong.add(name + " imports " + imported + ": our bundles are required, not imported");
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void bundlesBelowUi_knowNothingOfWindows() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : ProjectTree.bundles()) {
			if (BELOW_UI.contains(ProjectTree.shortName(bundle))) {
				for (String seen : concat(ProjectTree.names(bundle, "Require-Bundle"), ProjectTree.names(bundle, "Import-Package"))) {
					if (seen.startsWith("org.eclipse.ui") || seen.startsWith("org.eclipse.swt") || seen.startsWith("org.eclipse.jface")) {
						wrong.add(ProjectTree.shortName(bundle) + " -> " + seen);
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void libraries_areSeenOnlyWhereTheyBelong() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : ProjectTree.bundles()) {
			for (String imported : ProjectTree.names(bundle, "Import-Package")) {
				LIBRARIES.forEach((library, bundles) -> {
					if (imported.startsWith(library) && !bundles.contains(ProjectTree.shortName(bundle))) {
						wrong.add(ProjectTree.shortName(bundle) + " -> " + imported);
					}
				});
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void folders_namesAndPackages_agree() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : ProjectTree.bundles()) {
			String folder = bundle.getFileName().toString();
			String symbolicName = ProjectTree.names(bundle, "Bundle-SymbolicName").get(0);
			if (!folder.equals(symbolicName)) {
				wrong.add(folder + " has the symbolic name " + symbolicName);
			}
			if (ProjectTree.manifest(bundle).getMainAttributes().getValue("Require-Bundle") instanceof String required
					&& required.contains("visibility:=reexport")) {
				wrong.add(folder + " re-exports");
			}
		}
		for (Path file : ProjectTree.sources()) {
			Path bundle = file.subpath(0, file.getNameCount());
			String path = file.toString();
			String root = path.substring(path.indexOf("/bundles/") + "/bundles/".length(), path.indexOf("/src/"));
			String folder = bundle.getParent().toString();
			String packageName = folder.substring(folder.indexOf("/src/") + "/src/".length()).replace('/', '.');
			if (!packageName.equals(root) && !packageName.startsWith(root + ".")) {
				wrong.add(packageName + " is in the bundle " + root);
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void code_usesTheDoorsThereAre() throws IOException {
		Map<Pattern, String> forbidden = Map.of(
				Pattern.compile("\\.asyncExec\\("), "UiThread.java StudioApplication.java",
				Pattern.compile("\\.syncExec\\("), "",
				Pattern.compile("Thread\\.sleep\\("), "",
				Pattern.compile("printStackTrace\\("), "",
				Pattern.compile("new (org\\.eclipse\\.swt\\.graphics\\.)?Color\\("), "LabelColors.java",
				Pattern.compile("SWT\\.COLOR_"), "",
				Pattern.compile("System\\.(out|err)\\."), "WorkspaceLock.java StudioApplication.java");
		List<String> wrong = new ArrayList<>();
		for (Path file : ProjectTree.sources()) {
			String text = Files.readString(file);
			forbidden.forEach((pattern, exempt) -> {
				if (pattern.matcher(text).find() && !exempt.contains(file.getFileName().toString())) {
					wrong.add(ProjectTree.root().relativize(file) + " has " + pattern);
				}
			});
		}
		assertEquals(List.of(), wrong);
	}

	private static List<String> concat(List<String> first, List<String> second) {
		List<String> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}
}
