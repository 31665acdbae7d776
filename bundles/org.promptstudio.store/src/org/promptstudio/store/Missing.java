package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

/**
 * Why there is nothing at a path.
 *
 * @param kind the reason
 * @param where the path, or the link on the way to it that leads nowhere
 * @param target where that link leads; null when there is none
 */
public record Missing(Kind kind, Path where, Path target) {

	/** The reasons. */
	public enum Kind {
		/** There is simply nothing. */
		GONE,
		/** A symbolic link leads to something that is not there. */
		LINK,
		/** The name is not valid in the encoding of file names, so that Java cannot name the file to the system. */
		NAME
	}

	private static final char REPLACEMENT = '\uFFFD';

	/** Looks at a path where no file was found. */
	public static Missing at(Path path) {
		for (Path place = path; place != null; place = place.getParent()) {
			if (Files.isSymbolicLink(place) && !Files.exists(place)) {
				return link(place);
			}
		}
		return new Missing(path.toString().indexOf(REPLACEMENT) >= 0 ? Kind.NAME : Kind.GONE, path, null);
	}

	private static Missing link(Path place) {
		try {
			return new Missing(Kind.LINK, place, Files.readSymbolicLink(place));
		} catch (IOException e) {
			return new Missing(Kind.GONE, place, null); // gone in this moment
		}
	}

	/** A whole sentence with what to do; the given one when there is nothing special about it. */
	String sentence(String gone) {
		return switch (kind) {
			case GONE -> gone;
			case LINK -> NLS.bind(Messages.Missing_link, where, target);
			case NAME -> NLS.bind(Messages.Missing_name, where);
		};
	}
}
