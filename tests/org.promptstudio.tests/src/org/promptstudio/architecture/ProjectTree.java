package org.promptstudio.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/** The project's own files, for tests about its structure. */
final class ProjectTree {

	static final String PREFIX = "org.promptstudio.";

	private ProjectTree() {
	}

	/** The top folder of the project. */
	static Path root() {
		return Path.of(System.getProperty("promptstudio.root", "../..")).toAbsolutePath().normalize();
	}

	/** The folders of the bundles. */
	static List<Path> bundles() throws IOException {
		try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
			return folders.filter(Files::isDirectory).sorted().toList();
		}
	}

	/** The hand-written Java files of the bundles. */
	static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(root().resolve("bundles"))) {
			return files.filter(file -> file.toString().endsWith(".java")).filter(file -> file.toString().contains("/src/")).sorted().toList();
		}
	}

	static Manifest manifest(Path bundle) throws IOException {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(in);
		}
	}

	/** The names in a header such as Require-Bundle or Import-Package, without their attributes. */
	static List<String> names(Path bundle, String header) throws IOException {
		String value = manifest(bundle).getMainAttributes().getValue(header);
		if (value == null) {
			return List.of();
		}
		try {
			return Stream.of(ManifestElement.parseHeader(header, value)).map(ManifestElement::getValue).toList();
		} catch (BundleException e) {
			throw new IOException("The manifest of " + bundle.getFileName() + " cannot be read.", e);
		}
	}

	/** The name of a bundle's folder without the common prefix, such as {@code ui.conversation}. */
	static String shortName(Path bundle) {
		return bundle.getFileName().toString().substring(PREFIX.length());
	}
}
