package org.promptstudio.ui.emfforms;

import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecp.view.spi.rule.model.RulePackage;
import org.eclipse.emf.ecp.view.spi.rule.model.impl.ConditionImpl;

/**
 * The condition of a show rule: that the question is asked now. What that means is told by the answer sheet, so that conditions of a recipe mean the
 * same in every engine; the conditions that EMF Forms has know neither answers of a wider scope nor less and greater.
 */
final class AskedCondition extends ConditionImpl {

	/** The class of all such conditions, by which EMF Forms finds {@link AskedConditionService}. */
	static final EClass TYPE = newType();

	private final Set<EStructuralFeature> features;
	private final BooleanSupplier asked;

	/**
	 * @param features of the answers' class, on whose values it depends
	 * @param asked whether the question is asked, of what the form shows at the moment
	 */
	AskedCondition(Set<EStructuralFeature> features, BooleanSupplier asked) {
		this.features = Set.copyOf(features);
		this.asked = asked;
	}

	Set<EStructuralFeature> features() {
		return features;
	}

	@Override
	public boolean evaluate(EObject answers) {
		return asked.getAsBoolean();
	}

	@Override
	public boolean evaluateChangedValues(EObject answers, Map<Setting, Object> values) {
		return asked.getAsBoolean();
	}

	@Override
	protected EClass eStaticClass() {
		return TYPE;
	}

	private static EClass newType() {
		EClass type = EcoreFactory.eINSTANCE.createEClass();
		type.setName("AskedCondition");
		type.getESuperTypes().add(RulePackage.eINSTANCE.getCondition());
		EPackage container = EcoreFactory.eINSTANCE.createEPackage();
		container.setName("emfforms");
		container.setNsPrefix("emfforms");
		container.setNsURI("https://promptstudio.org/ui/emfforms");
		container.getEClassifiers().add(type);
		return type;
	}
}
