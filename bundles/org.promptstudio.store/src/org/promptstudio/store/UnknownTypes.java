package org.promptstudio.store;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.FeatureMap;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Parameter;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage;
import org.promptstudio.model.recipe.RecipePackage.Literals;

/**
 * Types of questions that a newer version of the studio, or another tool, has in its model and this one has not: each is stood for by a contributed type with its id and
 * settings, so that everybody is told what is missing, and is written again as it was read while nobody has put another one in its place.
 */
final class UnknownTypes {

	/** As the ids of the types in the box are made of the names of their classes. */
	private static final String OWN = "org.promptstudio.";
	private static final String TYPE = Literals.QUESTION__TYPE.getName();

	private UnknownTypes() {
	}

	/** @param unknown what was not known of each object that was read */
	static void standIn(Map<EObject, AnyType> unknown) {
		unknown.forEach((object, rest) -> {
			if (object instanceof Question question && question.getType() == null) {
				type(rest).ifPresent(type -> question.setType(standIn(type)));
			}
		});
	}

	/**
	 * Takes the stand-in away from a question that is to be written, because the type itself is written.
	 *
	 * @param rest what was not known of the question
	 */
	static void giveWay(EObject object, AnyType rest) {
		if (object instanceof Question question && question.getType() instanceof ContributedType present) {
			type(rest).filter(type -> EcoreUtil.equals(standIn(type), present)).ifPresent(type -> question.setType(null));
		}
	}

	private static Optional<AnyType> type(AnyType rest) {
		return rest.getMixed().stream().filter(entry -> entry.getEStructuralFeature().getName().equals(TYPE)).map(FeatureMap.Entry::getValue)
				.filter(AnyType.class::isInstance).map(AnyType.class::cast).findFirst();
	}

	private static ContributedType standIn(AnyType type) {
		ContributedType result = RecipeFactory.eINSTANCE.createContributedType();
		result.setId(id(type.eClass())); // EMF makes a class of the name that it has read
		for (FeatureMap.Entry attribute : type.getAnyAttribute()) {
			Parameter parameter = RecipeFactory.eINSTANCE.createParameter();
			parameter.setName(attribute.getEStructuralFeature().getName());
			parameter.setValue(String.valueOf(attribute.getValue()));
			result.getParameters().add(parameter);
		}
		return result;
	}

	private static String id(EClass type) {
		String name = type.getName();
		String namespace = type.getEPackage().getNsURI();
		return RecipePackage.eNS_URI.equals(namespace)
				? OWN + Character.toLowerCase(name.charAt(0)) + name.substring(1)
				: namespace + '#' + name;
	}
}
