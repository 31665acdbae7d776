package org.promptstudio.dataloop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.LabelPicker;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.model.recipe.YesNo;

/**
 * Questions as the entries of an ontology's {@code metadata.attributes}; see the design's formats page, 1.5. Only what Dataloop itself
 * understands: {@link StudioQuestions} adds the rest.
 */
final class QuestionJson {

	private static final String ALL_LABELS = "*";
	private static final String HIERARCHY = "hierarchy";
	private static final String KEY = "key";
	private static final String MAX = "max";
	private static final String MIN = "min";
	private static final String MULTI = "multi";
	private static final String OPTIONAL = "optional";
	private static final String PARENT = "parent";
	private static final String RANGE = "range";
	private static final String SCOPE = "scope";
	private static final String SCRIPT_DATA = "scriptData";
	private static final String STEP = "step";
	private static final String TITLE = "title";
	private static final String VALUES = "values";
	private static final String OPTIONS_TYPE = "options";
	private static final String FREE_TEXT_TYPE = "freeText";
	private static final String YES_NO_TYPE = "boolean";

	private final Map<String, Object> json;
	private final Map<String, Object> scriptData;
	private final Consumer<String> oddities;

	private QuestionJson(Map<String, Object> json, Consumer<String> oddities) {
		this.json = json;
		this.oddities = oddities;
		scriptData = JsonTrees.objectOrEmpty(json.get(SCRIPT_DATA));
	}

	/**
	 * Reads an entry.
	 *
	 * @param oddities told in whole sentences what could not be read; it is kept as it is
	 * @return null when it has no key
	 */
	static Question read(Map<String, Object> json, Consumer<String> oddities) {
		Question question = readAlone(json, oddities);
		if (question != null) {
			question.setForeign(Foreign.keep(json, write(question, List.of())));
		}
		return question;
	}

	/** As {@link #read}, without keeping the JSON. */
	static Question readAlone(Map<String, Object> json, Consumer<String> oddities) {
		return new QuestionJson(json, oddities).question();
	}

	private Question question() {
		String key = text(scriptAttribute(KEY, json));
		if (key == null || key.isEmpty()) {
			return null;
		}
		Question question = RecipeFactory.eINSTANCE.createQuestion();
		question.setKey(key);
		question.setTitle(text(scriptAttribute(TITLE, scriptData)));
		question.setRequired(Boolean.FALSE.equals(scriptAttribute(OPTIONAL, scriptData)));
		if (json.get(SCOPE) instanceof List<?> scope && !scope.contains(ALL_LABELS)) {
			scope.stream().map(QuestionJson::text).filter(Objects::nonNull).forEach(question.getLabels()::add);
		}
		question.setCondition(condition());
		question.setType(type());
		return question;
	}

	/** A member that stands in the entry, in its scriptData or in both. */
	private Object scriptAttribute(String name, Map<String, Object> first) {
		Map<String, Object> second = first == json ? scriptData : json;
		return first.get(name) == null ? second.get(name) : first.get(name);
	}

	private static String text(Object value) {
		return value instanceof String text ? XmlCharacters.keep(text) : null;
	}

	private Condition condition() {
		Map<String, Object> hierarchy = JsonTrees.objectOrEmpty(json.get(HIERARCHY));
		String parent = text(hierarchy.get(PARENT));
		Object value = hierarchy.get(Keys.VALUE);
		if (parent == null || value == null || value instanceof Map || value instanceof List) {
			return null;
		}
		Condition condition = RecipeFactory.eINSTANCE.createCondition();
		condition.setKey(parent);
		condition.setOperator(Operator.EQUALS);
		condition.getValues().add(XmlCharacters.keep(value.toString()));
		return condition;
	}

	private QuestionType type() {
		String name = json.get(Keys.TYPE) instanceof String given ? given : guessedType();
		return switch (name) {
			case OPTIONS_TYPE -> options(Boolean.TRUE.equals(scriptAttribute(MULTI, scriptData)));
			case "checkbox" -> options(true);
			case "radio_button" -> options(false);
			case RANGE, "slider" -> scale();
			case YES_NO_TYPE, "yes_no" -> RecipeFactory.eINSTANCE.createYesNo();
			case FREE_TEXT_TYPE, "free_text", "freetext", "text" -> RecipeFactory.eINSTANCE.createFreeText();
			default -> unknown(name);
		};
	}

	private String guessedType() {
		oddities.accept(Messages.Ontology_noType);
		if (json.get(VALUES) instanceof List) {
			return OPTIONS_TYPE;
		}
		return json.get(RANGE) instanceof Map ? RANGE : FREE_TEXT_TYPE;
	}

	private QuestionType unknown(String name) {
		oddities.accept(NLS.bind(Messages.Ontology_unknownType, name));
		ContributedType type = RecipeFactory.eINSTANCE.createContributedType();
		type.setId(OntologyDocument.UNKNOWN_TYPE + XmlCharacters.keep(name));
		return type;
	}

	private QuestionType options(boolean multi) {
		List<Option> options = new ArrayList<>();
		for (Object value : JsonTrees.arrayOrEmpty(json.get(VALUES))) {
			if (value == null || value instanceof Map || value instanceof List) {
				oddities.accept(Messages.Ontology_optionNoText);
				continue;
			}
			Option option = RecipeFactory.eINSTANCE.createOption();
			option.setValue(XmlCharacters.keep(value.toString()));
			options.add(option);
		}
		if (multi) {
			MultipleChoice choice = RecipeFactory.eINSTANCE.createMultipleChoice();
			choice.getOptions().addAll(options);
			return choice;
		}
		SingleChoice choice = RecipeFactory.eINSTANCE.createSingleChoice();
		choice.getOptions().addAll(options);
		return choice;
	}

