package org.promptstudio.ui.emfforms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecp.view.spi.group.model.VGroup;
import org.eclipse.emf.ecp.view.spi.group.model.VGroupFactory;
import org.eclipse.emf.ecp.view.spi.model.VControl;
import org.eclipse.emf.ecp.view.spi.model.VElement;
import org.eclipse.emf.ecp.view.spi.model.VView;
import org.eclipse.emf.ecp.view.spi.model.VViewFactory;
import org.eclipse.emf.ecp.view.spi.rule.model.RuleFactory;
import org.eclipse.emf.ecp.view.spi.rule.model.ShowRule;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.Section;

/**
 * The view model of one scope of a recipe: a group for each section, and in it a control for each question, with a reference to the question's feature and
 * a show rule for its condition. It serves one rendering.
 */
final class RecipeView {

	private final RecipeForm form;
	private final Scope scope;
	private final Predicate<Question> asked;
	private final VView view = VViewFactory.eINSTANCE.createView();
	private final Map<Question, VControl> controls = new LinkedHashMap<>();
	private final Map<Section, VGroup> groups = new LinkedHashMap<>();
	private final Map<VElement, Object> origins = new LinkedHashMap<>();

	/**
	 * @param asked whether a question is asked, of what the view shows at the moment; evaluated by the show rules
	 */
	RecipeView(RecipeForm form, Scope scope, Predicate<Question> asked) {
		this.form = form;
		this.scope = scope;
		this.asked = asked;
		view.setName(scope.getName());
		view.setRootEClass(answers());
		for (Question question : form.questions(scope)) {
			add(question);
		}
	}

	/** Whether this is the view for a scope of a recipe. */
	boolean isFor(RecipeForm otherForm, Scope otherScope) {
		return form == otherForm && scope == otherScope;
	}

	VView view() {
		return view;
	}

	/** The controls, in the order of the recipe. */
	Map<Question, VControl> controls() {
		return controls;
	}

	/** The groups, in the order of the recipe. */
	Map<Section, VGroup> groups() {
		return groups;
	}

	/** The question that a control was made for. */
	Optional<Question> question(VElement control) {
		return origins.get(control) instanceof Question question ? Optional.of(question) : Optional.empty();
	}

	/** The section that a group was made for. */
	Optional<Section> section(VElement group) {
		return origins.get(group) instanceof Section section ? Optional.of(section) : Optional.empty();
	}

	private EClass answers() {
		return form.answers(scope);
	}

	private void add(Question question) {
		VControl control = VViewFactory.eINSTANCE.createControl();
		// not the label: EMF Forms writes that over with a translation of the name
		control.setName(question.getKey());
		form.feature(question).ifPresent(control::setDomainModelReference);
		if (question.getCondition() != null) {
			ShowRule rule = RuleFactory.eINSTANCE.createShowRule();
			rule.setCondition(new AskedCondition(conditionFeatures(question), () -> asked.test(question)));
			control.getAttachments().add(rule);
		}
		controls.put(question, control);
		origins.put(control, question);
		Section section = question.getSection();
		if (section == null) {
			view.getChildren().add(control);
		} else {
			groups.computeIfAbsent(section, this::newGroup).getChildren().add(control);
		}
	}

	private VGroup newGroup(Section section) {
		VGroup group = VGroupFactory.eINSTANCE.createGroup();
		group.setName(section.getTitle());
		origins.put(group, section);
		view.getChildren().add(group);
		return group;
	}

	/** The features that a question's condition depends on: of the question it names, and of those that this one depends on, if they are of this scope. */
	private Set<EStructuralFeature> conditionFeatures(Question question) {
		Set<EStructuralFeature> features = new LinkedHashSet<>();
		Set<Question> seen = new HashSet<>();
		Question next = question;
		while (next != null && seen.add(next)) {
			Condition condition = next.getCondition();
			next = condition == null ? null : form.question(condition.getKey()).orElse(null);
			if (next != null) {
				form.feature(next).filter(feature -> feature.getEContainingClass() == answers()).ifPresent(features::add);
			}
		}
		return features;
	}
}
