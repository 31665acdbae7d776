package org.promptstudio.ui.conversation.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** Where an image comes from, as its reference in a text says. */
public sealed interface ImageSource {

	/** The image is in the reference itself (RFC 2397). */
	record Data(String uri) implements ImageSource {}

	/** The image is on another machine. */
	record Remote(URI uri) implements ImageSource {
		String host() {
			return uri.getHost().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * The image is a file.
	 *
	 * @param file null when the path leads to none that may be read
	 */
	record Local(String path, Path file) implements ImageSource {}

	/** The reference is of a kind that is never followed. */
	record Unusable() implements ImageSource {}

	/** @param files finds the file of a path; gives null when there is none or it must not be read */
	static ImageSource of(String reference, Function<String, Path> files) {
		String trimmed = reference.strip();
		if (trimmed.regionMatches(true, 0, "data:", 0, 5)) {
			return new Data(trimmed);
		}
		int colon = trimmed.indexOf(':');
		boolean hasScheme = colon > 1
				&& trimmed.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
		if (!hasScheme) {
			return trimmed.isEmpty() ? new Unusable() : new Local(trimmed, file(trimmed, files));
		}
		try {
			URI uri = new URI(trimmed.replace(" ", "%20"));
			return isRemote(uri) ? new Remote(uri) : new Unusable();
		} catch (URISyntaxException e) {
			return new Unusable(); // nothing can be asked for at such an address
		}
	}

	/** Whether an address is of http or https and names a host. */
	static boolean isRemote(URI uri) {
		return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme())) && uri.getHost() != null;
	}

	private static Path file(String path, Function<String, Path> files) {
		Path file = files.apply(path);
		boolean found = file != null && Files.exists(file);
		if (found || path.indexOf('%') < 0) {
			return file;
		}
		try {
			return files.apply(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
		} catch (IllegalArgumentException e) {
			return file; // a percent sign that escapes nothing
		}
	}
}
