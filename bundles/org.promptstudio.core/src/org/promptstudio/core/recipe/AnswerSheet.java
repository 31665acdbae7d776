package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.core.recipe.Baseline.Kept;
import org.promptstudio.core.recipe.Baseline.Start;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

/**
 * The answers about one item, prompt or response: an object of the recipe's class beside the attributes they are kept in. Each follows the other. Thread of
 * the item's editing domain.
 * <p>
 * Opening an item changes nothing, only an edit moves attributes. A hidden question keeps its answer in the object while the item is open, but the attribute
 * leaves the holder, and comes back when the question is shown again. An answer that was hidden already when the item was opened stays in the file, as a
 * {@link #leftOvers() left-over}. A default answer is shown, and written when anything of the sheet is answered.
 * <p>
 * The attributes are a function of the {@link Baseline} and the answers' object, so that undoing a change of the object restores them exactly. It is above 300
 * lines because it is the one place where the two sides meet.
 */
public final class AnswerSheet {

	private final ItemAnswers owner;
	private final AnswerHolder holder;
	private final RecipeForm form;
	private final Scope scope;
	private final EObject answers;
	private final AnswersWatch answersWatch = new AnswersWatch(this);
	private final HolderWatch holderWatch = new HolderWatch(this);
	private final Set<Runnable> listeners = new LinkedHashSet<>();
	private final Map<Question, Attribute> made = new HashMap<>();
	private Set<Question> shown = Set.of();
	private Baseline baseline;
	private boolean isConfirmed;
	private List<AnswerProblem> problems;

	AnswerSheet(ItemAnswers owner, AnswerHolder holder) {
		this.owner = owner;
		this.holder = holder;
		form = owner.form();
		scope = scope(holder);
		answers = EcoreUtil.create(form.answers(scope));
		Map<Question, Start> starts = new HashMap<>();
		List<Kept> attributes = attributes();
		Map<String, Integer> places = Baseline.places(attributes);
		for (Question question : asking()) {
			int place = places.getOrDefault(question.getKey(), -1);
			starts.put(question, place < 0 ? startByDefault(question) : start(question, place, attributes.get(place).value()));
		}
		begin(attributes, starts);
		answers.eAdapters().add(answersWatch);
		holderWatch.attach();
	}

	static Scope scope(AnswerHolder holder) {
		return holder instanceof Response ? Scope.RESPONSE : holder instanceof Prompt ? Scope.PROMPT : Scope.ITEM;
	}

	private void begin(List<Kept> attributes, Map<Question, Start> starts) {
		decideShown();
		starts.replaceAll((question, start) -> start.shown(isVisible(question)));
		baseline = new Baseline(attributes, starts);
	}

	private List<Kept> attributes() {
		return holder.getAttributes().stream().map(Kept::of).toList();
	}

	/** The questions of the scope that can be asked, each after the one it depends on. */
	private List<Question> asking() {
		return form.conditions().inOrder(scope);
	}

	private Start start(Question question, int place, Object json) {
		try {
			put(question, AnswerValues.read(form, question, json));
			return new Start(place, json(question), false, false, null);
		} catch (MisfitException e) {
			put(question, null);
			return new Start(place, null, false, false, e.getMessage());
		}
	}

	private Start startByDefault(Question question) {
		put(question, Defaults.value(form, question).orElse(null));
		Object json = json(question);
		return new Start(-1, json, false, json != null, null);
	}

	private void put(Question question, Object value) {
		SetAnswer.put(answers, form.feature(question).orElseThrow(), value);
	}

	/**
	 * The answers. Edit them by {@link #set}, or by commands of {@link ItemAnswers#domain()}; plain commands of the item's editing domain work too, but their
	 * undo restores the attributes only while the same form is in use.
	 */
	public EObject answers() {
		return answers;
	}

	/** What is asked about. */
	public AnswerHolder holder() {
		return holder;
	}

	/** By which it is asked. */
	public RecipeForm form() {
		return form;
	}

	/** What kind of thing the holder is. */
	public Scope scope() {
		return scope;
	}

	/** The questions about this holder, hidden and unavailable ones too: those of its scope and, for a response, of its label. */
	public List<Question> questions() {
		return form.questions(scope).stream().filter(this::isAsked).toList();
	}

	/** Whether a question of the scope is one about this holder. */
	boolean isAsked(Question question) {
		if (holder instanceof Response response) {
			return form.labels().isAsked(question, response);
		}
		return !(holder instanceof Prompt prompt) || !prompt.getResponses().isEmpty() || !form.isImplied(question);
	}

	/** Whether its condition holds; answers of wider scopes are looked up too. True for an unavailable question, which is shown as such. */
	public boolean isShown(Question question) {
		return shown.contains(question) || form.unavailable().containsKey(question);
	}

	private boolean isVisible(Question question) {
		return shown.contains(question);
	}

	private void decideShown() {
		Set<Question> now = new HashSet<>();
		for (Question question : asking()) {
			Question source = form.conditions().source(question);
			boolean holds = source == null || (source.getScope() == scope
					? now.contains(source) && Conditions.holds(question.getCondition(), json(source))
					: owner.wider(this, source.getScope()).map(wider -> wider.holds(source, question)).orElse(true));
			if (holds && isAsked(question)) {
				now.add(question);
			}
		}
		shown = now;
	}

