package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

/** An item was not saved because another program has changed, made or deleted one of its files since it was loaded. */
public final class ChangedOutsideException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient List<Path> files;

	ChangedOutsideException(List<Path> files) {
		super(NLS.bind(Messages.ChangedOutside_message, files.stream().map(Path::toString).collect(Collectors.joining(", "))));
		this.files = files;
	}

	/** The files that are no longer as they were loaded. */
	public List<Path> files() {
		return files == null ? List.of() : files;
	}
}
