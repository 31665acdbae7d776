package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

import org.promptstudio.ui.conversation.text.LaidOutText.Link;

/**
 * Makes the links of a text work: the pointer shows them, a click, or Return where the Tab key has led, opens them. The place of an image that waits for
 * permission works the same way.
 */
final class LinkHandler {

	private final StyledText control;
	private final MarkdownText text;
	private TextRange focused;
	private Point pressed;

	/**
	 * What there is to tell at a place, and what a click does there.
	 *
	 * @param action null when a click does nothing
	 */
	private record Target(TextRange range, String tip, Runnable action) {

		boolean isActive() {
			return action != null;
		}
	}

	LinkHandler(StyledText control, MarkdownText text) {
		this.control = control;
		this.text = text;
		control.addListener(SWT.MouseMove, this::moved);
		control.addListener(SWT.MouseExit, event -> show(Optional.empty()));
		control.addListener(SWT.MouseDown, event -> {
			pressed = event.button == 1 && event.count == 1 ? new Point(event.x, event.y) : null;
			focus(null);
		});
		control.addListener(SWT.MouseUp, this::released);
		control.addListener(SWT.Traverse, this::traverse);
		control.addListener(SWT.KeyDown, this::keyPressed);
		control.addListener(SWT.FocusOut, event -> focus(null));
	}

	/** The link that has the keyboard; null when none has. */
	TextRange focused() {
		return focused;
	}

	void forget() {
		focused = null;
	}

	/** The target of the link at a place of the control, for its menu. */
	Optional<String> linkAt(Point point) {
		int offset = control.getOffsetAtPoint(point);
		return text.laidOut().links().stream().filter(link -> link.target() != null && link.range().contains(offset)).map(Link::target).findFirst();
	}

	private List<Target> targets() {
		List<Target> targets = new ArrayList<>();
		for (Link link : text.laidOut().links()) {
			targets.add(new Target(link.range(), tip(link), link.target() == null ? null : () -> text.context().open(link.target())));
		}
		text.images().failures().forEach((offset, reason) -> replace(targets, new Target(character(offset), reason, null)));
		for (Integer offset : text.images().blockedOffsets()) {
			String host = text.images().blockedHost(offset.intValue()).orElseThrow();
			replace(targets, new Target(character(offset), Messages.Image_show, () -> text.images().allow(host)));
		}
		targets.sort(Comparator.comparingInt(target -> target.range().start()));
		return targets;
	}

	private static TextRange character(Integer offset) {
		return new TextRange(offset.intValue(), offset.intValue() + 1);
	}

	private static void replace(List<Target> targets, Target target) {
		targets.removeIf(other -> other.range().equals(target.range()) && (target.isActive() || !other.isActive()));
		if (targets.stream().noneMatch(other -> other.range().equals(target.range()))) {
			targets.add(target);
		}
	}

	private static String tip(Link link) {
		if (link.title() == null || link.title().isBlank()) {
			return link.target();
		}
		return link.target() == null ? link.title() : link.title() + "\n" + link.target();
	}

	private Optional<Target> targetAt(int x, int y) {
		if (text.laidOut().links().isEmpty() && text.images().isEmpty()) {
			return Optional.empty();
		}
		int offset = control.getOffsetAtPoint(new Point(x, y));
		if (offset < 0) {
			return Optional.empty();
		}
		return targets().stream().filter(target -> target.range().contains(offset) && isOver(target.range(), x, y)).findFirst();
	}

	/** The offset nearest to a point may be that of a character beside it. */
	private boolean isOver(TextRange range, int x, int y) {
		return RangeBoxes.of(control, range.start(), range.end()).stream().anyMatch(box -> box.contains(x, y));
	}

	private void moved(Event event) {
		if ((event.stateMask & SWT.BUTTON_MASK) == 0) {
			show(targetAt(event.x, event.y));
		}
	}

	private void show(Optional<Target> target) {
		String tip = target.map(Target::tip).orElse(null);
		control.setCursor(target.filter(Target::isActive).isPresent() ? control.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		if (tip == null ? control.getToolTipText() != null : !tip.equals(control.getToolTipText())) {
			control.setToolTipText(tip);
		}
	}

	private void released(Event event) {
		boolean click = pressed != null && event.button == 1 && Math.abs(event.x - pressed.x) < 4 && Math.abs(event.y - pressed.y) < 4
				&& control.getSelectionCount() == 0;
		pressed = null;
		if (click) {
			targetAt(event.x, event.y).filter(Target::isActive).ifPresent(target -> target.action().run());
		}
	}

	private void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			if ((event.stateMask & SWT.MOD1) != 0) {
				return;
			}
			List<Target> targets = targets().stream().filter(Target::isActive).toList();
			int next = neighbour(targets, event.detail == SWT.TRAVERSE_TAB_NEXT);
			if (next >= 0 && next < targets.size()) {
				focus(targets.get(next).range());
				event.doit = false;
				event.detail = SWT.TRAVERSE_NONE;
			} else {
				focus(null);
			}
		}
	}

	private int neighbour(List<Target> targets, boolean forward) {
		for (int i = 0; i < targets.size(); i++) {
			if (targets.get(i).range().equals(focused)) {
				return forward ? i + 1 : i - 1;
			}
		}
		return forward ? 0 : -1;
	}

	private void keyPressed(Event event) {
		boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
		if (!enter) {
			return;
		}
		boolean atCaret = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
		if (openFocused() || atCaret && open(control.getCaretOffset())) {
			event.doit = false;
		}
	}

	/** Opens the link that has the keyboard; false when none has. */
	boolean openFocused() {
		return focused != null && open(focused.start());
	}

	private boolean open(int offset) {
		Optional<Target> target = targets().stream().filter(candidate -> candidate.isActive() && candidate.range().contains(offset)).findFirst();
		target.ifPresent(found -> found.action().run());
		return target.isPresent();
	}

	private void focus(TextRange range) {
		if (range == null ? focused == null : range.equals(focused)) {
			return;
		}
		focused = range;
		if (range != null) {
			control.setCaretOffset(range.start());
			text.reveal(RangeBoxes.of(control, range.start(), Math.min(range.end(), text.laidOut().text().length())).get(0));
		}
		text.repaint();
	}
}
