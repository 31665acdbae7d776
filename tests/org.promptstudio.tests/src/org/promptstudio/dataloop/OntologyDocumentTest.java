package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.promptstudio.model.Problem;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.LabelPicker;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.model.recipe.YesNo;

/** Ontology JSON between Dataloop and recipes. */
class OntologyDocumentTest {

	/** With keys that nobody knows, numbers in odd spelling and keys in odd order. */
	private static final String QUALITY = """
			{
			    "creator": "owner@example.org", "id": "62dcd88a746376c0d3aa4828", "title": "quality",
			    "roots": [
			        { "children": [{"value": {"tag": "sub", "attributes": [], "displayData": {}}, "children": []}],
			          "value": { "tag": "free-text", "displayLabel": "Response", "color": "#3f6c81", "attributes": [1.50], "displayData": {"x": 1e1} } }
			    ],
			    "metadata": {
			        "system": { "projectIds": ["f2278c37"], "system": false },
			        "attributes": [
			            { "key": "accuracy", "type": "range", "scope": ["*"], "range": { "min": 1.0, "max": 5e0, "step": 0.50, "unit": "stars" },
			              "scriptData": { "scope": "@ontology.sections.accuracy.scope", "title": "How accurate?", "key": "accuracy", "optional": false, "multi": false, "more": null } },
			            { "key": "tone", "type": "options", "scope": ["free-text"], "values": ["friendly", "brief"],
			              "scriptData": { "title": "Tone", "key": "tone", "optional": true, "multi": true } },
			            { "key": "verdict", "type": "options", "scope": ["*"], "values": ["use", "fix", "drop"], "scriptData": { "title": "Verdict", "multi": false } },
			            { "key": "why", "type": "freeText", "hierarchy": { "index": 2, "parent": "verdict", "value": "fix" }, "scriptData": { "title": "Why?" } },
			            { "key": "safe", "type": "boolean", "labelIds": ["7"] },
			            { "key": "when", "type": "date", "format": "ISO" }
			        ]
			    },
			    "unknown": [1, {"deep": true}]
			}
			""";

	private static OntologyDocument read(String json) throws FormatException {
		return OntologyDocument.read("ontology.json", Samples.bytes(json));
	}

	private static Question question(Recipe recipe, String key) {
		return recipe.getSections().stream().flatMap(section -> section.getQuestions().stream())
				.filter(question -> key.equals(question.getKey())).findFirst().orElseThrow();
	}

	@Test
	void read_quality_makesQuestionsOfEachType() throws FormatException {
		Recipe recipe = read(QUALITY).recipe();
		assertEquals("quality", recipe.getName());
		assertEquals(1, recipe.getSections().size());
		assertNull(recipe.getSections().getFirst().getTitle());
		Question accuracy = question(recipe, "accuracy");
		assertEquals("How accurate?", accuracy.getTitle());
		assertTrue(accuracy.isRequired());
		assertEquals(new BigDecimal("0.50"), ((Scale) accuracy.getType()).getStep());
		Question tone = question(recipe, "tone");
		assertFalse(tone.isRequired());
		assertEquals(List.of("free-text"), tone.getLabels());
		assertEquals(List.of("friendly", "brief"),
				((MultipleChoice) tone.getType()).getOptions().stream().map(Option::getValue).toList());
		assertInstanceOf(SingleChoice.class, question(recipe, "verdict").getType());
		assertInstanceOf(YesNo.class, question(recipe, "safe").getType());
		assertEquals("free-text", recipe.getLabels().getFirst().getTag());
		assertEquals("#3f6c81", recipe.getLabels().getFirst().getColor());
		assertEquals("sub", recipe.getLabels().getFirst().getChildren().getFirst().getTag());
	}

	@Test
	void read_hierarchy_isACondition() throws FormatException {
		Condition condition = question(read(QUALITY).recipe(), "why").getCondition();
		assertEquals("verdict", condition.getKey());
		assertEquals(Operator.EQUALS, condition.getOperator());
		assertEquals(List.of("fix"), condition.getValues());
	}

	@Test
	void read_unknownType_isKeptAndTold() throws FormatException {
		OntologyDocument document = read(QUALITY);
		assertEquals("dataloop.date", ((ContributedType) question(document.recipe(), "when").getType()).getId());
		Problem problem = document.problems().getFirst();
		assertEquals(17, problem.line());
		assertEquals("question when", problem.place());
		assertTrue(problem.message().contains("\"date\""), problem.message());
	}

	@Test
	void bytes_unchanged_areTheSame() throws FormatException {
		byte[] bytes = Samples.bytes(QUALITY);
		OntologyDocument document = OntologyDocument.read("ontology.json", bytes);
		assertArrayEquals(bytes, document.bytes(document.recipe()));
	}

	@Test
	void bytes_titleChanged_altersNothingElse() throws FormatException {
		OntologyDocument document = read(QUALITY);
		question(document.recipe(), "accuracy").setTitle("How right?");
		assertEquals(QUALITY.replace("How accurate?", "How right?"), Samples.text(document.bytes(document.recipe())));
	}

