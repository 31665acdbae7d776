package org.promptstudio.ui.recipe.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Parameter;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.recipe.internal.Messages;

/**
 * Makes the commands by which a manager changes a recipe. Each is one step of undo with a label for the menu, and is not executable where it would change
 * nothing. Make a command just before it is executed, on the thread of the editing domain: it looks at the recipe when it is made.
 */
public record RecipeEdits(Recipe recipe, EditingDomain domain) {

	/** Adds a section. */
	public Command addSection(Section section, int index) {
		return step(Messages.Edit_addSection, add(recipe, Literals.RECIPE__SECTIONS, List.of(section), index));
	}

	/** Adds a question to a section; null makes a section for it, without a title, after the others. */
	public Command addQuestion(Section section, Question question, int index) {
		if (section == null) {
			Section made = RecipeFactory.eINSTANCE.createSection();
			made.getQuestions().add(question);
			return step(Messages.Edit_addQuestion, add(recipe, Literals.RECIPE__SECTIONS, List.of(made), recipe.getSections().size()));
		}
		return step(Messages.Edit_addQuestion, add(section, Literals.SECTION__QUESTIONS, List.of(question), index));
	}

	/**
	 * Adds a label.
	 *
	 * @param parent the recipe, or the label to put it below
	 */
	public Command addLabel(EObject parent, Label label, int index) {
		EStructuralFeature feature = parent instanceof Label ? Literals.LABEL__CHILDREN : Literals.RECIPE__LABELS;
		return step(Messages.Edit_addLabel, add(parent, feature, List.of(label), index));
	}

	/** Takes elements away, with all that is in them. */
	public Command delete(Collection<? extends EObject> elements) {
		List<EObject> tops = tops(elements);
		if (tops.isEmpty()) {
			return UnexecutableCommand.INSTANCE;
		}
		String label = tops.size() == 1
				? NLS.bind(Messages.Edit_delete, describe(tops.get(0)))
				: NLS.bind(Messages.Edit_deleteSeveral, Integer.valueOf(tops.size()));
		return new Steps(label, tops.stream().map(this::remove).toList());
	}

	/** Those of the elements that are in none of the others, in the order of the recipe. */
	public List<EObject> tops(Collection<? extends EObject> elements) {
		List<EObject> tops = new ArrayList<>();
		recipe.eAllContents().forEachRemaining(part -> {
			if (elements.contains(part) && !EcoreUtil.isAncestor(tops, part)) {
				tops.add(part);
			}
		});
		return tops;
	}

	/**
	 * Moves an element among those beside it; a question goes on into the next section at the end of its own.
	 *
	 * @param by -1 for up, 1 for down
	 */
	public Command move(EObject element, int by) {
		EList<EObject> siblings = Elements.siblings(element);
		int to = siblings.indexOf(element) + by;
		if (to >= 0 && to < siblings.size()) {
			return step(moveLabel(List.of(element)),
					() -> MoveCommand.create(domain, element.eContainer(), element.eContainingFeature(), element, to));
		}
		if (element instanceof Question question) {
			int section = recipe.getSections().indexOf(question.getSection()) + by;
			if (section >= 0 && section < recipe.getSections().size()) {
				Section target = recipe.getSections().get(section);
				return moveTo(List.of(element), target, by < 0 ? target.getQuestions().size() : 0);
			}
		}
		return UnexecutableCommand.INSTANCE;
	}

	/**
	 * Moves elements of one kind to a place.
	 *
	 * @param parent where they can stand: a section for questions, the recipe for sections, the recipe or a label for labels
	 * @param index the place, counted before they are moved
	 */
	public Command moveTo(Collection<? extends EObject> elements, EObject parent, int index) {
		List<EObject> moved = tops(elements);
		if (!canMoveTo(moved, parent)) {
			return UnexecutableCommand.INSTANCE;
		}
		EStructuralFeature feature = feature(moved.get(0), parent);
		List<?> list = (List<?>) parent.eGet(feature);
		int before = (int) moved.stream().filter(element -> list.indexOf(element) >= 0 && list.indexOf(element) < index).count();
		List<Object> after = new ArrayList<>(list);
		after.removeAll(moved);
		after.addAll(index - before, moved);
		if (after.equals(list)) {
			return UnexecutableCommand.INSTANCE;
		}
		List<Supplier<Command>> steps = new ArrayList<>(moved.stream().map(this::remove).toList());
		steps.add(add(parent, feature, moved, index - before));
		return new Steps(moveLabel(moved), steps);
	}

