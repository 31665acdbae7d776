package org.promptstudio.dataloop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.dataloop.json.JsonTrees;

/**
 * Objects of the recipe model as JSON and back: a member for each feature that is set, named like the feature. Where a feature can hold
 * objects of several classes, the member {@value #KIND} names the class.
 */
final class FeatureJson {

	/** Names the class of an object where it can be one of several. */
	static final String KIND = "kind";

	/** Beyond these a number cannot be spelled out, and is none that a person gave. */
	private static final int LARGEST_EXPONENT = 100;

	private FeatureJson() {
	}

	static Map<String, Object> write(EObject object) {
		Map<String, Object> json = new LinkedHashMap<>();
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			if (!feature.isTransient() && object.eIsSet(feature)) {
				json.put(feature.getName(), value(object, feature));
			}
		}
		return json;
	}

	/** The value of a feature as JSON, be it set or not. */
	static Object value(EObject object, EStructuralFeature feature) {
		Object value = object.eGet(feature);
		if (value instanceof List<?> list) {
			List<Object> values = new ArrayList<>();
			list.forEach(element -> values.add(valueJson(feature, element)));
			return values;
		}
		return valueJson(feature, value);
	}

	private static Object valueJson(EStructuralFeature feature, Object value) {
		return switch (value) {
			case EObject child when isPolymorphic(feature) -> withKind(child);
			case EObject child -> write(child);
			case Enumerator literal -> literal.getLiteral();
			case null, default -> value;
		};
	}

	private static boolean isPolymorphic(EStructuralFeature feature) {
		return feature instanceof EReference reference && reference.getEReferenceType().isAbstract();
	}

	private static Map<String, Object> withKind(EObject object) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(KIND, object.eClass().getName());
		json.putAll(write(object));
		return json;
	}

	/** Sets the features that the JSON has members for; what does not fit a feature, or has none, is passed over. */
	static void read(Map<String, Object> json, EObject object) {
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			if (!feature.isTransient() && json.containsKey(feature.getName())) {
				set(object, feature, json.get(feature.getName()));
			}
		}
	}

	private static void set(EObject object, EStructuralFeature feature, Object json) {
		if (feature.isMany()) {
			List<Object> values = new ArrayList<>();
			for (Object element : JsonTrees.arrayOrEmpty(json)) {
				Object value = read(feature, element);
				if (value != null) {
					values.add(value);
				}
			}
			object.eSet(feature, values);
			return;
		}
		Object value = read(feature, json);
		if (value != null || json == null && !feature.getEType().getInstanceClass().isPrimitive()) {
			object.eSet(feature, value);
		}
	}

	/** Null for what does not fit. */
	private static Object read(EStructuralFeature feature, Object json) {
		if (feature instanceof EReference reference) {
			Map<String, Object> members = JsonTrees.asObject(json);
			EClass type = members == null ? null : classOf(reference.getEReferenceType(), members);
			if (type == null) {
				return null;
			}
			EObject child = EcoreUtil.create(type);
			read(members, child);
			return child;
		}
		return read((EAttribute) feature, json);
	}

	private static EClass classOf(EClass general, Map<String, Object> json) {
		if (!general.isAbstract()) {
			return general;
		}
		boolean isKnown = json.get(KIND) instanceof String kind && general.getEPackage().getEClassifier(kind) instanceof EClass named
				&& general.isSuperTypeOf(named) && !named.isAbstract();
		return isKnown ? (EClass) general.getEPackage().getEClassifier((String) json.get(KIND)) : null;
	}

	private static Object read(EAttribute attribute, Object json) {
		if (attribute.getEAttributeType() instanceof EEnum literals) {
			EEnumLiteral literal = json instanceof String name ? literals.getEEnumLiteralByLiteral(name) : null;
			return literal == null ? null : literal.getInstance();
		}
		Class<?> type = attribute.getEAttributeType().getInstanceClass();
		return switch (json) {
			case String text when type == String.class -> XmlCharacters.keep(text);
			case Boolean bool when type == boolean.class -> bool;
			case Number number when type == BigDecimal.class -> decimal(number);
			case Number number when type == int.class -> whole(number);
			case null, default -> null;
		};
	}

	/** The exact value of a number; null for one so large or small that reckoning with it would cost too much. */
	static BigDecimal decimal(Number number) {
		BigDecimal exact = JsonTrees.exact(number);
		return exact != null && Math.abs((long) exact.precision() - exact.scale()) <= LARGEST_EXPONENT
				&& Math.abs((long) exact.scale()) <= LARGEST_EXPONENT ? exact : null;
	}

	private static Integer whole(Number number) {
		BigDecimal exact = decimal(number);
		try {
			return exact == null ? null : Integer.valueOf(exact.intValueExact());
		} catch (ArithmeticException e) {
			return null;
		}
	}
}
