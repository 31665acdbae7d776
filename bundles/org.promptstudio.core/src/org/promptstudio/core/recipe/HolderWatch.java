package org.promptstudio.core.recipe;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.StudioPackage.Literals;

/** Tells a sheet of changes of its holder's attributes; of a prompt also of its responses and their ranks, of a response also of its label. */
final class HolderWatch extends AdapterImpl {

	private final AnswerSheet sheet;

	HolderWatch(AnswerSheet sheet) {
		this.sheet = sheet;
	}

	void attach() {
		AnswerHolder holder = sheet.holder();
		add(holder);
		holder.getAttributes().forEach(this::add);
		if (holder instanceof Prompt prompt) {
			prompt.getResponses().forEach(this::add);
		}
	}

	void detach() {
		AnswerHolder holder = sheet.holder();
		holder.eAdapters().remove(this);
		holder.getAttributes().forEach(attribute -> attribute.eAdapters().remove(this));
		if (holder instanceof Prompt prompt) {
			prompt.getResponses().forEach(response -> response.eAdapters().remove(this));
		}
	}

	private void add(Notifier notifier) {
		if (!notifier.eAdapters().contains(this)) {
			notifier.eAdapters().add(this);
		}
	}

	@Override
	public void notifyChanged(Notification notification) {
		if (notification.isTouch()) {
			return;
		}
		Object feature = notification.getFeature();
		if (notification.getNotifier() == sheet.holder()
				&& (feature == Literals.ANSWER_HOLDER__ATTRIBUTES || feature == Literals.PROMPT__RESPONSES)) {
			release(notification.getOldValue());
			attach();
		}
		if (notification.getNotifier() instanceof Attribute || isAskedOtherwise(notification)) {
			sheet.attributesChanged();
		} else if (feature == Literals.RESPONSE__RANK && notification.getNotifier() != sheet.holder()) {
			sheet.ranksChanged();
		}
	}

	/** Other attributes, or other questions. */
	private boolean isAskedOtherwise(Notification notification) {
		Object feature = notification.getFeature();
		return notification.getNotifier() == sheet.holder() && (feature == Literals.ANSWER_HOLDER__ATTRIBUTES || feature == Literals.PROMPT__RESPONSES
				|| feature == Literals.RESPONSE__LABEL);
	}

	private void release(Object old) {
		if (old instanceof Iterable<?> several) {
			several.forEach(this::release);
		} else if (old instanceof Notifier notifier) {
			notifier.eAdapters().remove(this);
		}
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == HolderWatch.class;
	}

	@Override
	public void setTarget(Notifier newTarget) {
		// watches several at once
	}

	@Override
	public Notifier getTarget() {
		return sheet.holder();
	}
}
