package org.promptstudio.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/** Lays the tree of quotes, lists and blocks of one text out as a flat list. Depth is bounded by {@link NestingGuard}. */
final class BlockCollector {

	private static final List<String> BULLETS = List.of("•", "◦", "▪");

	private final List<StyledBlock> blocks = new ArrayList<>();
	private final Document document;
	private final SpanCollector spans;
	private final TableCollector tables;
	/** Link targets that some link or image leads to; the others are shown as text, so that nothing is lost. */
	private final Set<Reference> used = Collections.newSetFromMap(new IdentityHashMap<>());
	/** The places in {@link #blocks} that are kept for link targets until it is known which of them are used. */
	private final List<Definition> definitions = new ArrayList<>();

	private int quoteDepth;
	private int indent;
	private boolean tight;
	private String marker;
	private TaskState task = TaskState.NONE;

	private record Definition(Reference reference, int index) {}

	BlockCollector(String source, Document document) {
		this.document = document;
		spans = new SpanCollector(source, Parser.REFERENCES.get(document), used);
		tables = new TableCollector(spans);
	}

	List<StyledBlock> collect() {
		children(document);
		return definitions.isEmpty() ? blocks : withoutUsedDefinitions();
	}

	private List<StyledBlock> withoutUsedDefinitions() {
		List<StyledBlock> kept = new ArrayList<>();
		int next = 0;
		for (int i = 0; i < blocks.size(); i++) {
			StyledBlock block = blocks.get(i);
			if (next < definitions.size() && definitions.get(next).index() == i) {
				if (!used.contains(definitions.get(next++).reference())) {
					kept.add(block);
				} else if (block.placement().startsItem()) {
					kept.add(new TextBlock(block.placement(), 0, List.of()));
				}
			} else {
				kept.add(block);
			}
		}
		return kept;
	}

	private void children(Node parent) {
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			block(child);
		}
	}

	private void block(Node node) {
		switch (node) {
			case Paragraph paragraph -> paragraph(paragraph);
			case Heading heading -> text(heading.getLevel(), spans.collectHeading(heading));
			case ListBlock list -> list(list);
			case FencedCodeBlock code -> code(Lines.unescape(code.getInfo().toString()), Lines.of(code));
			case IndentedCodeBlock code -> code("", Lines.of(code));
			case BlockQuote quote -> quote(quote);
			case com.vladsch.flexmark.ext.tables.TableBlock table -> blocks.add(tables.collect(table, placement()));
			case ThematicBreak rule -> blocks.add(new RuleBlock(placement()));
			case HtmlBlockBase html -> asWritten(Lines.of(html));
			case Reference reference -> definition(reference);
			default -> asWritten(Lines.withoutLastBreak(node.getChars().toString()));
		}
	}

	private void paragraph(Paragraph paragraph) {
		List<Span> content = spans.collect(paragraph);
		if (marker != null) {
			task = TaskBoxes.of(paragraph.getChars().trimStart().firstChar(), content);
		}
		text(0, task == TaskState.NONE ? content : TaskBoxes.behind(content));
	}

	private void text(int level, List<Span> content) {
		blocks.add(new TextBlock(placement(), level, content));
	}

	private void asWritten(String source) {
		text(0, spans.collectPlain(source));
	}

	private void code(String info, String lines) {
		blocks.add(new CodeBlock(placement(), info, lines));
	}

	private void definition(Reference reference) {
		definitions.add(new Definition(reference, blocks.size()));
		asWritten(Lines.withoutLastBreak(reference.getChars().toString()));
	}

	private void quote(BlockQuote quote) {
		boolean outer = tight;
		tight = false;
		quoteDepth++;
		children(quote);
		quoteDepth--;
		tight = outer;
	}

	private void list(ListBlock list) {
		emptyItem();
		boolean outer = tight;
		tight = list.isTight();
		indent++;
		int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
		for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
			if (child instanceof ListItem item) {
				marker = list instanceof OrderedList ordered ? Integer.toString(number++) + ordered.getDelimiter() : bullet();
				children(item);
				emptyItem();
			} else {
				block(child);
			}
		}
		indent--;
		tight = outer;
	}

	private String bullet() {
		return BULLETS.get((indent - 1) % BULLETS.size());
	}

	/** Shows the marker of an item that has no block of its own to carry it. */
	private void emptyItem() {
		if (marker != null) {
			text(0, List.of());
		}
	}

	/** Where the next block stands; uses the marker up. */
	private Placement placement() {
		if (quoteDepth == 0 && indent == 0) {
			return Placement.TOP;
		}
		Placement placement = new Placement(quoteDepth, indent, marker, task, tight);
		marker = null;
		task = TaskState.NONE;
		return placement;
	}
}
