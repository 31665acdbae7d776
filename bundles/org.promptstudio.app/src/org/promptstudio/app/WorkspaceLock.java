package org.promptstudio.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/** Makes sure that only one workbench works in a workspace folder. The lock ends with the program, however it ends. */
final class WorkspaceLock implements AutoCloseable {

	private final String problem;

	private WorkspaceLock(String problem) {
		this.problem = problem;
	}

	/** Tries to lock the workspace folder; {@link #isHeld()} tells whether that worked. */
	static WorkspaceLock acquire() {
		Location location = Platform.getInstanceLocation();
		if (location == null || location.getURL() == null) { // asking for the URL settles on the default folder
			return new WorkspaceLock(Messages.Lock_noWorkspace);
		}
		try {
			return new WorkspaceLock(location.lock() ? null : NLS.bind(Messages.Lock_inUse, folder()));
		} catch (IOException e) {
			ILog.of(WorkspaceLock.class).error("The workspace folder cannot be locked.", e);
			return new WorkspaceLock(NLS.bind(Messages.Lock_notWritable, folder(), e.getMessage()));
		}
	}

	/** The folder of the workspace. */
	static Path folder() {
		try {
			return URIUtil.toFile(URIUtil.toURI(Platform.getInstanceLocation().getURL())).toPath();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	boolean isHeld() {
		return problem == null;
	}

	/** Says why the lock is not held, in the terminal and in a message. */
	void tell() {
		System.err.println("prompt-studio: " + problem);
		MessageDialog.openError(null, Messages.Lock_title, problem);
	}

	@Override
	public void close() {
		if (isHeld()) {
			Platform.getInstanceLocation().release();
		}
	}
}
