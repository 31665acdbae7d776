package org.promptstudio.ui.recipe.edit;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;

/** Keys of questions and tags of labels, each of which a recipe has once. */
public final class RecipeKeys {

	private static final String DEFAULT = "question";
	private static final Pattern GENERATED = Pattern.compile(DEFAULT + "(-\\d+)?");
	private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
	private static final Pattern MARKS = Pattern.compile("\\p{M}+");
	private static final Pattern NUMBER = Pattern.compile("-\\d+$");
	private static final int MAX_LENGTH = 40;

	private RecipeKeys() {
	}

	/** The keys of all questions. */
	public static Set<String> keys(Recipe recipe) {
		Set<String> keys = new HashSet<>();
		Elements.questions(recipe).stream().map(Question::getKey).forEach(keys::add);
		return keys;
	}

	/** The tags of all labels. */
	public static Set<String> tags(Recipe recipe) {
		Set<String> tags = new HashSet<>();
		Elements.labels(recipe).stream().map(Label::getTag).forEach(tags::add);
		return tags;
	}

	/** A key for a question that nobody has named yet. */
	public static String next(Recipe recipe) {
		return unique(DEFAULT, keys(recipe));
	}

	/** Whether a key was given by {@link #next} and not by a person. */
	public static boolean isGenerated(String key) {
		return key == null || key.isBlank() || GENERATED.matcher(key).matches();
	}

	/** A key that tells what is asked: the words of a title in lower case with hyphens between, without accents; empty when it has no letters. */
	public static String fromTitle(String title) {
		String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
		String[] words = NOT_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ");
		StringBuilder key = new StringBuilder();
		for (String word : words) {
			if (!key.isEmpty() && key.length() + word.length() >= MAX_LENGTH) {
				break;
			}
			key.append(key.isEmpty() ? "" : "-").append(word);
		}
		return key.toString();
	}

	/** A name that is not taken: itself, or with another number behind it, the first that makes it new. */
	public static String unique(String wanted, Set<String> taken) {
		if (!taken.contains(wanted)) {
			return wanted;
		}
		String stem = NUMBER.matcher(wanted).replaceFirst("");
		int number = 2;
		while (taken.contains(stem + '-' + number)) {
			number++;
		}
		return stem + '-' + number;
	}
}