	private Scale scale() {
		Scale scale = RecipeFactory.eINSTANCE.createScale();
		scale.setMin(bound(MIN, scale.getMin()));
		scale.setMax(bound(MAX, scale.getMax()));
		scale.setStep(bound(STEP, scale.getStep()));
		return scale;
	}

	private BigDecimal bound(String name, BigDecimal usual) {
		Object value = JsonTrees.objectOrEmpty(json.get(RANGE)).get(name);
		BigDecimal bound = value instanceof Number number ? FeatureJson.decimal(number) : null;
		if (bound == null) {
			oddities.accept(NLS.bind(Messages.Ontology_noNumber, name, usual));
			return usual;
		}
		return bound;
	}

	/**
	 * Writes a question.
	 *
	 * @param labels the tags of the recipe's labels, which a label picker offers
	 * @return null when Dataloop has no such question, or its answers would not be ours
	 */
	static Map<String, Object> write(Question question, List<String> labels) {
		boolean hasPlace = question.getKey() != null && !question.getKey().isEmpty() && question.getScope() == Scope.RESPONSE;
		Map<String, Object> settings = hasPlace ? settings(question.getType(), labels) : null;
		if (settings == null) {
			return null;
		}
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(KEY, question.getKey());
		json.put(Keys.TYPE, settings.remove(Keys.TYPE));
		boolean forAll = question.getLabels().isEmpty() || question.getLabels().contains(ALL_LABELS);
		json.put(SCOPE, forAll ? List.of(ALL_LABELS) : List.copyOf(question.getLabels()));
		boolean multi = Boolean.TRUE.equals(settings.remove(MULTI));
		json.putAll(settings);
		if (isHierarchy(question.getCondition())) {
			Map<String, Object> hierarchy = new LinkedHashMap<>();
			hierarchy.put(PARENT, question.getCondition().getKey());
			hierarchy.put(Keys.VALUE, question.getCondition().getValues().getFirst());
			json.put(HIERARCHY, hierarchy);
		}
		Map<String, Object> script = new LinkedHashMap<>();
		script.put(SCOPE, "@ontology.sections." + question.getKey() + ".scope");
		script.put(TITLE, question.getTitle() == null ? question.getKey() : question.getTitle());
		script.put(KEY, question.getKey());
		script.put(OPTIONAL, !question.isRequired());
		script.put(MULTI, multi);
		json.put(SCRIPT_DATA, script);
		return json;
	}

	private static Map<String, Object> settings(QuestionType type, List<String> labels) {
		return switch (type) {
			case YesNo yesNo -> settings(YES_NO_TYPE);
			case FreeText text -> settings(FREE_TEXT_TYPE);
			case Scale scale -> range(scale);
			case SingleChoice choice -> choices(choice.getOptions().stream().map(Option::getValue).toList(), false);
			case MultipleChoice choice -> choices(choice.getOptions().stream().map(Option::getValue).toList(), true);
			case LabelPicker picker -> choices(labels, picker.isSeveral());
			case ContributedType unknown when unknown.getId() != null && unknown.getId().startsWith(OntologyDocument.UNKNOWN_TYPE) ->
				settings(unknown.getId().substring(OntologyDocument.UNKNOWN_TYPE.length()));
			case null, default -> null;
		};
	}

	private static Map<String, Object> settings(String type) {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put(Keys.TYPE, type);
		return settings;
	}

	private static Map<String, Object> choices(List<String> values, boolean multi) {
		Map<String, Object> settings = settings(OPTIONS_TYPE);
		settings.put(VALUES, values);
		settings.put(MULTI, multi);
		return settings;
	}

	private static Map<String, Object> range(Scale scale) {
		Map<String, Object> range = new LinkedHashMap<>();
		range.put(MIN, scale.getMin());
		range.put(MAX, scale.getMax());
		range.put(STEP, scale.getStep());
		Map<String, Object> settings = settings(RANGE);
		settings.put(RANGE, range);
		return settings;
	}

	private static boolean isHierarchy(Condition condition) {
		return condition != null && condition.getOperator() == Operator.EQUALS && condition.getValues().size() == 1
				&& condition.getKey() != null;
	}

	/** Writes a question into the entry that it was read from; null as in {@link #write}. */
	static Map<String, Object> writeOver(Question question, List<String> labels) {
		Map<String, Object> now = write(question, labels);
		Map<String, Object> foreign = now == null ? null : Foreign.parse(question.getForeign());
		Question before = foreign == null ? null : readAlone(foreign, oddity -> {});
		if (before == null) {
			return now;
		}
		Map<String, Object> merged = JsonTrees.asObject(JsonTrees.merged(foreign, write(before, List.of()), now));
		if (meansTheSame(merged, now)) {
			return merged;
		}
		Map<String, Object> forced = new LinkedHashMap<>(foreign);
		List.of(VALUES, RANGE, HIERARCHY).forEach(forced::remove);
		return JsonTrees.asObject(JsonTrees.overlaid(forced, now));
	}

	private static boolean meansTheSame(Map<String, Object> one, Map<String, Object> written) {
		Question read = readAlone(one, oddity -> {});
		return read != null && JsonTrees.isSame(write(read, List.of()), written);
	}
}
