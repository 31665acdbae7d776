package org.promptstudio.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the product's start script gives to Java, in a product whose Java says what it was given. */
@EnabledOnOs(OS.LINUX)
class StartScriptTest {

	private static final String LAUNCHER = "plugins/org.eclipse.equinox.launcher_1.jar";

	@TempDir
	private Path home;

	@BeforeEach
	void makeProduct() throws IOException {
		Files.createDirectories(home.resolve("plugins"));
		Files.createDirectories(home.resolve("configuration"));
		Files.createDirectories(home.resolve("jre/bin"));
		Files.createFile(home.resolve(LAUNCHER));
		Files.createFile(home.resolve("configuration/config.ini"));
		Files.writeString(home.resolve("jre/release"), "JAVA_VERSION=\"25.0.1\"\n");
		Path java = Files.writeString(home.resolve("jre/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
		java.toFile().setExecutable(true);
		Files.copy(ProjectTree.root().resolve("features/org.promptstudio.feature/rootfiles/prompt-studio"), home.resolve("prompt-studio"));
		Files.createDirectories(home.resolve("data"));
	}

	/** What the launcher is given. */
	private List<String> start(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("sh", home.resolve("prompt-studio").toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
		builder.environment().putAll(Map.of("DISPLAY", ":0", "XDG_CACHE_HOME", home.resolve("cache").toString()));
		Process process = builder.start();
		List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		assertEquals(0, process.waitFor(), said::toString);
		return said.subList(said.indexOf(home.resolve(LAUNCHER).toString()) + 1, said.size());
	}

	@Test
	void dataset_isGivenBeforeTheSplash_whichTakesAWordBehindItAsItsPicture() throws IOException, InterruptedException {
		assertEquals(List.of("data", "-showsplash"), start("data"));
		assertEquals(List.of("--user", "Ann O", "data", "-showsplash"), start("--user", "Ann O", "data"));
	}

	@Test
	void nothing_opensTheWindow() throws IOException, InterruptedException {
		assertEquals(List.of("-showsplash"), start());
	}

	@Test
	void command_hasNoSplash() throws IOException, InterruptedException {
		assertEquals(List.of("validate", "data"), start("validate", "data"));
	}

	@Test
	void command_whereAFolderHasItsName_keepsItsArguments() throws IOException, InterruptedException {
		Files.createDirectories(home.resolve("export"));
		List<String> given = new ArrayList<>(start("export", "data", "-o", "export/x.jsonl"));
		given.remove("-showsplash");
		assertEquals(List.of("export", "data", "-o", "export/x.jsonl"), given);
	}
}
