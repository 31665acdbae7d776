package org.promptstudio.dataloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.LabelPicker;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage;
import org.promptstudio.model.recipe.SingleChoice;

/**
 * What is to be known of a question beyond its entry in an ontology's {@code metadata.attributes}. In {@code metadata.promptstudio.sections}
 * a question is one of
 * <ul>
 * <li>a string: the key of its entry, which tells all;</li>
 * <li>an object with {@code attribute}, the key of its entry, and the features that the entry has no place for;</li>
 * <li>an object with {@code key}: the whole question, as Dataloop cannot ask it.</li>
 * </ul>
 * What somebody changes in the entry, with Dataloop's own tools, wins over what stands here.
 */
final class StudioQuestions {

	static final String ATTRIBUTE = "attribute";
	static final String OPTION_HELP = "optionHelp";
	static final String TYPE = RecipePackage.Literals.QUESTION__TYPE.getName();

	private static final String HELP = "help";
	/** Features of types that stand in the entry. */
	private static final Set<String> IN_ENTRY = Set.of("options", "min", "max", "step", "several");
	private static final Set<EStructuralFeature> NOT_COMPARED = Set.of(RecipePackage.Literals.QUESTION__FOREIGN,
			RecipePackage.Literals.QUESTION__SECTION, RecipePackage.Literals.QUESTION__TYPE, RecipePackage.Literals.QUESTION__KEY);

	private StudioQuestions() {
	}

	/**
	 * A question in an ontology.
	 *
	 * @param entry    in {@code metadata.attributes}; null when Dataloop cannot ask it
	 * @param inStudio in {@code metadata.promptstudio}: a key or an object
	 */
	record Placed(Question question, Map<String, Object> entry, Object inStudio) {

		/** What the entry does not tell; empty for a question that stands in the studio's part alone. */
		Map<String, Object> beyondEntry() {
			return entry == null ? Map.of() : JsonTrees.objectOrEmpty(inStudio);
		}
	}

	/** Finds a place for a question, such that reading it there gives the same question again. */
	static Placed place(Question question, List<String> labels) {
		Map<String, Object> entry = QuestionJson.writeOver(question, labels);
		if (entry != null) {
			Question wanted = withoutForeign(question);
			Question plain = QuestionJson.readAlone(entry, oddity -> {});
			Map<String, Object> beyond = plain == null ? Map.of() : difference(plain, wanted);
			if (plain != null && apply(beyond, plain, labels) && EcoreUtil.equals(plain, wanted)) {
				Map<String, Object> object = new LinkedHashMap<>();
				object.put(ATTRIBUTE, question.getKey());
				object.putAll(beyond);
				return new Placed(question, entry, beyond.isEmpty() ? question.getKey() : object);
			}
		}
		return new Placed(question, null, FeatureJson.write(question));
	}

	private static Question withoutForeign(Question question) {
		Question copy = EcoreUtil.copy(question);
		copy.setForeign(null);
		return copy;
	}

	private static Map<String, Object> difference(Question plain, Question wanted) {
		Map<String, Object> difference = new LinkedHashMap<>();
		EcoreUtil.EqualityHelper helper = new EcoreUtil.EqualityHelper();
		for (EStructuralFeature feature : RecipePackage.Literals.QUESTION.getEAllStructuralFeatures()) {
			if (!NOT_COMPARED.contains(feature) && !isEqual(helper, feature, plain, wanted)) {
				difference.put(feature.getName(), FeatureJson.value(wanted, feature));
			}
		}
		if (!EcoreUtil.equals(plain.getType(), wanted.getType())) {
			difference.put(TYPE, type(wanted.getType()));
		}
		return difference;
	}

	private static boolean isEqual(EcoreUtil.EqualityHelper helper, EStructuralFeature feature, Question one, Question two) {
		return feature == RecipePackage.Literals.QUESTION__CONDITION
				? helper.equals(one.getCondition(), two.getCondition())
				: one.eGet(feature) == null ? two.eGet(feature) == null : one.eGet(feature).equals(two.eGet(feature));
	}

