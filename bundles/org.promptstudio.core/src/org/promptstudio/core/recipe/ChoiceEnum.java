package org.promptstudio.core.recipe;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.impl.EEnumImpl;

/** The options of a choice as an enumeration: without a value until one is chosen, and quick to look up among thousands. */
final class ChoiceEnum extends EEnumImpl {

	private final Map<String, EEnumLiteral> byOption = new HashMap<>();

	ChoiceEnum(String name, List<String> options) {
		setName(name);
		int value = 0;
		for (String option : new LinkedHashSet<>(options)) {
			EEnumLiteral literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
			literal.setName(option);
			literal.setLiteral(option);
			literal.setValue(value++);
			getELiterals().add(literal);
			byOption.put(option, literal);
		}
	}

	/** None: EMF would take the first option for the answer of a question that nobody answered. */
	@Override
	public Object getDefaultValue() {
		return null;
	}

	@Override
	public EEnumLiteral getEEnumLiteralByLiteral(String literal) {
		return byOption.get(literal);
	}

	@Override
	public EEnumLiteral getEEnumLiteral(String literalName) {
		return byOption.get(literalName);
	}
}