	/** Whether elements can stand in a parent: they are of one kind that it takes, and it is in none of them. */
	public boolean canMoveTo(Collection<? extends EObject> elements, EObject parent) {
		return !elements.isEmpty()
				&& elements.stream().allMatch(element -> feature(element, parent) != null && !EcoreUtil.isAncestor(element, parent));
	}

	private static EStructuralFeature feature(EObject element, EObject parent) {
		return switch (element) {
			case Question question -> parent instanceof Section ? Literals.SECTION__QUESTIONS : null;
			case Section section -> parent instanceof Recipe ? Literals.RECIPE__SECTIONS : null;
			case Label label when parent instanceof Recipe -> Literals.RECIPE__LABELS;
			case Label label when parent instanceof Label -> Literals.LABEL__CHILDREN;
			default -> null;
		};
	}

	/** Adds copies of elements behind another one, or at the end of the recipe for null; keys and tags that are taken get a number. */
	public Command paste(List<? extends EObject> copies, EObject target) {
		if (copies.isEmpty()) {
			return UnexecutableCommand.INSTANCE;
		}
		Set<String> keys = RecipeKeys.keys(recipe);
		Set<String> tags = RecipeKeys.tags(recipe);
		copies.forEach(copy -> makeUnique(copy, keys, tags));
		List<Supplier<Command>> steps = new ArrayList<>();
		List<Section> sections = copies.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
		List<Question> questions = copies.stream().filter(Question.class::isInstance).map(Question.class::cast).toList();
		List<Label> labels = copies.stream().filter(Label.class::isInstance).map(Label.class::cast).toList();
		if (!labels.isEmpty()) {
			boolean below = target instanceof Label;
			EObject parent = below ? target.eContainer() : recipe;
			steps.add(add(parent, feature(labels.get(0), parent), labels,
					below ? Elements.siblings(target).indexOf(target) + 1 : recipe.getLabels().size()));
		}
		Section section = section(target);
		if (!sections.isEmpty()) {
			steps.add(add(recipe, Literals.RECIPE__SECTIONS, sections,
					section == null ? recipe.getSections().size() : recipe.getSections().indexOf(section) + 1));
		}
		if (questions.isEmpty()) {
			return new Steps(Messages.Edit_paste, steps);
		}
		if (section == null) {
			Section made = RecipeFactory.eINSTANCE.createSection();
			made.getQuestions().addAll(questions);
			steps.add(add(recipe, Literals.RECIPE__SECTIONS, List.of(made), recipe.getSections().size()));
		} else {
			int index = target instanceof Question question ? section.getQuestions().indexOf(question) + 1 : section.getQuestions().size();
			steps.add(add(section, Literals.SECTION__QUESTIONS, questions, index));
		}
		return new Steps(Messages.Edit_paste, steps);
	}

	/** The section that a new question goes to when an element is selected; null when there is none. */
	public Section section(EObject selected) {
		return switch (selected) {
			case Question question when question.getSection() != null -> question.getSection();
			case Section section -> section;
			case null, default -> recipe.getSections().isEmpty() ? null : recipe.getSections().get(recipe.getSections().size() - 1);
		};
	}

	private static void makeUnique(EObject copy, Set<String> keys, Set<String> tags) {
		if (copy instanceof Question question) {
			question.setKey(RecipeKeys.unique(Elements.text(question.getKey()), keys));
			keys.add(question.getKey());
		} else if (copy instanceof Label label) {
			label.setTag(RecipeKeys.unique(Elements.text(label.getTag()), tags));
			tags.add(label.getTag());
		}
		copy.eContents().forEach(part -> makeUnique(part, keys, tags));
	}

