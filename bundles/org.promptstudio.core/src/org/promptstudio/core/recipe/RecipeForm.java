package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.EcoreFactory;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Scope;

/**
 * A recipe made ready for answering: a package with one class for each scope, a feature for each question. Immutable, any thread, as long as nobody changes
 * the recipe: give it a copy ({@code EcoreUtil.copy}) of one that is being edited. {@link #close()} takes its validator out of EMF's registry.
 */
public final class RecipeForm implements AutoCloseable {

	/** Key of a question that ranking rules imply: a yes/no question about a prompt. */
	public static final String NONE_IS_GOOD = "noneIsGood";
	/** Key of a question that ranking rules imply: a text about a prompt. */
	public static final String RANK_REASON = "rankReason";
	/** Source of an annotation of each feature, with the question's key, the id of its type, its title and its help. */
	public static final String ANNOTATION = "https://promptstudio.org/question";

	private static final AtomicLong NUMBER = new AtomicLong();

	private final Recipe recipe;
	private final QuestionTypes types;
	private final EPackage ePackage = EcoreFactory.eINSTANCE.createEPackage();
	private final Map<Scope, EClass> classes = new EnumMap<>(Scope.class);
	private final Map<Scope, List<Question>> questions = new EnumMap<>(Scope.class);
	private final Map<String, Question> byKey = new LinkedHashMap<>();
	private final Map<Question, EStructuralFeature> features = new HashMap<>();
	private final Map<EStructuralFeature, Question> byFeature = new HashMap<>();
	private final Map<Question, QuestionBehavior> behaviors = new HashMap<>();
	private final Map<Question, String> unavailable = new LinkedHashMap<>();
	private final Conditions conditions;
	private final Labels labels;
	private final AnswerValidator validator;

