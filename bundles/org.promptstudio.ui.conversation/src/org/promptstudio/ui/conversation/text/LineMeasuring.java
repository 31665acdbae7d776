package org.promptstudio.ui.conversation.text;

import java.lang.reflect.Field;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.custom.StyledText;

/**
 * Spares the toolkit's text control work that these texts do not need, for which it has no setting. To give every line a least height, SWT (3.135, class
 * StyledTextRenderer) breaks each paragraph twice, first without its fonts; all lines here are higher than that by themselves. And once idle it measures
 * the lines out of sight, which its scroll bar would need; there is none here, and who scrolls such a text measures it first. Where the toolkit is made
 * otherwise nothing happens: everything looks the same and takes longer, by a third for opening an item.
 */
final class LineMeasuring {

	private static final int NO_LEAST_HEIGHT = -1;
	private static final Fields FIELDS = Fields.find();

	private record Fields(Field renderer, Field ascent, Field descent, Field measuring) {

		/** Null when the toolkit has no such fields. */
		static Fields find() {
			try {
				Field renderer = field(StyledText.class, "renderer");
				Class<?> type = renderer.getType();
				return new Fields(renderer, field(type, "ascent"), field(type, "descent"), field(type, "idleRunning"));
			} catch (ReflectiveOperationException | RuntimeException e) {
				ILog.of(LineMeasuring.class).info("Texts are laid out the slow way: this version of SWT is made otherwise.", e);
				return null;
			}
		}

		private static Field field(Class<?> type, String name) throws NoSuchFieldException {
			Field field = type.getDeclaredField(name);
			field.setAccessible(true);
			return field;
		}
	}

	private LineMeasuring() {
	}

	/** To be called whenever the control gets a text: with its font the toolkit has computed the least height anew, and what it measures ends some time. */
	static void reduce(StyledText control) {
		if (FIELDS == null) {
			return;
		}
		try {
			Object renderer = FIELDS.renderer.get(control);
			FIELDS.ascent.setInt(renderer, NO_LEAST_HEIGHT);
			FIELDS.descent.setInt(renderer, NO_LEAST_HEIGHT);
			FIELDS.measuring.setBoolean(renderer, true); // it believes that it is at it
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e); // the fields were made accessible
		}
	}
}
