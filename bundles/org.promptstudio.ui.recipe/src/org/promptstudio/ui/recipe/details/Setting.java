package org.promptstudio.ui.recipe.details;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.core.recipe.ParameterInfo;
import org.promptstudio.core.recipe.Parameters;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.ui.recipe.edit.RecipeEdits;

/** One thing about an element that a field shows and changes. Equal when it is the same thing of the same object. */
sealed interface Setting {

	/** What has it. */
	EObject subject();

	/** The feature that keeps it. */
	EStructuralFeature feature();

	/** How it is told from the others, and found by tests. */
	String id();

	/** How a field shows it. */
	FieldStyle style();

	/** Its value now. */
	Object value();

	/** Gives it another value; null for none. */
	Command change(RecipeEdits edits, Object value);

	/** A feature of the metamodel. */
	record OfFeature(EObject subject, EStructuralFeature feature, FieldStyle style) implements Setting {
		@Override
		public String id() {
			return feature.getName();
		}

		@Override
		public Object value() {
			return subject.eGet(feature);
		}

		@Override
		public Command change(RecipeEdits edits, Object value) {
			return edits.set(subject, feature, value, style.label());
		}
	}

	/** A parameter of a contributed type. */
	record OfParameter(ContributedType subject, ParameterInfo info, FieldStyle style) implements Setting {
		@Override
		public EStructuralFeature feature() {
			return Literals.CONTRIBUTED_TYPE__PARAMETERS;
		}

		@Override
		public String id() {
			return info.name();
		}

		@Override
		public Object value() {
			return Parameters.text(subject, info.name()).orElse(null);
		}

		@Override
		public Command change(RecipeEdits edits, Object value) {
			return edits.setParameter(subject, info.name(), (String) value, style.label());
		}
	}
}
