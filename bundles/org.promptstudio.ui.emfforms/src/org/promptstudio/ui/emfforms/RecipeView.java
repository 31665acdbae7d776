package org.promptstudio.ui.emfforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

	/**
	 * Questions that stand together.
	 *
	 * @param section null for questions without one
	 */
	record Group(Section section, VGroup element, List<Question> questions) {}

	private final RecipeForm form;
	private final Scope scope;
	private final Predicate<Question> asked;
	private final VView view = VViewFactory.eINSTANCE.createView();
	private final Map<Question, VControl> controls = new LinkedHashMap<>();
	private final Map<VElement, Question> questions = new HashMap<>();
	private final List<Group> groups = new ArrayList<>();

	/**
	 * A view.
	 *
	 * @param asked whether a question is asked, of what the view shows at the moment; evaluated by the show rules
	 */
	RecipeView(RecipeForm form, Scope scope, Predicate<Question> asked) {
		this.form = form;
		this.scope = scope;
		this.asked = asked;
		view.setName(scope.getName());
		view.setRootEClass(answers());
		for (Question question : form.questions(scope)) {
			if (groups.isEmpty() || groups.getLast().section() != question.getSection()) {
				groups.add(newGroup(question.getSection()));
			}
			VControl control = newControl(question);
			controls.put(question, control);
			questions.put(control, question);
			groups.getLast().questions().add(question);
			groups.getLast().element().getChildren().add(control);
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
	List<Group> groups() {
		return groups;
	}

	/** The question that a control was made for. */
	Optional<Question> question(VElement control) {
		return Optional.ofNullable(questions.get(control));
	}

	/** The group that an element was made for. */
	Optional<Group> group(VElement element) {
		return groups.stream().filter(group -> group.element() == element).findFirst();
	}

	private EClass answers() {
		return form.answers(scope);
	}

	private Group newGroup(Section section) {
		VGroup group = VGroupFactory.eINSTANCE.createGroup();
		// not the label: EMF Forms writes that over with a translation of the name
		group.setName(section == null ? "" : Objects.requireNonNullElse(section.getTitle(), ""));
		view.getChildren().add(group);
		return new Group(section, group, new ArrayList<>());
	}

	private VControl newControl(Question question) {
		VControl control = VViewFactory.eINSTANCE.createControl();
		control.setName(question.getKey());
		form.feature(question).ifPresent(control::setDomainModelReference);
		if (question.getCondition() != null) {
			ShowRule rule = RuleFactory.eINSTANCE.createShowRule();
			rule.setCondition(new AskedCondition(conditionFeatures(question), () -> asked.test(question)));
			control.getAttachments().add(rule);
		}
		return control;
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
