package org.promptstudio.ui.conversation.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.promptstudio.markdown.CodeBlock;
import org.promptstudio.markdown.Placement;
import org.promptstudio.markdown.RuleBlock;
import org.promptstudio.markdown.StyledBlock;
import org.promptstudio.markdown.StyledDocument;
import org.promptstudio.markdown.TableBlock;
import org.promptstudio.markdown.TaskState;
import org.promptstudio.markdown.TextBlock;
import org.promptstudio.ui.conversation.text.LaidOutText.Setting;
import org.promptstudio.ui.conversation.text.RunStyle.Ink;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;
import org.promptstudio.ui.conversation.text.SpanRuns.SpanLine;

/** Lays a document out: decides the characters of each line, their styles, and how far they stand from the left and from the line above. */
public final class DocumentLayouter {

	private static final int MAX_STEPS = 6;
	private static final int MAX_HANGING = 12;
	private static final int LONG_WORD = 30;
	private static final RunStyle MARKER = RunStyle.of(Face.BODY, Ink.MUTED);

	private final TextMeasure measure;
	private final Spacing spacing;
	private final int width;
	private final LineCollector out = new LineCollector();
	private final Deque<OpenQuote> quotes = new ArrayDeque<>();
	private StyledBlock previous;
	/** What the block before wants free beneath it, and what of that its box takes. */
	private int below;
	private int boxBelow;

	private record OpenQuote(int firstLine, int x) {}

	private DocumentLayouter(TextMeasure measure, Spacing spacing, int width) {
		this.measure = measure;
		this.spacing = spacing;
		this.width = width;
	}

	/**
	 * Lays a document out.
	 *
	 * @param width how much room there is, in pixels
	 */
	public static LaidOutText layOut(StyledDocument document, TextMeasure measure, Spacing spacing, int width) {
		return new DocumentLayouter(measure, spacing, width).run(document);
	}

	private LaidOutText run(StyledDocument document) {
		for (StyledBlock block : document.blocks()) {
			updateQuotes(block.placement());
			switch (block) {
				case TextBlock text -> text(text);
				case CodeBlock code -> code(code);
				case TableBlock table -> table(table);
				case RuleBlock rule -> rule(rule);
			}
			previous = block;
		}
		closeQuotes(0);
		out.gap(boxBelow);
		if (out.nextLine() == 0) {
			out.line(0, new Runs(), Setting.at(0));
		}
		return out.finish();
	}

	private void text(TextBlock block) {
		int level = block.headingLevel();
		Ink ink = block.placement().quoteDepth() > 0 ? Ink.MUTED : Ink.TEXT;
		List<SpanLine> lines = SpanRuns.of(block.spans(), level == 0 ? Face.BODY : Face.ofHeading(level), level > 0, ink);
		boolean rightToLeft = Characters.isRightToLeft(lines.get(0).runs.text());
		int column = column(block.placement());
		int above = gap(block, level > 0 ? spacing.aboveHeading(level) : 0);
		String lead = lead(block.placement());
		boolean loose = isLoose(block);
		out.gap(above);
		for (SpanLine line : lines) {
			Runs runs = line.runs;
			int indent = column;
			int shift = 0;
			int wrapIndent = column;
			if (lead != null && startsItem(block.placement())) {
				Runs marked = marker(block.placement());
				int markerWidth = measure.width(marked);
				indent = Math.max(column - spacing.listStep(), column - markerWidth);
				wrapIndent = indent + markerWidth;
				shift = marked.length();
				marked.add(runs, 0, runs.length());
				runs = marked;
			}
			addParts(line, out.nextOffset() + shift, wrapIndent);
			Setting setting = new Setting(indent, wrapIndent, null, rightToLeft, lead, loose);
			if (runs.length() == 0 && lines.size() > 1) {
				out.blank(0, measure.lineHeight(Face.BODY) / 2, setting);
			} else {
				out.line(0, runs, setting);
			}
			lead = null;
			loose = false;
		}
		below = level > 0 ? spacing.belowHeading() : 0;
	}

	private void addParts(SpanLine line, int start, int indent) {
		line.links.forEach(link -> out.link(start + link.start(), start + link.end(), link.target(), link.title()));
		line.images.forEach(image -> out.image(start + image.offset(), image.image(), image.label(), indent));
	}

	private Runs marker(Placement placement) {
		Runs runs = new Runs();
		if (placement.task() == TaskState.NONE) {
			return runs.add(placement.marker() + " ", MARKER);
		}
		boolean done = placement.task() == TaskState.DONE;
		return runs.add(done ? "☑" : "☐", MARKER.withMark(done ? Mark.TASK_DONE : Mark.TASK_OPEN)).add(" ", MARKER);
	}