	private boolean holds(Question source, Question dependent) {
		return isVisible(source) && Conditions.holds(dependent.getCondition(), json(source));
	}

	/** What a file would hold for the present answer; null for none. */
	private Object json(Question question) {
		EStructuralFeature feature = form.feature(question).orElse(null);
		if (feature == null || !answers.eIsSet(feature)) {
			return null;
		}
		Start start = baseline == null ? null : baseline.starts().get(question);
		return AnswerValues.write(form, question, answers.eGet(feature), start == null ? null : start.json());
	}

	/** Whether it has an answer, be it hidden, wrong, or the default. */
	public boolean isAnswered(Question question) {
		return json(question) != null;
	}

	/** Whether it must be answered now; the reason of a ranking only when something is ranked. */
	public boolean isRequired(Question question) {
		boolean isReason = form.isImplied(question) && RecipeForm.RANK_REASON.equals(question.getKey());
		return question.isRequired() && (!isReason || holder instanceof Prompt prompt && RankingRules.isRanked(prompt));
	}

	/** The value of the question's feature; null while unanswered and for an unavailable question; an immutable list for a feature of many values. */
	public Object value(Question question) {
		EStructuralFeature feature = form.feature(question).orElse(null);
		Object value = feature == null ? null : answers.eGet(feature);
		return value instanceof Collection<?> several ? List.copyOf(several) : value;
	}

	/** What is missing or wrong among the questions shown, in their order; for a prompt also what its ranking lacks. */
	public List<AnswerProblem> problems() {
		if (problems == null) {
			List<AnswerProblem> found = new ArrayList<>();
			for (Diagnostic diagnostic : form.validator().diagnose(answers).getChildren()) {
				if (diagnostic.getData().size() > 1 && diagnostic.getData().get(1) instanceof EStructuralFeature feature) {
					found.add(new AnswerProblem(form.question(feature).orElse(null), diagnostic.getMessage()));
				}
			}
			if (holder instanceof Prompt prompt && form.recipe().getRanking() != null) {
				RankingRules.messages(form.recipe().getRanking(), prompt).forEach(message -> found.add(new AnswerProblem(null, message)));
			}
			problems = List.copyOf(found);
		}
		return problems;
	}

	/** Answers of the file that no question shows: no longer asked, of another kind, or hidden since before the item was opened. */
	public List<LeftOver> leftOvers() {
		return LeftOvers.of(this, baseline);
	}

	/** Whether an attribute by the key of a question is the one that holds its answer, not a second one. */
	boolean holds(Attribute attribute, Question question) {
		Start start = baseline.starts().get(question);
		return attribute == made.get(question)
				|| start != null && start.place() >= 0 && attribute == baseline.attributes().get(start.place()).attribute();
	}

	/**
	 * Answers a question: one step of undo with a label for the menu. Not executable where it changes nothing; a default answer can be confirmed by it.
	 *
	 * @param value of the question's feature (a collection for one of many values); for a choice the option's text will do; null, an empty text and an empty
	 *              collection clear. Objects must not be contained in another answer
	 */
	public Command set(Question question, Object value) {
		EStructuralFeature feature = form.feature(question).filter(one -> one.getEContainingClass() == answers.eClass()).orElse(null);
		Optional<AnswerValues.Answer> accepted = feature == null ? Optional.empty() : AnswerValues.accept(feature, value);
		if (accepted.isEmpty()) {
			return UnexecutableCommand.INSTANCE;
		}
		Object now = json(question);
		Object wanted = AnswerValues.write(form, question, accepted.get().value(), accepted.get().value());
		boolean isUnwrittenDefault = now != null && baseline.starts().get(question).isDefault() && !isWritten(question);
		if (Objects.equals(now, wanted) && !isUnwrittenDefault) {
			return UnexecutableCommand.INSTANCE;
		}
		SetAnswer change = new SetAnswer(answers, feature, accepted.get().value());
		return new AnswerCommand(owner, AnswerCommand.label(question, wanted == null), change, this);
	}

	private boolean isWritten(Question question) {
		return holder.getAttributes().stream().anyMatch(attribute -> question.getKey().equals(attribute.getKey()));
	}

	/** Removes an answer that is no longer asked. */
	public Command removeLeftOver(LeftOver leftOver) {
		return LeftOvers.remove(holder, leftOver);
	}

	/** How much of the sheet is answered. */
	public Progress progress() {
		Progress sum = Progress.NONE;
		for (Question question : shown) {
			int answered = isAnswered(question) ? 1 : 0;
			int required = isRequired(question) ? 1 : 0;
			sum = sum.plus(new Progress(1, answered, required, answered * required));
		}
		return sum;
	}

	/** Calls after answers, visibility, left-overs or problems changed; once for a command of {@link #set}. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Calls no longer. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Of {@link ItemAnswers}, when all is as it should be again. */
	void tell() {
		List.copyOf(listeners).forEach(Runnable::run);
	}

