package org.promptstudio.core.recipe;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.jar.Manifest;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.promptstudio.core.internal.Log;

/** An extension registry outside OSGi: the {@code plugin.xml} files on the class path that have to do with question types. */
final class PlainRegistry {

	private static final String PLUGIN = "plugin.xml";

	private PlainRegistry() {
	}

	static IExtensionRegistry ofClassPath() {
		IExtensionRegistry registry = RegistryFactory.createRegistry(new Strategy(), null, null);
		try {
			for (URL file : Collections.list(PlainRegistry.class.getClassLoader().getResources(PLUGIN))) {
				add(registry, file);
			}
		} catch (IOException e) {
			Log.error(e.getMessage(), e);
		}
		return registry;
	}

	private static void add(IExtensionRegistry registry, URL file) {
		try (InputStream in = file.openStream()) {
			byte[] content = in.readAllBytes();
			String text = new String(content, StandardCharsets.UTF_8);
			if (text.contains(QuestionTypes.POINT) || text.contains("id=\"questionTypes\"")) {
				registry.addContribution(new ByteArrayInputStream(content), ContributorFactorySimple.createContributor(bundle(file)), false,
						file.toString(), texts(file), null);
			}
		} catch (IOException e) {
			Log.error(e.getMessage(), e);
		}
	}

	/** The symbolic name in the manifest beside. */
	private static String bundle(URL file) throws IOException {
		try (InputStream in = beside(file, "META-INF/MANIFEST.MF").openStream()) {
			String name = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
			return name == null ? file.toString() : name.replaceAll(";.*", "").strip();
		}
	}

	private static PropertyResourceBundle texts(URL file) throws IOException {
		try (InputStream in = beside(file, "plugin.properties").openStream()) {
			return new PropertyResourceBundle(in);
		} catch (FileNotFoundException e) {
			Log.error(e.getMessage(), e);
			return null;
		}
	}

	@SuppressWarnings("deprecation") // the only way to a file beside another in a jar
	private static URL beside(URL file, String name) throws IOException {
		return new URL(file, name);
	}

	/** Without files, a cache, or OSGi. */
	private static final class Strategy extends RegistryStrategy {

		Strategy() {
			super(null, null);
		}

		@Override
		public void log(IStatus status) {
			Log.error(status.getMessage(), status.getException());
		}

		@Override
		public String getLocale() {
			return Locale.getDefault().toString();
		}
	}
}
