package org.promptstudio.ui.conversation.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;

/**
 * The viewers that bundles contribute to the extension point {@code org.promptstudio.ui.conversation.contentViewers}. A broken contribution is logged with its
 * bundle's name and left out. Immutable; any thread.
 */
public final class ContentViewers {

	/** The extension point. */
	public static final String POINT = "org.promptstudio.ui.conversation.contentViewers";

	private static final String ANY = "*";

	private final List<Entry> entries;

	/** Which viewer shows a type: {@code image/png}, or {@code image/*} for all of its kind. */
	private record Entry(String type, int priority, ContentViewerFactory factory) {

		/** Greater for a type that says more; below 0 when the entry has nothing to do with it. */
		int fit(String mimeType) {
			if (type.equals(mimeType)) {
				return 2;
			}
			boolean kind = type.endsWith("/*") && (mimeType.startsWith(type.substring(0, type.length() - 1))
					|| mimeType.equals(type.substring(0, type.length() - 2)));
			return kind ? 1 : type.equals(ANY) ? 0 : -1;
		}
	}

	private static final class Installed {
		static final ContentViewers VIEWERS = read(Platform.getExtensionRegistry());
	}

	private ContentViewers(List<Entry> entries) {
		this.entries = List.copyOf(entries);
	}

	/** The viewers of the installed bundles, read when they are first asked for. */
	public static ContentViewers installed() {
		return Installed.VIEWERS;
	}

	/** The viewers of a registry. */
	public static ContentViewers read(IExtensionRegistry registry) {
		List<Entry> entries = new ArrayList<>();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
			try {
				entries.addAll(entries(element));
			} catch (CoreException | RuntimeException | LinkageError e) {
				String bundle = element.getContributor().getName();
				ILog.of(ContentViewers.class)
						.error(NLS.bind(Messages.Viewers_broken, new Object[] { element.getAttribute("id"), bundle, e.getMessage() }), e);
			}
		}
		return new ContentViewers(entries);
	}

	private static List<Entry> entries(IConfigurationElement element) throws CoreException {
		String types = element.getAttribute("mimeTypes");
		if (types == null || types.isBlank() || element.getAttribute("class") == null) {
			throw new IllegalArgumentException(Messages.Viewers_incomplete);
		}
		String priority = element.getAttribute("priority");
		int rank = priority == null ? 0 : Integer.parseInt(priority.strip());
		if (!(element.createExecutableExtension("class") instanceof ContentViewerFactory factory)) {
			throw new IllegalArgumentException(NLS.bind(Messages.Viewers_noFactory, element.getAttribute("class")));
		}
		return Stream.of(types.split(",")).map(type -> new Entry(type.strip().toLowerCase(Locale.ROOT), rank, factory)).toList();
	}

	/**
	 * The factory for a MIME type: of those registered for exactly this type, else for its kind, else for all, the one with the highest priority. A missing
	 * type is {@code text}, as in the oldest files.
	 */
	public Optional<ContentViewerFactory> find(String mimeType) {
		String type = mimeType == null || mimeType.isBlank() ? "text" : mimeType.strip().toLowerCase(Locale.ROOT);
		String plain = type.indexOf(';') < 0 ? type : type.substring(0, type.indexOf(';')).strip();
		return entries.stream().filter(entry -> entry.fit(plain) >= 0)
				.max(Comparator.comparingInt((Entry entry) -> entry.fit(plain)).thenComparingInt(Entry::priority)).map(Entry::factory);
	}
}