	@Test
	void bytes_scaleChanged_keepsTheOtherNumbersAndUnknownKeys() throws FormatException {
		OntologyDocument document = read(QUALITY);
		((Scale) question(document.recipe(), "accuracy").getType()).setMax(BigDecimal.TEN);
		assertEquals(QUALITY.replace("5e0", "10"), Samples.text(document.bytes(document.recipe())));
	}

	@Test
	void bytes_typeChanged_keepsUnknownKeys() throws FormatException {
		OntologyDocument document = read(QUALITY);
		question(document.recipe(), "safe").setType(RecipeFactory.eINSTANCE.createFreeText());
		byte[] bytes = document.bytes(document.recipe());
		assertTrue(Samples.text(bytes).contains("\"labelIds\": [\"7\"]"));
		assertInstanceOf(FreeText.class, question(OntologyDocument.read("o", bytes).recipe(), "safe").getType());
	}

	@Test
	void write_ofRecipeAlone_keepsUnknownKeysAndNumbers() throws FormatException {
		String written = Samples.text(OntologyDocument.write(read(QUALITY).recipe()));
		for (String kept : List.of("\"id\": \"62dcd88a746376c0d3aa4828\"", "1.50", "1e1", "5e0", "0.50", "\"unit\": \"stars\"", "\"more\": null",
				"\"labelIds\"", "\"format\": \"ISO\"", "\"deep\": true", "\"index\": 2", "projectIds")) {
			assertTrue(written.contains(kept), () -> kept + " is not in " + written);
		}
	}

	@Test
	void write_plainRecipe_hasNoPartOfOurOwn() {
		Recipe recipe = recipeWith(RecipeFactory.eINSTANCE.createYesNo());
		recipe.getSections().getFirst().getQuestions().getFirst().setTitle("Is it safe?");
		assertFalse(Samples.text(OntologyDocument.write(recipe)).contains("promptstudio"));
		assertEquals(List.of(), OntologyDocument.warnings("o", recipe));
	}

	private static Recipe recipeWith(QuestionType type) {
		Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();
		recipe.getSections().add(RecipeFactory.eINSTANCE.createSection());
		Question question = RecipeFactory.eINSTANCE.createQuestion();
		question.setKey("q");
		question.setType(type);
		recipe.getSections().getFirst().getQuestions().add(question);
		return recipe;
	}

	@Test
	void warnings_nameWhatDataloopCannotHold() {
		FreeText text = RecipeFactory.eINSTANCE.createFreeText();
		text.setMaxLength(20);
		text.setPattern("[a-z]+");
		Recipe recipe = recipeWith(text);
		Question question = recipe.getSections().getFirst().getQuestions().getFirst();
		question.setHelp("Say it in short.");
		recipe.setGuidelines("# Read this");
		recipe.getSections().getFirst().setTitle("Style");
		List<Problem> warnings = OntologyDocument.warnings("o.json", recipe);
		assertEquals(List.of("", "section Style", "question q"), warnings.stream().map(Problem::place).toList());
		assertEquals("Dataloop has no place for: its help, its shortest and longest length, its pattern.", warnings.getLast().message());
		question.setScope(Scope.ITEM);
		assertTrue(OntologyDocument.warnings("o.json", recipe).getLast().message().contains("about the item"));
		assertFalse(Samples.text(OntologyDocument.write(recipe)).contains("@ontology"), "Dataloop must not ask it of responses");
	}

	@Test
	void labelPicker_isAskedAsOptions_untilDataloopChangesThem() throws FormatException {
		LabelPicker picker = RecipeFactory.eINSTANCE.createLabelPicker();
		Recipe recipe = recipeWith(picker);
		for (String tag : List.of("fact", "style")) {
			recipe.getLabels().add(RecipeFactory.eINSTANCE.createLabel());
			recipe.getLabels().getLast().setTag(tag);
		}
		String json = Samples.text(OntologyDocument.write(recipe));
		assertInstanceOf(LabelPicker.class, question(read(json).recipe(), "q").getType());
		String changed = json.replace("\"values\": [\n          \"fact\",", "\"values\": [\n          \"other\",");
		assertFalse(changed.equals(json));
		OntologyDocument document = read(changed);
		assertInstanceOf(SingleChoice.class, question(document.recipe(), "q").getType());
		assertEquals(1, document.problems().size());
	}

	@Test
	void read_questionAddedInDataloop_comesLast() throws FormatException {
		Recipe recipe = recipeWith(RecipeFactory.eINSTANCE.createYesNo());
		recipe.getSections().getFirst().setTitle("First");
		String json = Samples.text(OntologyDocument.write(recipe));
		String changed = json.replace("\"attributes\": [\n", "\"attributes\": [\n{\"key\": \"added\", \"type\": \"boolean\"},");
		Recipe back = read(changed).recipe();
		assertEquals(List.of("q", "added"),
				back.getSections().getFirst().getQuestions().stream().map(Question::getKey).toList());
	}