	private void code(CodeBlock block) {
		int column = markedColumn(block);
		int first = out.nextLine();
		int top = spacing.codeTop() + (block.language().isEmpty() ? 0 : spacing.codeLabel());
		int above = gap(block, spacing.block()) + top;
		RunStyle style = RunStyle.of(Face.CODE, Ink.TEXT);
		int space = measure.width(new Runs().add(" ", style));
		int indent = column + spacing.codePadding();
		boolean loose = isLoose(block);
		String lead = lead(block.placement());
		out.gap(above);
		for (String line : Characters.displayable(block.code()).split("\n", -1)) {
			String shown = line.replace("\t", "    ");
			int hanging = hanging(shown) * space;
			Setting setting = new Setting(indent, indent + hanging, null, false, lead, loose);
			if (shown.isEmpty()) {
				out.blank(0, measure.lineHeight(Face.CODE), setting);
			} else {
				out.line(0, new Runs().add(shown, style), setting);
			}
			loose = false;
			lead = null;
		}
		boxBelow = spacing.codeBottom();
		below = spacing.block();
		out.decorate(new Decoration.CodeBox(first, out.nextLine() - 1, column, top, boxBelow, block.language()));
	}

	/** How many characters the continuation of a wrapped line of code is indented: two more than the line itself, if it can be broken at a blank. */
	private static int hanging(String line) {
		int indent = line.length() - line.stripLeading().length();
		int firstBlank = line.indexOf(' ', indent);
		boolean breakable = firstBlank >= 0 && firstBlank - indent < LONG_WORD;
		return breakable ? Math.min(indent + 2, MAX_HANGING) : 0;
	}

	private void table(TableBlock block) {
		int column = markedColumn(block);
		int above = gap(block, spacing.block());
		new TableLayouter(block, measure, spacing, out, lead(block.placement()), isLoose(block)).layOut(column, width - column, above);
		boxBelow = 0;
		below = spacing.block();
	}

	private void rule(RuleBlock block) {
		int column = markedColumn(block);
		out.gap(gap(block, spacing.block()));
		out.decorate(new Decoration.Rule(out.nextLine(), column));
		out.blank(0, 1, new Setting(column, column, null, false, lead(block.placement()), isLoose(block)));
		below = spacing.block();
	}

	/** The column of a block other than text. When such a block begins a list item the marker gets a line of its own. */
	private int markedColumn(StyledBlock block) {
		Placement placement = block.placement();
		if (startsItem(placement)) {
			text(new TextBlock(placement, 0, List.of()));
			previous = block;
			below = 0;
		}
		return column(placement);
	}

	private static boolean startsItem(Placement placement) {
		return placement.startsItem() || placement.task() != TaskState.NONE;
	}

	/** The free space above a block; takes over what the block before left to do. */
	private int gap(StyledBlock block, int own) {
		int box = boxBelow;
		boxBelow = 0;
		if (out.nextLine() == 0) {
			return 0;
		}
		Placement placement = block.placement();
		return box + Math.max(Math.max(own, below), isTight(placement, previous.placement()) ? tightGap(placement) : spacing.paragraph());
	}

	/** Whether a block follows the one before it without space: within a tight list, but not where another list begins. */
	private static boolean isTight(Placement placement, Placement before) {
		if (!placement.tight() || before.indent() == 0) {
			return false;
		}
		boolean otherList = placement.indent() == before.indent() && placement.startsItem() && before.startsItem()
				&& Character.isDigit(placement.marker().charAt(0)) != Character.isDigit(before.marker().charAt(0));
		return !otherList && (before.tight() || placement.indent() > before.indent());
	}

	private int tightGap(Placement placement) {
		return startsItem(placement) ? spacing.tight() : 0;
	}

	private int column(Placement placement) {
		return Math.min(placement.indent(), MAX_STEPS) * spacing.listStep() + Math.min(placement.quoteDepth(), MAX_STEPS) * spacing.quoteStep();
	}

	private void updateQuotes(Placement placement) {
		int depth = Math.min(placement.quoteDepth(), MAX_STEPS);
		closeQuotes(depth);
		while (quotes.size() < depth) {
			quotes.push(new OpenQuote(out.nextLine(), enclosingLists(placement) * spacing.listStep() + quotes.size() * spacing.quoteStep()));
		}
	}

	/** How many lists stand around a quote that begins now: those of the block before, unless lists begin anew. */
	private int enclosingLists(Placement placement) {
		boolean continues = previous != null && previous.placement().indent() > 0 && placement.indent() >= previous.placement().indent();
		boolean restarts = startsItem(placement) && placement.indent() <= 1;
		return continues && !restarts ? Math.min(previous.placement().indent(), MAX_STEPS) : 0;
	}

	private void closeQuotes(int depth) {
		while (quotes.size() > depth) {
			OpenQuote quote = quotes.pop();
			out.decorate(new Decoration.QuoteBar(quote.firstLine(), out.nextLine() - 1, quote.x(), boxBelow));
		}
	}

	private static String lead(Placement placement) {
		int depth = startsItem(placement) ? placement.indent() - 1 : placement.indent();
		return "  ".repeat(Math.max(0, depth));
	}

	private boolean isLoose(StyledBlock block) {
		return previous != null && !(previous.placement().tight() && block.placement().tight());
	}
}
