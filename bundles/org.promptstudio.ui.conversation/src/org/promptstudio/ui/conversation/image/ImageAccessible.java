package org.promptstudio.ui.conversation.image;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;

/** What assistants read of an image: whose it is, that it is one, and how it is shown or why not. */
final class ImageAccessible {

	private ImageAccessible() {
	}

	static void install(Canvas canvas, ImageViewer viewer) {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = viewer.name() + ", " + Messages.Image_role;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = viewer.description();
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = viewer.description();
			}
		});
	}
}
