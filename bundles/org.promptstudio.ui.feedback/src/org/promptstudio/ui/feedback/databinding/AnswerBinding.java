package org.promptstudio.ui.feedback.databinding;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.observable.list.IObservableList;
import org.eclipse.core.databinding.observable.value.ComputedValue;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.property.list.IListProperty;
import org.eclipse.core.databinding.property.value.IValueProperty;
import org.eclipse.emf.databinding.EMFProperties;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The answer to one question of whatever is asked about: follows the feature of the present answers, and the present answers themselves. Setting it edits
 * nothing by itself but hands the value on to become a command.
 */
final class AnswerBinding extends ComputedValue<Object> {

	private final IObservableValue<Object> single;
	private final IObservableList<Object> many;
	private final Consumer<Object> edit;

	/**
	 * An answer.
	 *
	 * @param answers the answers of what is asked about now; null for nothing
	 * @param edit given each value that a person answered
	 */
	AnswerBinding(IObservableValue<EObject> answers, EStructuralFeature feature, Consumer<Object> edit) {
		super(Object.class);
		this.edit = edit;
		if (feature.isMany()) {
			many = list(feature).observeDetail(answers);
			single = null;
		} else {
			single = value(feature).observeDetail(answers);
			many = null;
		}
	}

	@SuppressWarnings("unchecked") // EMF's data binding is older than generics
	private static IValueProperty<EObject, Object> value(EStructuralFeature feature) {
		return EMFProperties.value(feature);
	}

	@SuppressWarnings("unchecked")
	private static IListProperty<EObject, Object> list(EStructuralFeature feature) {
		return EMFProperties.list(feature);
	}

	@Override
	protected Object calculate() {
		if (single != null) {
			return single.getValue();
		}
		return many.isEmpty() ? null : List.copyOf(many);
	}

	@Override
	protected void doSetValue(Object value) {
		edit.accept(value);
		getValue(); // else the next change would not be told: it is told once until somebody has looked
	}

	/** Binds this to what a control shows. */
	void bind(DataBindingContext context, IObservableValue<Object> control) {
		context.bindValue(control, this, new UpdateValueStrategy<>(), new UpdateValueStrategy<>());
	}

	@Override
	public synchronized void dispose() {
		if (single != null) {
			single.dispose();
		} else if (many != null) {
			many.dispose();
		}
		super.dispose();
	}
}
