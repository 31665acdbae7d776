package org.promptstudio.cli;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the product's version, and the Java and system it runs on. */
public final class StudioVersion implements IVersionProvider {

	/** The version of the product, as in the manifests (a test compares them). */
	public static final String NUMBER = "0.1.0";

	@Override
	public String[] getVersion() {
		return new String[] { NLS.bind(Messages.Version_product, NUMBER),
				NLS.bind(Messages.Version_java, new Object[] { System.getProperty("java.version"), System.getProperty("java.vendor"),
						System.getProperty("os.name"), System.getProperty("os.arch") }) };
	}
}
