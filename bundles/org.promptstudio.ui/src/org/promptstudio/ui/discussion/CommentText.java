package org.promptstudio.ui.discussion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.promptstudio.core.team.Mentions;
import org.promptstudio.core.team.People;
import org.promptstudio.core.team.People.Person;

/**
 * A comment as people read it: line breaks as they were typed, web addresses that lead somewhere, and people by their names. Nothing else is markup.
 *
 * @param text  what is shown
 * @param parts what stands out in it, in order
 */
record CommentText(String text, List<Part> parts) {

	/** A full stop or a bracket after an address is not of it. */
	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?')\\]}]");

	/**
	 * Something that stands out.
	 *
	 * @param start index of its first character in the text shown
	 * @param length how many characters
	 * @param target the web address that it leads to, or the mail address of whom it names
	 * @param isLink whether it is a web address, else a person
	 */
	record Part(int start, int length, String target, boolean isLink) {}

	/** Something to show in place of some characters of the source. */
	private record Piece(int start, int end, String shown, String target, boolean isLink) {}

	/**
	 * Reads a comment.
	 *
	 * @param body   null for an empty one
	 * @param people whose names are known
	 */
	static CommentText of(String body, List<Person> people) {
		String source = body == null ? "" : body.replace("\r\n", "\n").replace('\r', '\n');
		List<Piece> pieces = new ArrayList<>();
		LINK.matcher(source).results().map(CommentText::link).forEach(pieces::add);
		for (Mentions.Mention mention : Mentions.in(source)) {
			Optional<Person> person = People.mentioned(people, mention.name());
			if (person.isPresent() || mention.name().contains("@")) {
				pieces.add(new Piece(mention.start(), mention.end(), '@' + person.map(Person::name).orElse(mention.name()),
						person.map(Person::mail).orElse(mention.name()), false));
			}
		}
		pieces.sort(Comparator.comparingInt(Piece::start));
		return join(source, pieces);
	}

	private static Piece link(MatchResult match) {
		return new Piece(match.start(), match.end(), match.group(), match.group(), true);
	}

	private static CommentText join(String source, List<Piece> pieces) {
		StringBuilder text = new StringBuilder();
		List<Part> parts = new ArrayList<>();
		int done = 0;
		for (Piece piece : pieces) {
			if (piece.start() >= done) { // a mention may be part of an address
				text.append(source, done, piece.start());
				parts.add(new Part(text.length(), piece.shown().length(), piece.target(), piece.isLink()));
				text.append(piece.shown());
				done = piece.end();
			}
		}
		return new CommentText(text.append(source.substring(done)).toString(), List.copyOf(parts));
	}

	/** The web address at a place of the text shown. */
	Optional<String> linkAt(int offset) {
		return parts.stream().filter(part -> part.isLink() && offset >= part.start() && offset <= part.start() + part.length()).map(Part::target)
				.findFirst();
	}
}
