package org.promptstudio.ui.conversation.image;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;

import org.promptstudio.ui.conversation.image.PictureStore.State;

/** A picture in the tone that the reader has set: the store's own image as long as that is neutral, else an image made of it. User-interface thread only. */
final class TonedImage {

	private final Runnable onChange;
	private Tone tone = Tone.NEUTRAL;
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

	/** The picture in its tone. */
	Image of(State.Ready ready) {
		if (tone.equals(Tone.NEUTRAL)) {
			return ready.image();
		}
		if (toned == null) {
			untoned = untoned == null ? ready.image().getImageData() : untoned;
			toned = new Image(ready.image().getDevice(), tone.applied(untoned));
		}
		return toned;
	}

	/** Lets go of what was made of a picture. */
	void release() {
		disposeToned();
		untoned = null;
	}

	private void disposeToned() {
		if (toned != null) {
			toned.dispose();
			toned = null;
		}
	}
}
