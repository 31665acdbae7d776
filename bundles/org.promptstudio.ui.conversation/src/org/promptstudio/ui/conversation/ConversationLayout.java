package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the cards of a conversation stand: each prompt over the whole width, its responses side by side beneath, in as many columns as fit, in further
 * rows when there are more. Cards of a row are equally high. Arithmetic only; all lengths are in pixels.
 *
 * @param metrics the fixed lengths
 * @param boxes the cards in reading order, from the top of the conversation
 * @param height of the whole conversation
 */
public record ConversationLayout(Metrics metrics, List<Box> boxes, int height) {

	/**
	 * Fixed lengths.
	 *
	 * @param margin around the whole
	 * @param gap between cards
	 * @param minColumn the least width of a response
	 * @param maxColumn the greatest width of a response
	 */
	public record Metrics(int margin, int gap, int minColumn, int maxColumn) {}

	/**
	 * A card: a prompt's when response is -1.
	 *
	 * @param prompt the index of the prompt
	 * @param response the index of the response among the displayed ones of its prompt, or -1
	 */
	public record Box(int prompt, int response, int x, int y, int width, int height) {
		/** Whether this is the card of a prompt. */
		public boolean isPrompt() {
			return response < 0;
		}

		/** The first pixel below the card. */
		public int bottom() {
			return y + height;
		}

		boolean isBetween(int top, int bottom) {
			return y < bottom && bottom() > top;
		}
	}

	/** Tells how high a card is, or is thought to be, at a width. */
	public interface Heights {
		/** The height of a prompt's card. */
		int prompt(int prompt, int width);

		/** The height of a response's card; the response counts among the displayed ones of the prompt. */
		int response(int prompt, int response, int width);
	}

	/**
	 * Lays a conversation out.
	 *
	 * @param width of the visible area
	 * @param responseCounts how many responses each prompt has
	 */
	public static ConversationLayout of(Metrics metrics, int width, int[] responseCounts, Heights heights) {
		List<Box> boxes = new ArrayList<>();
		int inner = Math.max(metrics.minColumn(), width - 2 * metrics.margin());
		int y = metrics.margin();
		for (int prompt = 0; prompt < responseCounts.length; prompt++) {
			int promptHeight = heights.prompt(prompt, inner);
			boxes.add(new Box(prompt, -1, metrics.margin(), y, inner, promptHeight));
			y += promptHeight + metrics.gap();
			int columns = columns(metrics, inner, responseCounts[prompt]);
			int columnWidth = Math.min(metrics.maxColumn(), (inner - (columns - 1) * metrics.gap()) / columns);
			for (int first = 0; first < responseCounts[prompt]; first += columns) {
				int last = Math.min(first + columns, responseCounts[prompt]);
				int rowHeight = 0;
				for (int response = first; response < last; response++) {
					rowHeight = Math.max(rowHeight, heights.response(prompt, response, columnWidth));
				}
				for (int response = first; response < last; response++) {
					int x = metrics.margin() + (response - first) * (columnWidth + metrics.gap());
					boxes.add(new Box(prompt, response, x, y, columnWidth, rowHeight));
				}
				y += rowHeight + metrics.gap();
			}
			y += metrics.gap();
		}
		return new ConversationLayout(metrics, List.copyOf(boxes), y);
	}

	/** As many columns as fit, but no more than needed; rows are filled evenly (five responses in three columns, not four and one). */
	private static int columns(Metrics metrics, int inner, int responses) {
		int fitting = Math.max(1, (inner + metrics.gap()) / (metrics.minColumn() + metrics.gap()));
		if (responses <= fitting) {
			return Math.max(1, responses);
		}
		int rows = (responses + fitting - 1) / fitting;
		return (responses + rows - 1) / rows;
	}

	/** The boxes that a viewport shows, in reading order. */
	public List<Box> visible(int top, int bottom) {
		return boxes.stream().filter(box -> box.isBetween(top, bottom)).toList();
	}
}
