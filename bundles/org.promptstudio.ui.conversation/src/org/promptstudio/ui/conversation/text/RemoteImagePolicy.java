package org.promptstudio.ui.conversation.text;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * From which hosts images may be loaded. To load an image tells its host that, when and from where the text is read; so none is loaded before the reader
 * allows its host. Any thread.
 */
public final class RemoteImagePolicy {

	private static final String NODE = "org.promptstudio.ui.conversation";
	private static final String KEY = "remoteImageHosts";

	private final Set<String> hosts = new ConcurrentSkipListSet<>();
	private final Consumer<String> store;

	/**
	 * @param allowed the hosts allowed before, separated by blanks
	 * @param store keeps the hosts, separated by blanks, whenever they have changed
	 */
	public RemoteImagePolicy(String allowed, Consumer<String> store) {
		this.store = store;
		for (String host : allowed.split("\\s+")) {
			if (!host.isEmpty()) {
				hosts.add(host);
			}
		}
	}

	/** Read when it is first asked for. */
	private static final class Workspace {
		static final RemoteImagePolicy POLICY = read();
	}

	/** The policy that is remembered in the workspace's preferences; one for all editors. */
	public static RemoteImagePolicy ofWorkspace() {
		return Workspace.POLICY;
	}

	private static RemoteImagePolicy read() {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		return new RemoteImagePolicy(node.get(KEY, ""), hosts -> {
			node.put(KEY, hosts);
			try {
				node.flush();
			} catch (BackingStoreException e) {
				ILog.of(RemoteImagePolicy.class).warn("The hosts whose images may be loaded could not be remembered.", e);
			}
		});
	}

	/** Whether images of a host may be loaded; hosts are compared without regard to case, and as a whole. */
	public boolean allows(String host) {
		return hosts.contains(host.toLowerCase(Locale.ROOT));
	}

	/** Allows a host from now on. */
	public void allow(String host) {
		if (hosts.add(host.toLowerCase(Locale.ROOT))) {
			store.accept(String.join(" ", hosts));
		}
	}

	/** Takes the permission of a host back; what was loaded from it may still be seen until its item is opened again. */
	public void disallow(String host) {
		if (hosts.remove(host.toLowerCase(Locale.ROOT))) {
			store.accept(String.join(" ", hosts));
		}
	}

	/** The hosts allowed, in alphabetical order. */
	public Set<String> hosts() {
		return new TreeSet<>(hosts);
	}
}
