package org.promptstudio.ui.recipe.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage.Literals;

/**
 * Options as lines of text, one a line, with their help behind a bar: {@code use | It can be sent as it is}. A bar or a backslash of the value itself has a
 * backslash before it.
 */
public final class OptionLines {

	private static final char BAR = '|';
	private static final char ESCAPE = '\\';

	private OptionLines() {
	}

	/** One line. */
	record Line(String value, String help) {}

	/** A change of an option that stays. */
	record Set(Option option, EStructuralFeature feature, Object value) {}

	/**
	 * What lines change.
	 *
	 * @param options all options there should be, in order; those that stay are the same objects
	 * @param renamed values that are called otherwise now
	 */
	record Change(List<Option> options, List<Set> sets, Map<String, String> renamed, boolean reordered) {
		boolean isNothing() {
			return sets.isEmpty() && !reordered;
		}
	}

	/** The lines of options. */
	public static String text(List<Option> options) {
		return String.join("\n", options.stream().map(OptionLines::line).toList());
	}

	private static String line(Option option) {
		String value = Elements.text(option.getValue()).replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ");
		String help = option.getHelp();
		return help == null || help.isBlank() ? value : value + " | " + help.replace("\n", " ");
	}

	/** Where the help of a line begins, the bar included; the length of the line when there is none. */
	public static int helpStart(String line) {
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == ESCAPE) {
				i++;
			} else if (c == BAR) {
				return i;
			}
		}
		return line.length();
	}

	static Line parse(String line) {
		int bar = helpStart(line);
		StringBuilder value = new StringBuilder();
		for (int i = 0; i < bar; i++) {
			char c = line.charAt(i);
			if (c == ESCAPE && i + 1 < bar) {
				value.append(line.charAt(++i));
			} else {
				value.append(c);
			}
		}
		String help = bar == line.length() ? "" : line.substring(bar + 1).strip();
		return new Line(value.toString().strip(), help.isEmpty() ? null : help);
	}

	/** Whether two texts say the same: empty lines and spaces around do not count. */
	public static boolean same(String one, String other) {
		return lines(one).equals(lines(other));
	}

	private static List<Line> lines(String text) {
		return text.lines().filter(line -> !line.isBlank()).map(OptionLines::parse).toList();
	}

	/** What has to change so that the options are what lines say; empty lines are none. */
	@SuppressWarnings("unchecked")
	static Change change(EObject type, EStructuralFeature feature, String text) {
		List<Option> before = (List<Option>) type.eGet(feature);
		List<Line> lines = lines(text);
		Map<Integer, Option> kept = matches(before, lines);
		List<Option> options = new ArrayList<>();
		List<Set> sets = new ArrayList<>();
		Map<String, String> renamed = new HashMap<>();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			Option option = kept.get(Integer.valueOf(i));
			if (option == null) {
				option = RecipeFactory.eINSTANCE.createOption();
				option.setValue(line.value);
				option.setHelp(line.help);
			} else {
				if (!line.value.equals(option.getValue())) {
					sets.add(new Set(option, Literals.OPTION__VALUE, line.value));
					renamed.put(option.getValue(), line.value);
				}
				if (!Objects.equals(line.help, option.getHelp())) {
					sets.add(new Set(option, Literals.OPTION__HELP, line.help));
				}
			}
			options.add(option);
		}
		return new Change(options, sets, renamed, !options.equals(before));
	}

	/** Which option each line is about: the one with its value, else, while there are as many lines as options, the one at its place. */
	private static Map<Integer, Option> matches(List<Option> before, List<Line> lines) {
		Map<String, List<Option>> byValue = new LinkedHashMap<>();
		before.forEach(option -> byValue.computeIfAbsent(Elements.text(option.getValue()), value -> new ArrayList<>()).add(option));
		Map<Integer, Option> kept = new HashMap<>();
		Collection<Option> used = new HashSet<>();
		for (int i = 0; i < lines.size(); i++) {
			List<Option> same = byValue.getOrDefault(lines.get(i).value, List.of());
			if (!same.isEmpty()) {
				Option option = same.remove(0);
				kept.put(Integer.valueOf(i), option);
				used.add(option);
			}
		}
		if (before.size() == lines.size()) {
			for (int i = 0; i < lines.size(); i++) {
				if (!kept.containsKey(Integer.valueOf(i)) && !used.contains(before.get(i))) {
					kept.put(Integer.valueOf(i), before.get(i));
				}
			}
		}
		return kept;
	}
}