	private static Map<String, Object> type(QuestionType type) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(FeatureJson.KIND, type.eClass().getName());
		FeatureJson.write(type).forEach((name, value) -> {
			if (!IN_ENTRY.contains(name)) {
				json.put(name, value);
			}
		});
		List<Object> helps = new ArrayList<>();
		for (Option option : options(type)) {
			if (option.getHelp() != null) {
				helps.add(FeatureJson.write(option));
			}
		}
		if (!helps.isEmpty()) {
			json.put(OPTION_HELP, helps);
		}
		return json;
	}

	private static EList<Option> options(QuestionType type) {
		return switch (type) {
			case SingleChoice choice -> choice.getOptions();
			case MultipleChoice choice -> choice.getOptions();
			case null, default -> ECollections.emptyEList();
		};
	}

	/** Adds to a question what its entry did not tell; false when the entry has become another type of question since. */
	private static boolean apply(Map<String, Object> beyond, Question question, List<String> labels) {
		Map<String, Object> features = new LinkedHashMap<>(beyond);
		boolean hasType = features.remove(TYPE) instanceof Map;
		NOT_COMPARED.forEach(feature -> features.remove(feature.getName()));
		FeatureJson.read(features, question);
		return !hasType || applyType(JsonTrees.asObject(beyond.get(TYPE)), question, labels);
	}

	private static boolean applyType(Map<String, Object> json, Question question, List<String> labels) {
		QuestionType type = question.getType();
		Object kind = json.get(FeatureJson.KIND);
		if (type.eClass().getName().equals(kind)) {
			Map<String, Object> features = new LinkedHashMap<>(json);
			IN_ENTRY.forEach(features::remove);
			FeatureJson.read(features, type);
			applyHelp(JsonTrees.arrayOrEmpty(json.get(OPTION_HELP)), options(type));
			return true;
		}
		boolean offersLabels = options(type).stream().map(Option::getValue).toList().equals(labels);
		if (RecipePackage.Literals.LABEL_PICKER.getName().equals(kind) && offersLabels
				&& (type instanceof SingleChoice || type instanceof MultipleChoice)) {
			LabelPicker picker = RecipeFactory.eINSTANCE.createLabelPicker();
			picker.setSeveral(type instanceof MultipleChoice);
			question.setType(picker);
			return true;
		}
		return false;
	}

	/** By the options' values, as some options may have gone or come; of equal ones in their order. */
	private static void applyHelp(List<?> helps, List<Option> options) {
		Map<Object, Deque<String>> byValue = new HashMap<>();
		for (Object element : helps) {
			Map<String, Object> help = JsonTrees.objectOrEmpty(element);
			if (help.get(HELP) instanceof String text) {
				byValue.computeIfAbsent(help.get(Keys.VALUE), value -> new ArrayDeque<>()).add(XmlCharacters.keep(text));
			}
		}
		for (Option option : options) {
			Deque<String> found = byValue.get(option.getValue());
			option.setHelp(found == null ? null : found.poll());
		}
	}

	/** Questions read from {@code metadata.attributes}, waiting for their section. */
	static final class Waiting {

		private final Map<String, Deque<Question>> byKey = new HashMap<>();
		private final List<Question> inOrder;
		private final List<String> labels;
		private final Consumer<String> oddities;

		Waiting(List<Question> questions, List<String> labels, Consumer<String> oddities) {
			this.labels = labels;
			this.oddities = oddities;
			inOrder = new ArrayList<>(questions);
			questions.forEach(question -> byKey.computeIfAbsent(question.getKey(), key -> new ArrayDeque<>()).add(question));
		}

		/** The question that an element of a section means; null when there is none any more. */
		Question take(Object inStudio) {
			Map<String, Object> object = JsonTrees.objectOrEmpty(inStudio);
			Object key = inStudio instanceof String ? inStudio : object.get(ATTRIBUTE);
			if (!object.isEmpty() && key == null) {
				return whole(object);
			}
			Question question = byKey.getOrDefault(key, new ArrayDeque<>()).poll();
			if (question == null) {
				oddities.accept(NLS.bind(Messages.Ontology_noEntry, key));
				return null;
			}
			inOrder.removeIf(waiting -> waiting == question);
			if (!apply(object, question, labels)) {
				oddities.accept(NLS.bind(Messages.Ontology_otherType, key));
			}
			return question;
		}

		private static Question whole(Map<String, Object> json) {
			Question question = RecipeFactory.eINSTANCE.createQuestion();
			FeatureJson.read(json, question);
			Map<String, Object> type = JsonTrees.objectOrEmpty(json.get(TYPE));
			if (question.getType() == null && type.get(FeatureJson.KIND) instanceof String kind) {
				ContributedType unknown = RecipeFactory.eINSTANCE.createContributedType();
				unknown.setId(XmlCharacters.keep(kind));
				question.setType(unknown);
			}
			return question;
		}

		/** Those that no section has taken. */
		List<Question> rest() {
			return inOrder;
		}
	}
}
