package org.promptstudio.dataloop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage;

/** Makes recipes in which any feature has any value, also ones that make no sense. Seeded. */
public final class RandomRecipes {

	private static final List<String> TEXTS = List.of("", "*", "key", "verdict", "a b", "ünïcödé 漢字 😀", "line\nbreak\r\n\ttab\rend", "<&>\"'",
			" space ",
			"dataloop.x", "]]>", "true", "5");

	private final Random random;
	private int size;

	public RandomRecipes(Random random) {
		this.random = random;
	}

	/** A recipe without foreign JSON. */
	public Recipe recipe() {
		size = 0;
		return (Recipe) fill(EcoreUtil.create(RecipePackage.Literals.RECIPE), 0);
	}

	/** Changes some features of a recipe. */
	public void edit(Recipe recipe, int edits) {
		for (int i = 0; i < edits; i++) {
			List<EObject> all = new ArrayList<>(List.of(recipe));
			recipe.eAllContents().forEachRemaining(all::add);
			EObject object = all.get(random.nextInt(all.size()));
			List<EStructuralFeature> features = object.eClass().getEAllStructuralFeatures().stream().filter(RandomRecipes::isFilled).toList();
			if (!features.isEmpty()) {
				EStructuralFeature feature = features.get(random.nextInt(features.size()));
				object.eUnset(feature);
				size = 0;
				set(object, feature, 2);
			}
		}
	}

	private static boolean isFilled(EStructuralFeature feature) {
		return !feature.isTransient() && !feature.getName().equals("foreign");
	}

	private EObject fill(EObject object, int depth) {
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			boolean isNeeded = feature.isRequired() || feature == RecipePackage.Literals.LABEL__TAG;
			if (isFilled(feature) && (isNeeded || random.nextInt(3) > 0)) {
				set(object, feature, depth);
			}
		}
		if (object instanceof ContributedType type && type.getId() == null) {
			type.setId("some.type");
		}
		return object;
	}

	@SuppressWarnings("unchecked")
	private void set(EObject object, EStructuralFeature feature, int depth) {
		if (feature.isMany()) {
			for (int i = random.nextInt(4); i > 0 && size < 60 && depth < 6; i--) {
				((List<Object>) object.eGet(feature)).add(value(feature, depth));
			}
		} else {
			object.eSet(feature, value(feature, depth));
		}
	}

	private Object value(EStructuralFeature feature, int depth) {
		if (feature instanceof EReference reference) {
			size++;
			return fill(EcoreUtil.create(concrete(reference.getEReferenceType())), depth + 1);
		}
		EAttribute attribute = (EAttribute) feature;
		if (attribute.getEAttributeType() instanceof EEnum literals) {
			Enumerator literal = literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
			return literal;
		}
		Class<?> type = attribute.getEAttributeType().getInstanceClass();
		if (type == boolean.class) {
			return random.nextBoolean();
		}
		if (type == int.class) {
			return random.nextInt(5) - 1;
		}
		if (type == BigDecimal.class) {
			return new BigDecimal(List.of("0", "1", "1.0", "-2.50", "1E+2", "0.001").get(random.nextInt(6)));
		}
		boolean mustBeGiven = attribute.isRequired();
		String text = TEXTS.get(random.nextInt(TEXTS.size()));
		return mustBeGiven && text.isEmpty() ? "given" : text;
	}

	private EClass concrete(EClass type) {
		if (!type.isAbstract()) {
			return type;
		}
		List<EClassifier> concrete = RecipePackage.eINSTANCE.getEClassifiers().stream()
				.filter(other -> other instanceof EClass named && !named.isAbstract() && type.isSuperTypeOf(named)).toList();
		return (EClass) concrete.get(random.nextInt(concrete.size()));
	}
}
