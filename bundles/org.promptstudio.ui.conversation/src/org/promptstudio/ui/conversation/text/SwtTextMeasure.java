package org.promptstudio.ui.conversation.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.TextLayout;

/** Measures text with the fonts it is shown in. User-interface thread only. */
final class SwtTextMeasure implements TextMeasure {

	private static final int SHORT = 6;

	private final StyleSheet styles;
	private final TextLayout layout;
	private final Map<ShortText, Integer> shortWidths = new HashMap<>();
	private final int[] heights = new int[Face.values().length];

	/** Such as the marker of a list item, which comes again and again. */
	private record ShortText(String text, RunStyle style) {}

	SwtTextMeasure(Device device, StyleSheet styles) {
		this.styles = styles;
		layout = new TextLayout(device);
		Arrays.fill(heights, -1);
	}

	@Override
	public int width(Runs text) {
		if (text.count() == 1 && text.length() <= SHORT) {
			return shortWidths.computeIfAbsent(new ShortText(text.text(), text.style(0)), key -> Integer.valueOf(measured(text))).intValue();
		}
		return measured(text);
	}

	private int measured(Runs text) {
		layout.setWidth(-1);
		prepare(text);
		return layout.getBounds().width;
	}

	@Override
	public int[] wrap(Runs text, int width) {
		layout.setWidth(Math.max(1, width));
		prepare(text);
		int[] offsets = layout.getLineOffsets();
		return Arrays.copyOf(offsets, Math.max(1, offsets.length - 1));
	}

	@Override
	public int lineHeight(Face face) {
		if (heights[face.ordinal()] < 0) {
			layout.setWidth(-1);
			layout.setText("");
			layout.setFont(styles.fonts().get(face, false, false));
			heights[face.ordinal()] = layout.getBounds().height;
		}
		return heights[face.ordinal()];
	}

	private void prepare(Runs text) {
		layout.setFont(styles.fonts().get(Face.BODY, false, false));
		layout.setText("");
		layout.setText(text.text());
		for (int run = 0; run < text.count(); run++) {
			layout.setStyle(styles.get(text.style(run)), text.start(run), text.end(run) - 1);
		}
	}

	void dispose() {
		layout.dispose();
	}
}
