package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;

/** Whatever is answered, hidden, removed, undone, and asked by another recipe: nothing of the file is lost. */
class AnswerSheetPropertyTest {

	private static final List<Object> JSON = List.of(true, false, "true", "false", "use", "fix", "drop", "old", "", "3", new BigDecimal("3"),
			new BigDecimal("4.0"), new BigDecimal("9"), List.of("use"), List.of("fix", "use"), List.of(), Map.of("a", "b"));
	private static final List<String> KEYS = List.of("safe", "verdict", "why", "grade", "tags", "note", "place", "gone");

	private final EditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), new BasicCommandStack());

	private static Recipe recipe(int variant) {
		Question verdict = Recipes.choice("verdict", "use", "fix", variant == 0 ? "drop" : "keep");
		Question grade = variant == 0 ? Recipes.scale("grade", "1", "5", "1") : Recipes.number("grade", null, null);
		Question tags = Recipes.when(Recipes.choices("tags", 0, 2, "use", "fix", "drop"), "verdict", Operator.ANSWERED);
		Question why = Recipes.when(Recipes.text("why"), "verdict", Operator.IN, "fix", "drop");
		Question note = Recipes.when(Recipes.byDefault("\"none\"", Recipes.text("note")), "grade", Operator.GREATER, "2");
		Question safe = Recipes.when(Recipes.yesNo("safe"), "place", Operator.EQUALS, "use");
		Question place = Recipes.about(Scope.ITEM, Recipes.choice("place", "use", "fix"));
		List<Question> questions = new ArrayList<>(List.of(why, verdict, grade, tags, note, safe, place));
		if (variant == 1) {
			questions.remove(note);
		}
		return Recipes.recipe(questions.toArray(Question[]::new));
	}

	private static Item item(Random random) {
		Item item = Conversations.item("q", "Why?");
		fill(item, random);
		fill(item.getPrompts().getFirst(), random);
		fill(Conversations.response(item.getPrompts().getFirst(), "r1", "alpha", "Because."), random);
		fill(Conversations.response(item.getPrompts().getFirst(), "r2", "beta", "So."), random);
		return item;
	}

	private static void fill(AnswerHolder holder, Random random) {
		for (int i = random.nextInt(6); i > 0; i--) {
			Recipes.attribute(holder, KEYS.get(random.nextInt(KEYS.size())), random.nextInt(12) == 0 ? null : JSON.get(random.nextInt(JSON.size())));
		}
	}

	private static String attributes(Item item) {
		return holders(item).stream().map(holder -> Recipes.attributes(holder).toString()).collect(Collectors.joining(" "));
	}

	private static List<AnswerHolder> holders(Item item) {
		List<AnswerHolder> holders = new ArrayList<>(List.of(item, item.getPrompts().getFirst()));
		holders.addAll(item.getPrompts().getFirst().getResponses());
		return holders;
	}

	private ItemAnswers open(Item item, int variant) {
		return new ItemAnswers(item, domain, new RecipeForm(recipe(variant), QuestionTypes.installed()));
	}

	private static void close(ItemAnswers answers) {
		answers.dispose();
		answers.form().close();
	}

	/** A random edit; nothing where it would change nothing. */
	private void edit(ItemAnswers answers, Random random, boolean withPlainCommands) {
		List<AnswerSheet> sheets = answers.sheets();
		AnswerSheet sheet = sheets.get(random.nextInt(sheets.size()));
		List<LeftOver> leftOvers = sheet.leftOvers();
		List<Question> questions = sheet.questions();
		Command command;
		if (!leftOvers.isEmpty() && random.nextInt(6) == 0) {
			command = sheet.removeLeftOver(leftOvers.get(random.nextInt(leftOvers.size())));
		} else if (questions.isEmpty()) {
			return;
		} else {
			Question question = questions.get(random.nextInt(questions.size()));
			command = set(sheet, question, random, withPlainCommands ? random.nextInt(3) : random.nextInt(2));
		}
		if (command.canExecute()) {
			domain.getCommandStack().execute(command);
		}
	}

	private Command set(AnswerSheet sheet, Question question, Random random, int way) {
		Object value = value(sheet, question, random);
		EStructuralFeature feature = sheet.form().feature(question).orElseThrow();
		if (way == 0 || feature.isMany()) {
			return sheet.set(question, value);
		}
		EditingDomain by = way == 1 ? AdapterFactoryEditingDomain.getEditingDomainFor(sheet.answers()) : domain;
		return SetCommand.create(by, sheet.answers(), feature, value == null ? SetCommand.UNSET_VALUE : value);
	}

	private static Object value(AnswerSheet sheet, Question question, Random random) {
		if (random.nextInt(4) == 0) {
			return null;
		}
		try {
			return AnswerValues.read(sheet.form(), question, JSON.get(random.nextInt(JSON.size())));
		} catch (MisfitException e) {
			return null;
		}
	}

	@Property(tries = 400, seed = "20261128")
	void undo_ofEverything_restoresTheFileExactly_alsoUnderAnotherRecipe(@ForAll("seeds") long seed) {
		Random random = new Random(seed);
		Item item = item(random);
		EObject before = EcoreUtil.copy(item);
		CommandStack stack = domain.getCommandStack();
		stack.flush();
		ItemAnswers answers = open(item, 0);
		assertTrue(EcoreUtil.equals(before, item), "Opening changes nothing");
		for (int i = 0; i < 25; i++) {
			switch (random.nextInt(12)) {
				case 0 -> {
					close(answers);
					String attributes = attributes(item);
					answers = open(item, random.nextInt(2));
					assertEquals(attributes, attributes(item), "Opening changes nothing");
				}
				case 1, 2 -> {
					if (stack.canUndo()) {
						stack.undo();
					}
				}
				case 3 -> {
					if (stack.canRedo()) {
						stack.redo();
					}
				}
				default -> edit(answers, random, false);
			}
		}
		while (stack.canRedo()) {
			stack.redo();
		}
		String last = attributes(item);
		int steps = 0;
		for (; stack.canUndo(); steps++) {
			stack.undo();
		}
		assertTrue(EcoreUtil.equals(before, item), () -> "seed " + seed + ": " + attributes((Item) before) + " became " + attributes(item));
		for (; steps > 0; steps--) {
			stack.redo();
		}
		assertEquals(last, attributes(item));
		close(answers);
	}

	@Property(tries = 300, seed = "20261128")
	void undo_ofPlainCommandsToo_restoresTheFileExactlyWhileTheFormIsTheSame(@ForAll("seeds") long seed) {
		Random random = new Random(seed);
		Item item = item(random);
		holders(item).forEach(holder -> holder.getAttributes().removeIf(attribute -> "gone".equals(attribute.getKey())));
		EObject before = EcoreUtil.copy(item);
		CommandStack stack = domain.getCommandStack();
		stack.flush();
		ItemAnswers answers = open(item, 0);
		for (int i = 0; i < 15; i++) {
			AnswerSheet sheet = answers.sheets().get(random.nextInt(4));
			if (!sheet.questions().isEmpty()) {
				Command command = set(sheet, sheet.questions().get(random.nextInt(sheet.questions().size())), random, random.nextInt(3));
				if (command.canExecute()) {
					stack.execute(command);
				}
			}
		}
		while (stack.canUndo()) {
			stack.undo();
		}
		assertTrue(EcoreUtil.equals(before, item), () -> "seed " + seed + ": " + attributes((Item) before) + " became " + attributes(item));
		close(answers);
	}

	@Property(tries = 300, seed = "20261128")
	void edits_loseNothing_andAreReadAgain(@ForAll("seeds") long seed) {
		Random random = new Random(seed);
		Item item = item(random);
		for (AnswerHolder holder : holders(item)) {
			Set<String> keys = new HashSet<>();
			holder.getAttributes().removeIf(attribute -> !keys.add(attribute.getKey())); // the second would become the answer when the first goes
		}
		domain.getCommandStack().flush();
		ItemAnswers answers = open(item, 0);
		List<Attribute> unasked = holders(item).stream().flatMap(holder -> holder.getAttributes().stream())
				.filter(attribute -> "gone".equals(attribute.getKey())).toList();
		for (int i = 0; i < 12; i++) {
			AnswerSheet sheet = answers.sheets().get(random.nextInt(4));
			if (!sheet.questions().isEmpty()) {
				Command command = set(sheet, sheet.questions().get(random.nextInt(sheet.questions().size())), random, 0);
				if (command.canExecute()) {
					domain.getCommandStack().execute(command);
				}
			}
		}
		assertTrue(unasked.stream().allMatch(attribute -> attribute.eContainer() != null), "What nobody asks for stays");
		Item read = EcoreUtil.copy(item);
		ItemAnswers anew = new ItemAnswers(read, answers.form());
		for (int i = 0; i < holders(item).size(); i++) {
			AnswerSheet one = answers.sheet(holders(item).get(i));
			AnswerSheet other = anew.sheet(holders(read).get(i));
			for (Question question : one.questions()) {
				assertEquals(one.isShown(question), other.isShown(question), () -> "seed " + seed);
				if (one.isShown(question) && question.getDefaultAnswer() == null) {
					assertEquals(json(one, question), json(other, question), () -> "seed " + seed + " " + question.getKey());
				}
			}
		}
		anew.dispose();
		close(answers);
	}

	private static Object json(AnswerSheet sheet, Question question) {
		return AnswerValues.json(sheet.form(), question, sheet.answers());
	}

	@Property(tries = 300, seed = "20261128")
	void hidingAndShowing_losesNothing(@ForAll("seeds") long seed) {
		Random random = new Random(seed);
		Item item = item(random);
		Response response = item.getPrompts().getFirst().getResponses().getFirst();
		domain.getCommandStack().flush();
		ItemAnswers answers = open(item, 0);
		AnswerSheet sheet = answers.sheet(response);
		Question verdict = answers.form().question("verdict").orElseThrow();
		Question place = answers.form().question("place").orElseThrow();
		execute(sheet.set(verdict, "fix"));
		execute(answers.sheet(item).set(place, "use"));
		execute(sheet.set(answers.form().question("why").orElseThrow(), "Because " + random.nextInt()));
		execute(sheet.set(answers.form().question("safe").orElseThrow(), random.nextBoolean()));
		String before = attributes(item);
		execute(sheet.set(verdict, "use"));
		execute(answers.sheet(item).set(place, "fix"));
		assertTrue(Recipes.attributes(response).stream().noneMatch(one -> one.startsWith("why=\"Because") && isFirst(response, "why")));
		execute(answers.sheet(item).set(place, "use"));
		execute(sheet.set(verdict, "fix"));
		assertEquals(before, attributes(item), () -> "seed " + seed);
		close(answers);
	}

	private static boolean isFirst(AnswerHolder holder, String key) {
		return holder.getAttributes().stream().anyMatch(attribute -> Objects.equals(attribute.getKey(), key));
	}

	private void execute(Command command) {
		if (command.canExecute()) {
			domain.getCommandStack().execute(command);
		}
	}

	@Provide
	static Arbitrary<Long> seeds() {
		return Arbitraries.longs();
	}
}
