package org.promptstudio.core.recipe;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Tells a sheet of every change of its answers' object, and of what that contains. */
final class AnswersWatch extends EContentAdapter {

	private final AnswerSheet sheet;

	AnswersWatch(AnswerSheet sheet) {
		this.sheet = sheet;
	}

	/** The sheet of an answers' object or of something in it; null for none. */
	static AnswerSheet sheet(EObject answers) {
		return EcoreUtil.getExistingAdapter(answers, AnswerSheet.class) instanceof AnswersWatch watch ? watch.sheet : null;
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == AnswerSheet.class;
	}

	@Override
	public void notifyChanged(Notification notification) {
		super.notifyChanged(notification);
		if (!notification.isTouch() && notification.getEventType() != Notification.REMOVING_ADAPTER) {
			sheet.answersChanged();
		}
	}
}