	/**
	 * Never fails: a question that cannot be asked (unknown type, key given twice, broken settings) is {@link #unavailable()}, the others work. A condition
	 * that cannot be decided (its question is missing, of a narrower scope, or it leads in a circle) is passed over: the question is asked.
	 */
	public RecipeForm(Recipe recipe, QuestionTypes types) {
		this.recipe = recipe;
		this.types = types;
		ePackage.setName("answers");
		ePackage.setNsPrefix("answers");
		ePackage.setNsURI("https://promptstudio.org/answers/" + NUMBER.incrementAndGet());
		for (Scope scope : Scope.values()) {
			EClass eClass = EcoreFactory.eINSTANCE.createEClass();
			String name = scope.getName();
			eClass.setName(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Answers");
			ePackage.getEClassifiers().add(eClass);
			classes.put(scope, eClass);
			questions.put(scope, new ArrayList<>());
		}
		Askable askable = new Askable(recipe, types);
		Questions.of(recipe).forEach(question -> add(question, askable));
		if (recipe.getRanking() != null) {
			addImplied(recipe.getRanking(), askable);
		}
		conditions = new Conditions(byKey.values(), this::question);
		labels = new Labels(recipe);
		validator = new AnswerValidator(this);
		synchronized (EValidator.Registry.INSTANCE) {
			EValidator.Registry.INSTANCE.put(ePackage, validator);
		}
	}

	private void add(Question question, Askable askable) {
		questions.get(question.getScope()).add(question);
		askable.fault(question).ifPresentOrElse(fault -> unavailable.put(question, fault), () -> addFeature(question));
	}

	private void addFeature(Question question) {
		QuestionTypeInfo info = types.of(question.getType()).orElseThrow();
		EClass answers = answers(question.getScope());
		try {
			EStructuralFeature feature = info.behavior().addFeature(question, answers);
			if (feature.getEContainingClass() != answers || byFeature.containsKey(feature)) {
				throw new IllegalStateException("The feature was not added to the class of the answers.");
			}
			feature.setName(question.getKey());
			annotate(feature, question);
			features.put(question, feature);
			byFeature.put(feature, question);
			behaviors.put(question, info.behavior());
			byKey.put(question.getKey(), question);
		} catch (RuntimeException | LinkageError e) {
			answers.getEStructuralFeatures().removeIf(feature -> !byFeature.containsKey(feature));
			unavailable.put(question, Askable.broken(question, info, e).message());
		}
	}

	private static void annotate(EStructuralFeature feature, Question question) {
		EAnnotation annotation = EcoreFactory.eINSTANCE.createEAnnotation();
		annotation.setSource(ANNOTATION);
		annotation.getDetails().put("key", question.getKey());
		annotation.getDetails().put("type", QuestionTypes.id(question.getType()));
		annotation.getDetails().put("title", Questions.title(question));
		annotation.getDetails().put("help", question.getHelp());
		feature.getEAnnotations().add(annotation);
	}

	private void addImplied(Ranking ranking, Askable askable) {
		if (ranking.isNoneIsGoodAllowed() && !byKey.containsKey(NONE_IS_GOOD)) {
			add(implied(NONE_IS_GOOD, Messages.Ranking_noneIsGood, false, RecipeFactory.eINSTANCE.createYesNo()), askable);
		}
		if (ranking.isReasonRequired() && !byKey.containsKey(RANK_REASON)) {
			FreeText text = RecipeFactory.eINSTANCE.createFreeText();
			add(implied(RANK_REASON, Messages.Ranking_reason, true, text), askable);
		}
	}

	private static Question implied(String key, String title, boolean required, QuestionType type) {
		Question question = RecipeFactory.eINSTANCE.createQuestion();
		question.setKey(key);
		question.setTitle(title);
		question.setScope(Scope.PROMPT);
		question.setRequired(required);
		question.setType(type);
		return question;
	}

	/** What was asked for. */
	public Recipe recipe() {
		return recipe;
	}

	/** The types it was made with. */
	public QuestionTypes types() {
		return types;
	}

	/** The class of the answers about a response, prompt or item: ResponseAnswers, PromptAnswers, ItemAnswers. */
	public EClass answers(Scope scope) {
		return classes.get(scope);
	}

	/**
	 * The questions of a scope in the order of the recipe, those that are {@link #unavailable()} too. At the end of the prompts' come those that the
	 * ranking rules imply, without a section: {@link #NONE_IS_GOOD}, {@link #RANK_REASON}.
	 */
	public List<Question> questions(Scope scope) {
		return Collections.unmodifiableList(questions.get(scope));
	}

	/** Which feature holds the answers to a question; empty for an unavailable one. */
	public Optional<EStructuralFeature> feature(Question question) {
		return Optional.ofNullable(features.get(question));
	}

	/** Which question a feature holds the answers to. */
	public Optional<Question> question(EStructuralFeature feature) {
		return Optional.ofNullable(byFeature.get(feature));
	}

	/** The question of a key; empty where none is asked by that key. */
	public Optional<Question> question(String key) {
		return Optional.ofNullable(byKey.get(key));
	}

	/** What a question's type does; empty for an unavailable one. */
	public Optional<QuestionBehavior> behavior(Question question) {
		return Optional.ofNullable(behaviors.get(question));
	}

	/** Whether the ranking rules imply a question; it is in no recipe. */
	public boolean isImplied(Question question) {
		return question.eContainer() == null && byKey.get(question.getKey()) == question;
	}

	/** Questions that cannot be asked, with the sentence why. Their answers are kept. */
	public Map<Question, String> unavailable() {
		return Collections.unmodifiableMap(unavailable);
	}

	Conditions conditions() {
		return conditions;
	}

	Labels labels() {
		return labels;
	}

	AnswerValidator validator() {
		return validator;
	}

	EPackage ePackage() {
		return ePackage;
	}

	@Override
	public void close() {
		synchronized (EValidator.Registry.INSTANCE) {
			EValidator.Registry.INSTANCE.remove(ePackage);
		}
	}
}
