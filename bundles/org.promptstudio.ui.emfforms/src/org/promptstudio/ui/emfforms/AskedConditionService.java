package org.promptstudio.ui.emfforms;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecp.common.spi.UniqueSetting;
import org.eclipse.emf.ecp.view.spi.model.VDomainModelReference;
import org.eclipse.emf.ecp.view.spi.rule.ConditionService;

/** Tells EMF Forms' rule service when to evaluate {@link AskedCondition}s, and with what result. An OSGi service. */
public final class AskedConditionService implements ConditionService<AskedCondition> {

	@Override
	public EClass getConditionType() {
		return AskedCondition.TYPE;
	}

	@Override
	public Set<UniqueSetting> getConditionSettings(AskedCondition condition, EObject answers) {
		Set<UniqueSetting> settings = new LinkedHashSet<>();
		for (EStructuralFeature feature : condition.features()) {
			settings.add(UniqueSetting.createSetting(answers, feature));
		}
		return settings;
	}

	@Override
	public boolean evaluate(AskedCondition condition, EObject answers) {
		return condition.evaluate(answers);
	}

	@Override
	public boolean evaluateChangedValues(AskedCondition condition, EObject answers, Map<Setting, Object> values) {
		return condition.evaluateChangedValues(answers, values);
	}

	@Override
	public Set<VDomainModelReference> getDomainModelReferences(AskedCondition condition) {
		return Set.of();
	}
}