	/**
	 * Changes a feature of something in the recipe.
	 *
	 * @param subject in the recipe, or the usual ranking of one that has none of its own, which it gets then
	 * @param value the new value; null unsets the feature
	 * @param what what is changed, for the menu
	 */
	public Command set(EObject subject, EStructuralFeature feature, Object value, String what) {
		if (subject instanceof Question question && feature == Literals.QUESTION__KEY) {
			return renameKey(question, (String) value);
		}
		if (Objects.equals(value, subject.eGet(feature))) {
			return UnexecutableCommand.INSTANCE;
		}
		String label = NLS.bind(Messages.Edit_change, what);
		if (subject instanceof Ranking usual && usual.eContainer() == null) {
			Ranking ranking = EcoreUtil.copy(usual);
			ranking.eSet(feature, value);
			return step(label, setting(recipe, Literals.RECIPE__RANKING, ranking));
		}
		List<Supplier<Command>> steps = new ArrayList<>();
		steps.add(setting(subject, feature, value));
		if (subject instanceof Question question && feature == Literals.QUESTION__TITLE && value != null) {
			nameAfterTitle(question, (String) value).ifPresent(steps::add);
		}
		return new Steps(label, steps);
	}

	/** A key that nobody has chosen follows the title. */
	private Optional<Supplier<Command>> nameAfterTitle(Question question, String title) {
		Set<String> taken = RecipeKeys.keys(recipe);
		taken.remove(question.getKey());
		String before = Elements.text(question.getTitle());
		String old = Elements.text(question.getKey());
		boolean follows = RecipeKeys.isGenerated(old) || !before.isBlank() && old.equals(RecipeKeys.unique(RecipeKeys.fromTitle(before), taken))
				&& isNew(question);
		String key = RecipeKeys.fromTitle(title);
		if (!follows || key.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(() -> renameKey(question, RecipeKeys.unique(key, taken)));
	}

	/** Whether a question has come since the recipe was opened; its key is nowhere else yet. */
	private boolean isNew(Question question) {
		return recipe.eAdapters().stream().noneMatch(adapter -> adapter instanceof RenamedKeys keys && keys.isKnown(question));
	}

	/** Gives a question another key; conditions that look at its answers follow. */
	public Command renameKey(Question question, String key) {
		String old = question.getKey();
		if (Objects.equals(old, key)) {
			return UnexecutableCommand.INSTANCE;
		}
		List<Supplier<Command>> steps = new ArrayList<>();
		steps.add(setting(question, Literals.QUESTION__KEY, key));
		boolean alone = Elements.questions(recipe).stream().filter(other -> Objects.equals(old, other.getKey())).count() == 1;
		if (alone && old != null && key != null) {
			for (Condition condition : conditionsOn(old)) {
				steps.add(setting(condition, Literals.CONDITION__KEY, key));
			}
		}
		return new Steps(NLS.bind(Messages.Edit_renameKey, Elements.text(old), Elements.text(key)), steps);
	}

	private List<Condition> conditionsOn(String key) {
		return Elements.questions(recipe).stream().map(Question::getCondition)
				.filter(condition -> condition != null && key.equals(condition.getKey()))
				.toList();
	}

	/** Gives a question another type; what both types have, such as options, is carried over by the caller. */
	public Command setType(Question question, QuestionType type) {
		return step(Messages.Edit_changeType, setting(question, Literals.QUESTION__TYPE, type));
	}

	/**
	 * Sets when a question is asked.
	 *
	 * @param condition in no recipe yet; null for always
	 */
	public Command setCondition(Question question, Condition condition) {
		Condition before = question.getCondition();
		if (before == null ? condition == null : condition != null && EcoreUtil.equals(before, condition)) {
			return UnexecutableCommand.INSTANCE;
		}
		return step(Messages.Edit_condition, setting(question, Literals.QUESTION__CONDITION, condition));
	}

	/** Gives a parameter of a contributed type a value; null takes it away. */
	public Command setParameter(ContributedType type, String name, String value, String what) {
		Parameter parameter = type.getParameters().stream().filter(each -> name.equals(each.getName())).findFirst().orElse(null);
		if (parameter == null && value != null) {
			Parameter added = RecipeFactory.eINSTANCE.createParameter();
			added.setName(name);
			added.setValue(value);
			return step(NLS.bind(Messages.Edit_change, what),
					add(type, Literals.CONTRIBUTED_TYPE__PARAMETERS, List.of(added), type.getParameters().size()));
		}
		if (parameter == null || Objects.equals(value, parameter.getValue())) {
			return UnexecutableCommand.INSTANCE;
		}
		return step(NLS.bind(Messages.Edit_change, what), value == null ? remove(parameter) : setting(parameter, Literals.PARAMETER__VALUE, value));
	}

	/** Makes the options of a question what lines of text say; see {@link OptionLines}. Conditions follow an option that is called otherwise. */
	public Command setOptions(EObject type, EStructuralFeature feature, String lines) {
		OptionLines.Change change = OptionLines.change(type, feature, lines);
		if (change.isNothing()) {
			return UnexecutableCommand.INSTANCE;
		}
		List<Supplier<Command>> steps = new ArrayList<>();
		change.sets().forEach(set -> steps.add(setting(set.option(), set.feature(), set.value())));
		steps.add(setting(type, feature, change.options()));
		if (type.eContainer() instanceof Question question && question.getKey() != null) {
			for (Condition condition : conditionsOn(question.getKey())) {
				List<String> values = condition.getValues().stream().map(value -> change.renamed().getOrDefault(value, value)).toList();
				if (!values.equals(condition.getValues())) {
					steps.add(setting(condition, Literals.CONDITION__VALUES, values));
				}
			}
		}
		return new Steps(NLS.bind(Messages.Edit_change, Messages.Edit_options), steps);
	}

	/** Makes the recipe what another one is; parts that are the same stay the same objects. */
	public Command replace(Recipe other) {
		List<Supplier<Command>> steps = new ArrayList<>();
		for (EStructuralFeature feature : recipe.eClass().getEAllStructuralFeatures()) {
			if (!isSame(feature, recipe.eGet(feature), other.eGet(feature))) {
				Object value = other.eGet(feature);
				if (value instanceof List<?> list) {
					List<Object> taken = new ArrayList<>(list);
					list.clear();
					value = taken;
				} else if (value instanceof EObject part) {
					EcoreUtil.remove(part);
				}
				steps.add(setting(recipe, feature, value));
			}
		}
		return steps.isEmpty() ? UnexecutableCommand.INSTANCE : new Steps(Messages.Edit_source, steps);
	}

	private static boolean isSame(EStructuralFeature feature, Object one, Object other) {
		if (one instanceof List<?> list && feature instanceof EReference) {
			return EcoreUtil.equals(asObjects(list), asObjects((List<?>) other));
		}
		return one instanceof EObject object && other instanceof EObject object2 ? EcoreUtil.equals(object, object2) : Objects.equals(one, other);
	}

	private static List<EObject> asObjects(List<?> list) {
		return list.stream().map(EObject.class::cast).toList();
	}

	/** How an element is called in menus and messages. */
	public static String describe(EObject element) {
		return switch (element) {
			case Question question -> NLS.bind(Messages.Element_question, Elements.name(question));
			case Section section -> section.getTitle() == null || section.getTitle().isBlank()
					? Messages.Element_untitledSection
					: NLS.bind(Messages.Element_section, section.getTitle());
			case Label label -> NLS.bind(Messages.Element_label, Elements.name(label));
			default -> Messages.Element_recipe;
		};
	}

	private static String moveLabel(List<EObject> moved) {
		return moved.size() == 1
				? NLS.bind(Messages.Edit_move, describe(moved.get(0)))
				: NLS.bind(Messages.Edit_moveSeveral, Integer.valueOf(moved.size()));
	}

	private static Command step(String label, Supplier<Command> command) {
		return new Steps(label, List.of(command));
	}

	private Supplier<Command> add(EObject parent, EStructuralFeature feature, Collection<? extends EObject> added, int index) {
		return () -> AddCommand.create(domain, parent, feature, added, index);
	}

	private Supplier<Command> remove(EObject element) {
		return () -> RemoveCommand.create(domain, element.eContainer(), element.eContainingFeature(), element);
	}

	private Supplier<Command> setting(EObject subject, EStructuralFeature feature, Object value) {
		return () -> SetCommand.create(domain, subject, feature, value == null ? SetCommand.UNSET_VALUE : value);
	}
}
