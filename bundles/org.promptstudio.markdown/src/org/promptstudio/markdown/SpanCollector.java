package org.promptstudio.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SubSequence;

/**
 * Turns the inline nodes below a paragraph, heading or table cell into spans. One text, one collector; not for several
 * threads.
 */
final class SpanCollector {

	/** Markup nested deeper than this is shown as it was written. */
	private static final int DEEPEST = 100;

	private static final List<Set<SpanStyle>> STYLE_SETS = styleSets();

	private final String source;
	private final ReferenceRepository references;
	private final Set<Reference> used;

	private final StringBuilder text = new StringBuilder();
	private List<Span> spans = new ArrayList<>();
	private int styles;
	private String href;
	private String title;
	private boolean inTable;
	private boolean inHeading;

	/**
	 * @param source the text the nodes were parsed from
	 * @param references the link targets that the text defines
	 * @param used receives those that a link which may be opened or an image refers to
	 */
	SpanCollector(String source, ReferenceRepository references, Set<Reference> used) {
		this.source = source;
		this.references = references;
		this.used = used;
	}

	/** The spans of everything below a node. */
	List<Span> collect(Node parent) {
		spans = new ArrayList<>();
		children(parent, 0);
		flush();
		return spans;
	}

	/** The spans of a heading, whose text may be written over several lines without being meant to be several. */
	List<Span> collectHeading(Node heading) {
		inHeading = true;
		List<Span> result = collect(heading);
		inHeading = false;
		return result;
	}

	/** The spans of a table cell: one line, in whose code a pipe is written with a backslash. */
	List<Span> collectCell(Node cell) {
		inTable = true;
		List<Span> result = collect(cell);
		inTable = false;
		return result.size() == 1 && result.getFirst().text().isBlank() ? List.of() : result;
	}

	/** A text that is shown as it is, apart from the URLs in it. */
	List<Span> collectPlain(String plain) {
		spans = new ArrayList<>();
		text.append(plain);
		flush();
		return spans;
	}

