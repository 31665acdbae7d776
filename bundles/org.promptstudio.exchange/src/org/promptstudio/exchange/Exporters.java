package org.promptstudio.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The exporters there are. Immutable.
 *
 * @param list all of them, in the order that people see
 */
public record Exporters(List<Exporter> list) {

	private static final Exporters IN_BOX = new Exporters(List.of(new TrlPreferenceExporter()));

	/**
	 * @throws IllegalArgumentException when two exporters have the same id
	 */
	public Exporters {
		list = List.copyOf(list);
		list.stream().collect(Collectors.groupingBy(Exporter::id, Collectors.counting())).forEach((id, count) -> {
			if (count.longValue() > 1) {
				throw new IllegalArgumentException("There are " + count + " exporters with the id " + id);
			}
		});
	}

	/** Those that come with the studio. */
	public static Exporters inBox() {
		return IN_BOX;
	}

	/** The exporter with an id, upper and lower case being different. */
	public Optional<Exporter> find(String id) {
		return list.stream().filter(exporter -> exporter.id().equals(id)).findFirst();
	}

	/** All ids, in the list's order. */
	public List<String> ids() {
		return list.stream().map(Exporter::id).toList();
	}
}
