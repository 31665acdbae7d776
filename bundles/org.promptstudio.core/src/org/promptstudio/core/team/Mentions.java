package org.promptstudio.core.team;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People mentioned in a text: an @ with a mail address behind it, or with the first part of one. */
public final class Mentions {

	private static final Pattern MENTION = Pattern.compile("(?<![\\w.@+-])@([\\w.+-]+(?:@[\\w-]+(?:\\.[\\w-]+)*)?)");
	/** What is being typed: an @ and what may follow it, up to the caret. */
	private static final Pattern TYPED = Pattern.compile("(?<![\\w.@+-])@[\\w.+-]*(?:@[\\w.-]*)?$");
	/** How far before the caret a mention can begin; longer than any mail address. */
	private static final int LONGEST = 320;

	/**
	 * A person mentioned.
	 *
	 * @param start index of the @ in the text, in UTF-16 units
	 * @param end   index after the last character of the name
	 * @param name  what stands behind the @: a mail address or the first part of one
	 */
	public record Mention(int start, int end, String name) {}

	private Mentions() {
	}

	/** All mentions of a text, in order; null has none. */
	public static List<Mention> in(String text) {
		return MENTION.matcher(text == null ? "" : text).results().map(Mentions::of).filter(mention -> !mention.name().isEmpty()).toList();
	}

	/** A full stop or the like behind a name ends the sentence and is not of the name. */
	private static Mention of(MatchResult match) {
		String name = match.group(1).replaceAll("[.+-]+$", "");
		return new Mention(match.start(), match.start() + 1 + name.length(), name);
	}

	/**
	 * A text as people read it: in place of a mail address the name of whom it mentions.
	 *
	 * @param names gives what people see of a mail address
	 */
	public static String withNames(String text, UnaryOperator<String> names) {
		StringBuilder shown = new StringBuilder();
		int done = 0;
		for (Mention mention : in(text)) {
			if (mention.name().indexOf('@') > 0) {
				shown.append(text, done, mention.start() + 1).append(names.apply(mention.name()));
				done = mention.end();
			}
		}
		return shown.append(text, done, text.length()).toString();
	}

	/** Where the mention that is being typed at a place begins; empty when none is. */
	public static OptionalInt typed(String text, int caret) {
		int from = Math.max(0, caret - LONGEST);
		Matcher matcher = TYPED.matcher(text).region(from, caret).useTransparentBounds(true).useAnchoringBounds(true);
		return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
	}
}
