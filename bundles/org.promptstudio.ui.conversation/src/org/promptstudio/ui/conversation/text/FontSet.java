package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;

/** The fonts of text at one zoom. Each is made when it is first needed, and stays until the set is disposed. */
final class FontSet {

	private static final double BODY_POINTS = 11;

	private final Device device;
	private final String bodyName;
	private final String codeName;
	private final int zoom;
	private final Font[] fonts = new Font[Face.values().length * 4];
	private Font smallest;

	/** @param zoom in percent of the normal size */
	FontSet(Device device, String bodyName, String codeName, int zoom) {
		this.device = device;
		this.bodyName = bodyName;
		this.codeName = codeName;
		this.zoom = zoom;
	}

	Font get(Face face, boolean bold, boolean italic) {
		int index = face.ordinal() * 4 + (bold ? 2 : 0) + (italic ? 1 : 0);
		if (fonts[index] == null) {
			FontData data = new FontData(face.isFixedWidth() ? codeName : bodyName, 1,
					(bold ? SWT.BOLD : SWT.NORMAL) | (italic ? SWT.ITALIC : SWT.NORMAL));
			data.setHeight((int) Math.round(BODY_POINTS * face.scale() * zoom / 100));
			fonts[index] = new Font(device, data);
		}
		return fonts[index];
	}

	/** A font so small that a line without characters takes no room to speak of. */
	Font smallest() {
		if (smallest == null) {
			smallest = new Font(device, new FontData(bodyName, 1, SWT.NORMAL));
		}
		return smallest;
	}

	/** The height of body text from the top of its letters to the bottom, in pixels at 96 dots per inch. */
	double bodyPixels() {
		return BODY_POINTS * zoom / 100 * device.getDPI().y / 72;
	}

	void dispose() {
		for (Font font : fonts) {
			if (font != null) {
				font.dispose();
			}
		}
		if (smallest != null) {
			smallest.dispose();
		}
	}
}
