package org.promptstudio.ui.conversation.image;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;

/** A picture in the tone that the reader has set: the store's own image as long as that is neutral, else an image made of it. User-interface thread only. */
final class TonedImage {

	private final Runnable onChange;
	private Tone tone = Tone.NEUTRAL;
	/** What the others were made of; null for nothing. */
	private Image source;
	private ImageData untoned;
	private Image toned;

	/** @param onChange told when the tone is another one */
	TonedImage(Runnable onChange) {
		this.onChange = onChange;
	}

	Tone tone() {
		return tone;
	}

	void set(Tone newTone) {
		if (!tone.equals(newTone)) {
			tone = newTone;
			disposeToned();
			if (tone.equals(Tone.NEUTRAL)) {
				untoned = null;
			}
			onChange.run();
		}
	}

	/** Another picture will be shown, as it is. */
	void reset() {
		release();
		tone = Tone.NEUTRAL;
	}

	/** A picture in the tone, which is made once for the same picture. */
	Image of(Image picture) {
		if (tone.equals(Tone.NEUTRAL)) {
			return picture;
		}
		if (picture != source) {
			release();
			source = picture;
		}
		if (toned == null) {
			untoned = untoned == null ? picture.getImageData() : untoned;
			toned = new Image(picture.getDevice(), tone.applied(untoned));
		}
		return toned;
	}

	/** Lets go of what was made of a picture. */
	void release() {
		disposeToned();
		untoned = null;
		source = null;
	}

	private void disposeToned() {
		if (toned != null) {
			toned.dispose();
			toned = null;
		}
	}
}