	private void children(Node parent, int depth) {
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			if (depth < DEEPEST) {
				inline(child, depth + 1);
			} else {
				append(child.getChars());
			}
		}
	}

	private void inline(Node node, int depth) {
		switch (node) {
			case Text words -> appendUnescaped(words.getChars());
			case SoftLineBreak softBreak -> breakLine(inHeading ? ' ' : '\n');
			case HardLineBreak hardBreak -> breakLine('\n');
			case Emphasis emphasis -> styled(emphasis, SpanStyle.ITALIC, depth);
			case StrongEmphasis strong -> styled(strong, SpanStyle.BOLD, depth);
			case Strikethrough strike -> styled(strike, SpanStyle.STRIKE, depth);
			case Code code -> code(code);
			case HtmlEntity entity -> text.append(decode(entity.getChars().toString()));
			case Link link -> link(link, link, depth);
			case LinkRef link -> reference(link, depth);
			case Image image -> image(image, image);
			case ImageRef image -> reference(image, depth);
			case AutoLink link -> autoLink(link.getText(), "");
			case MailLink mail -> autoLink(mail.getText(), "mailto:");
			default -> append(node.getChars());
		}
	}

	/**
	 * A soft break is a line break too, unlike in HTML: models write verse, addresses and calculations so. White space before
	 * it was not meant to be seen.
	 */
	private void breakLine(char separator) {
		int end = text.length();
		while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
			end--;
		}
		text.setLength(end);
		text.append(separator);
	}

	/** An entity for a character that does not exist is shown as it was written, one for a line break is a space as in HTML. */
	private static String decode(String entity) {
		String decoded = Escaping.unescapeString(entity);
		return decoded.equals("\ufffd") ? entity : Lines.joined(decoded);
	}

	private void styled(Node node, SpanStyle style, int depth) {
		int outer = styles;
		restyle(outer | 1 << style.ordinal());
		children(node, depth);
		restyle(outer);
	}

	private void restyle(int newStyles) {
		if (newStyles != styles) {
			flush();
			styles = newStyles;
		}
	}

	private void code(Code code) {
		String content = code.getText().toString().replace('\n', ' ');
		if (inTable) {
			content = content.replace("\\|", "|");
		}
		if (content.length() > 1 && content.startsWith(" ") && content.endsWith(" ") && !content.isBlank()) {
			content = content.substring(1, content.length() - 1);
		}
		int outer = styles;
		restyle(outer | 1 << SpanStyle.CODE.ordinal());
		text.append(content);
		restyle(outer);
	}

	private void link(Node node, LinkNodeBase target, int depth) {
		String url = Lines.unescape(target.getUrl().toString());
		String opened = Links.href(url);
		String tip = title(target);
		if (opened == null) {
			tip = tip == null ? url : url + " \"" + tip + '"';
		}
		linked(opened, tip, () -> {
			int before = spans.size();
			children(node, depth);
			if (spans.size() == before && text.isEmpty()) {
				text.append(Lines.joined(url));
			}
		});
	}

	private void autoLink(BasedSequence shown, String scheme) {
		linked(Links.href(scheme + shown), title, () -> append(shown));
	}

	private void linked(String target, String tip, Runnable content) {
		String outerHref = href;
		String outerTitle = title;
		flush();
		href = target;
		title = tip;
		content.run();
		flush();
		href = outerHref;
		title = outerTitle;
	}

	private void reference(RefNode node, int depth) {
		Reference target = references.isEmpty() ? null : node.getReferenceNode(references);
		if (target == null) {
			asWritten(node, depth);
		} else if (node instanceof ImageRef) {
			used.add(target);
			image(node, target);
		} else {
			if (Links.href(Lines.unescape(target.getUrl().toString())) != null) {
				used.add(target);
			}
			link(node, target, depth);
		}
	}

	/** Brackets that look like a link but lead nowhere are text. */
	private void asWritten(RefNode node, int depth) {
		if (node.hasChildren() && node.getChars() instanceof SubSequence) {
			text.append(source, node.getStartOffset(), node.getFirstChild().getStartOffset());
			children(node, depth);
			text.append(source, node.getLastChild().getEndOffset(), node.getEndOffset());
		} else {
			append(node.getChars());
		}
	}

	private void image(Node node, LinkNodeBase target) {
		flush();
		String url = Lines.unescape(target.getUrl().toString());
		String alt = Lines.joined(PlainText.of(new SpanCollector(source, references, used).collect(node)));
		String shown = alt.isEmpty() ? Lines.joined(ImageNames.of(url)) : alt;
		String tip = title(target) == null ? title : title(target);
		spans.add(new Span(shown, STYLE_SETS.get(styles), href, tip, new InlineImage(url, alt)));
	}

	private static String title(LinkNodeBase target) {
		return target.getTitle().isNull() ? null : Lines.joined(Lines.unescape(target.getTitle().toString()));
	}

	/** Most nodes are a stretch of the source, which is copied faster than flexmark's own toString does. */
	private void append(BasedSequence chars) {
		if (chars instanceof SubSequence) {
			text.append(source, chars.getStartOffset(), chars.getEndOffset());
		} else {
			text.append(chars);
		}
	}

	private void appendUnescaped(BasedSequence chars) {
		int start = text.length();
		append(chars);
		int slash = text.indexOf("\\", start);
		if (slash < 0) {
			return;
		}
		String raw = text.substring(slash);
		text.setLength(slash);
		for (int i = 0; i < raw.length(); i++) {
			if (raw.charAt(i) == '\\' && i + 1 < raw.length() && isPunctuation(raw.charAt(i + 1))) {
				i++;
			}
			text.append(raw.charAt(i));
		}
	}

	private static boolean isPunctuation(char c) {
		return c > ' ' && c < '\u007f' && !Character.isLetterOrDigit(c);
	}

	private void flush() {
		if (text.isEmpty()) {
			return;
		}
		String words = inTable ? Lines.joined(text.toString()) : text.toString();
		text.setLength(0);
		Set<SpanStyle> style = STYLE_SETS.get(styles);
		if (href == null && title == null && !style.contains(SpanStyle.CODE)) {
			BareUrls.split(words, style, spans);
		} else {
			spans.add(new Span(words, style, href, title, null));
		}
	}

	private static List<Set<SpanStyle>> styleSets() {
		List<Set<SpanStyle>> sets = new ArrayList<>();
		for (int bits = 0; bits < 1 << SpanStyle.values().length; bits++) {
			Set<SpanStyle> set = EnumSet.noneOf(SpanStyle.class);
			for (SpanStyle style : SpanStyle.values()) {
				if ((bits & 1 << style.ordinal()) != 0) {
					set.add(style);
				}
			}
			sets.add(Collections.unmodifiableSet(set));
		}
		return List.copyOf(sets);
	}
}