	// the answers' object changed: attributes follow

	void answersChanged() {
		if (!owner.isMuted()) {
			owner.together(() -> {
				follow();
				owner.narrower(this).forEach(AnswerSheet::follow);
			});
		}
	}

	/** Something else that messages depend on changed. */
	void ranksChanged() {
		owner.together(this::changed);
	}

	void follow() {
		decideShown();
		List<Kept> wanted = wanted();
		owner.muted(() -> apply(wanted));
		changed();
	}

	/** Without touching attributes. */
	void refresh() {
		decideShown();
		changed();
	}

	private void changed() {
		problems = null;
		owner.changed(this);
	}

	private List<Kept> wanted() {
		boolean isEdited = isConfirmed || baseline.starts().entrySet().stream()
				.anyMatch(entry -> !Objects.equals(json(entry.getKey()), entry.getValue().json()));
		List<Kept> wanted = new ArrayList<>();
		Set<String> cleared = new HashSet<>();
		List<Question> questions = baseline.questions();
		for (int i = 0; i < questions.size(); i++) {
			Kept found = baseline.attributes().get(i);
			Question question = questions.get(i);
			Optional<Kept> kept = question == null ? Optional.of(found) : wanted(question, found, isEdited);
			kept.ifPresentOrElse(wanted::add, () -> cleared.add(found.key()));
		}
		wanted.removeIf(kept -> cleared.contains(kept.key())); // a second one by the same key would be the answer when the file is read again
		for (Question question : form.questions(scope)) {
			Start start = baseline.starts().get(question);
			if (start != null && start.place() < 0) {
				wanted(question, null, isEdited).ifPresent(wanted::add);
			}
		}
		return wanted;
	}

	/** @param found the attribute that the file had; null for none */
	private Optional<Kept> wanted(Question question, Kept found, boolean isEdited) {
		Start start = baseline.starts().get(question);
		Object json = json(question);
		boolean isSame = Objects.equals(json, start.json());
		if (!isVisible(question)) {
			return start.isShown() || !isSame ? Optional.empty() : Optional.ofNullable(found);
		}
		if (isSame && (found != null || !isEdited)) {
			return Optional.ofNullable(found);
		}
		if (json == null) {
			return Optional.empty();
		}
		Attribute attribute = found != null ? found.attribute() : made.computeIfAbsent(question, one -> StudioFactory.eINSTANCE.createAttribute());
		return Optional.of(new Kept(attribute, question.getKey(), json));
	}

	private void apply(List<Kept> wanted) {
		for (Kept kept : wanted) {
			Attribute attribute = kept.attribute();
			if (!Objects.equals(attribute.getKey(), kept.key())) {
				attribute.setKey(kept.key());
			}
			if (!Objects.equals(attribute.getValue(), kept.value())) {
				attribute.setValue(kept.value());
			}
		}
		EList<Attribute> attributes = holder.getAttributes();
		List<Attribute> list = wanted.stream().map(Kept::attribute).toList();
		if (!attributes.equals(list)) {
			ECollections.setEList(attributes, list);
		}
	}

	// the attributes changed, by somebody else: the answers' object follows

	void attributesChanged() {
		if (!owner.isMuted()) {
			owner.together(() -> owner.muted(() -> {
				readAgain();
				owner.narrower(this).forEach(AnswerSheet::readAgain);
			}));
		}
	}

	/**
	 * Reads what there is, and moves no attribute: whoever changed one, such as the undo of a command made under another recipe, looks after the
	 * others. Where there is no attribute, a hidden answer and a default that was not written stay.
	 */
	private void readAgain() {
		List<Kept> attributes = attributes();
		Map<String, Integer> places = Baseline.places(attributes);
		Map<Question, Start> starts = new HashMap<>();
		for (Question question : asking()) {
			int place = places.getOrDefault(question.getKey(), -1);
			if (place >= 0) {
				starts.put(question, start(question, place, attributes.get(place).value()));
			}
		}
		for (Question question : asking()) {
			if (!starts.containsKey(question)) {
				decideShown();
				Start before = baseline.starts().get(question);
				boolean isDefault = before.isDefault() && Objects.equals(json(question), before.json());
				if (isVisible(question) && !isDefault) {
					put(question, null);
				}
				starts.put(question, new Start(-1, json(question), false, isDefault, null));
			}
		}
		isConfirmed = false;
		begin(attributes, starts);
		changed();
	}

	// for commands

	/** What a command has to restore besides the answers' object. */
	record State(List<Kept> attributes, Baseline baseline, boolean isConfirmed) {}

	State state() {
		return new State(attributes(), baseline, isConfirmed);
	}

	void restore(State state) {
		baseline = state.baseline();
		isConfirmed = state.isConfirmed();
		apply(state.attributes());
	}

	/** Takes the answers as they are for given, defaults too. */
	void confirm() {
		isConfirmed = true;
		follow();
	}

	void dispose() {
		answers.eAdapters().remove(answersWatch);
		holderWatch.detach();
		listeners.clear();
	}
}