	@Test
	void read_questionRemovedInDataloop_isTold() throws FormatException {
		OntologyDocument document = read("""
				{"roots": [], "metadata": {"attributes": [], "promptstudio": {"version": 1, "sections": [{"questions": ["gone"]}]}}}""");
		assertEquals(0, document.recipe().getSections().getFirst().getQuestions().size());
		assertTrue(document.problems().getFirst().message().contains("\"gone\""));
	}

	@Test
	void read_newerVersion_keepsWhatItDoesNotKnow() throws FormatException {
		OntologyDocument document = read("""
				{"roots": [], "metadata": {"attributes": [], "promptstudio": {"version": 2, "guidelines": "Read.", "timer": {"seconds": 5},
				"sections": [{"title": "A", "icon": "star", "questions": []}]}}}""");
		assertTrue(document.problems().getFirst().message().contains("newer"));
		document.recipe().setGuidelines("Read all.");
		String written = Samples.text(document.bytes(document.recipe()));
		assertTrue(written.contains("\"timer\": {\"seconds\": 5}") && written.contains("\"icon\": \"star\"") && written.contains("Read all."),
				written);
	}

	@Test
	void read_whatIsNoOntology_saysWhere() {
		assertFailure("[]", 1, 1, "object");
		assertFailure("{\n \"roots\": 5}", 2, 11, "\"roots\"");
		assertFailure("{\"metadata\": {\n\"attributes\": {}}}", 2, 15, "\"attributes\"");
		assertFailure("{\"metadata\": []}", 1, 14, "\"metadata\"");
		assertFailure("{\"shebang\": \"dataloop\", \"prompts\": {}}", 1, 1, "neither");
		assertFailure("{\"ontologyIds\": []}", 1, 1, "recipe of Dataloop");
		assertFailure("{\"roots\": [", 1, 12, "ends");
	}

	private static void assertFailure(String json, int line, int column, String reason) {
		FormatException failure = assertThrows(FormatException.class, () -> read(json));
		assertEquals(line, failure.line(), failure.getMessage());
		assertEquals(column, failure.column(), failure.getMessage());
		assertTrue(failure.reason().contains(reason), failure.getMessage());
		assertFalse(failure.advice().isEmpty());
	}

	@Test
	void labels_veryDeep_areKept() throws FormatException {
		int depth = 90;
		String json = "{\"roots\": [" + "{\"value\": {\"tag\": \"t\"}, \"children\": [".repeat(depth) + "]}".repeat(depth) + "]}";
		Recipe recipe = read(json).recipe();
		String written = Samples.text(OntologyDocument.write(recipe));
		assertEquals(depth, written.split("\"tag\"", -1).length - 1);
	}

	@Test
	void thousandsOfOptionsWithHelp_takeNoTime() {
		SingleChoice choice = RecipeFactory.eINSTANCE.createSingleChoice();
		for (int i = 0; i < 20_000; i++) {
			Option option = RecipeFactory.eINSTANCE.createOption();
			option.setValue("option " + i);
			option.setHelp("help " + i);
			choice.getOptions().add(option);
		}
		Recipe recipe = recipeWith(choice);
		assertTimeout(Duration.ofSeconds(10), () -> {
			Recipe back = OntologyDocument.read("o", OntologyDocument.write(recipe)).recipe();
			assertTrue(EcoreUtil.equals(recipe, back));
		});
	}

	@Test
	void read_damagedContent_throwsNothingElse() {
		byte[] bytes = Samples.bytes(QUALITY);
		Random random = new Random(5);
		int read = 0;
		for (int i = 0; i < 3000; i++) {
			byte[] damaged = bytes.clone();
			for (int j = random.nextInt(4); j >= 0; j--) {
				damaged[random.nextInt(damaged.length)] = (byte) "{}[]\",:0tn\\ ".charAt(random.nextInt(12));
			}
			try {
				OntologyDocument document = OntologyDocument.read("o", damaged);
				OntologyDocument.write(document.recipe());
				read++;
			} catch (FormatException e) {
				assertTrue(e.line() > 0);
			}
		}
		assertTrue(read > 100, "too few damaged files could be read: " + read);
	}

	@Test
	void realOntology_importsSensibly_andIsWrittenByteByByte() throws IOException, FormatException {
		Path file = Path.of(System.getProperty("promptstudio.data", "../../../shared/data"), "vicuna80", "ontology.json");
		assumeTrue(Files.exists(file), "The real data is absent; name its folder by the system property promptstudio.data.");
		byte[] bytes = Files.readAllBytes(file);
		OntologyDocument document = OntologyDocument.read("ontology.json", bytes);
		Recipe recipe = document.recipe();
		assertEquals(List.of(), document.problems());
		assertEquals("vicuna80 quality", recipe.getName());
		assertEquals(List.of("accuracy", "verdict", "problems", "safe", "why"),
				recipe.getSections().getFirst().getQuestions().stream().map(Question::getKey).toList());
		assertTrue(recipe.getSections().getFirst().getQuestions().stream().allMatch(question -> question.getForeign() == null));
		assertEquals(List.of(), OntologyDocument.warnings("o", recipe));
		assertArrayEquals(bytes, document.bytes(recipe));
		assertEquals(Samples.text(bytes).strip(), Samples.text(OntologyDocument.write(recipe)).strip());
	}
}
