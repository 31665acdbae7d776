package org.promptstudio.core.internal;

import java.lang.System.Logger.Level;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.FrameworkUtil;

/** Where this bundle logs: the platform's log, or outside OSGi that of Java. Any thread. */
public final class Log {

	private static final String NAME = "org.promptstudio.core";

	private Log() {
	}

	/**
	 * Something that somebody has to repair.
	 *
	 * @param cause or null
	 */
	public static void error(String message, Throwable cause) {
		if (FrameworkUtil.getBundle(Log.class) == null) {
			System.getLogger(NAME).log(Level.ERROR, message, cause);
		} else {
			ILog.of(Log.class).error(message, cause);
		}
	}
}
