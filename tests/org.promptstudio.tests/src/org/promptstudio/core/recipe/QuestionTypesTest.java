package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage;

class QuestionTypesTest {

	private static final String POINT = """
			<plugin><extension-point id="questionTypes" name="types"/>
			<extension point="org.promptstudio.core.questionTypes">
			""";

	/** What another bundle might bring. */
	public static class Stars implements QuestionBehavior {

		@Override
		public EStructuralFeature addFeature(Question question, EClass answers) {
			return AnswerFeatures.json(question, answers);
		}

		@Override
		public Object read(Question question, EStructuralFeature feature, Object json) {
			return json;
		}

		@Override
		public Object write(Question question, EStructuralFeature feature, Object value) {
			return value;
		}
	}

	private static List<QuestionTypeInfo> read(String contributions) {
		IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), null, null);
		add(registry, "org.promptstudio.core", POINT + "</extension></plugin>");
		add(registry, "org.example.stars",
				"<plugin><extension point=\"org.promptstudio.core.questionTypes\">" + contributions + "</extension></plugin>");
		return TypeReader.read(registry);
	}

	private static void add(IExtensionRegistry registry, String bundle, String xml) {
		assertTrue(registry.addContribution(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
				ContributorFactorySimple.createContributor(bundle), false, bundle, null, null));
	}

	private static String type(String id, String name, Class<?> behavior, String more) {
		return "<questionType id=\"%s\" name=\"%s\" behavior=\"%s\" %s/>".formatted(id, name, behavior.getName(), more);
	}

	@Test
	void installed_withoutOsgi_hasTheTypesOfTheBoxInOrder() {
		assertEquals(List.of("yesNo", "scale", "singleChoice", "multipleChoice", "freeText", "number", "labelPicker", "textHighlight"),
				QuestionTypes.installed().all().stream().map(info -> info.id().substring("org.promptstudio.".length())).toList());
	}

	@Test
	void installed_ofEachType_hasNamesInWordsAndMakesItsOwnSettings() {
		for (QuestionTypeInfo info : QuestionTypes.installed().all()) {
			assertFalse(info.name().isBlank() || info.name().startsWith("%"), info.name());
			assertTrue(info.description().endsWith("."), info.description());
			assertEquals("org.promptstudio.core", info.bundle());
			QuestionType type = info.newType();
			assertEquals(info.modelClass(), type.eClass());
			assertEquals(info.id(), QuestionTypes.id(type));
			assertEquals(info, QuestionTypes.installed().of(type).orElseThrow());
		}
	}

	@Test
	void installed_coversEveryClassOfTheModel() {
		RecipePackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(eClass -> RecipePackage.Literals.QUESTION_TYPE.isSuperTypeOf(eClass) && !eClass.isAbstract())
				.filter(eClass -> eClass != RecipePackage.Literals.CONTRIBUTED_TYPE)
				.forEach(eClass -> assertTrue(QuestionTypes.installed().find(TypeReader.idOf(eClass)).isPresent(), eClass.getName()));
	}

	@Test
	void icons_areInTheBundleForBothThemes() {
		Path bundle = Path.of("../../bundles/org.promptstudio.core");
		for (QuestionTypeInfo info : QuestionTypes.installed().all()) {
			Path icon = bundle.resolve(info.icon().substring("platform:/plugin/org.promptstudio.core/".length()));
			assertTrue(Files.exists(icon), icon.toString());
			Path dark = icon.resolveSibling(icon.getFileName().toString().replace(".svg", "-dark.svg"));
			assertTrue(Files.exists(dark), dark.toString());
		}
	}

	@Test
	void of_unknownContributedType_isEmpty() {
		ContributedType type = RecipeFactory.eINSTANCE.createContributedType();
		type.setId("org.example.nowhere");
		assertTrue(QuestionTypes.installed().of(type).isEmpty());
		assertTrue(QuestionTypes.installed().of(null).isEmpty());
	}

	@Test
	void of_contributedTypeThatNamesATypeOfTheBox_isEmpty() {
		ContributedType type = RecipeFactory.eINSTANCE.createContributedType();
		type.setId("org.promptstudio.scale");
		assertTrue(QuestionTypes.installed().of(type).isEmpty());
	}

	@Test
	void read_contribution_hasParametersIconAndBundle() {
		QuestionTypeInfo info = read("""
				<questionType id="org.example.stars" name="Stars" icon="icons/s.svg" behavior="%s">
				<parameter name="count" label="How many" help="Some." default="5"/><parameter name="shape"/></questionType>"""
				.formatted(Stars.class.getName()))
				.getFirst();
		assertEquals("org.example.stars", info.bundle());
		assertEquals("platform:/plugin/org.example.stars/icons/s.svg", info.icon());
		assertEquals(List.of(new ParameterInfo("count", "How many", "Some.", "5"), new ParameterInfo("shape", "shape", "", null)), info.parameters());
		ContributedType type = assertInstanceOf(ContributedType.class, info.newType());
		assertEquals("org.example.stars", type.getId());
		assertEquals("5", Parameters.text(type, "count").orElseThrow());
		assertTrue(Parameters.text(type, "shape").isEmpty());
	}

	@Test
	void read_brokenContributions_leavesThemOutAndKeepsTheOthers() {
		List<QuestionTypeInfo> types = read(type("a", "No behavior", String.class, "") + type("", "No id", Stars.class, "")
				+ "<questionType id=\"b\" name=\"No class\" behavior=\"org.example.Missing\"/>" + type("c", "Good", Stars.class, "")
				+ type("c", "Twice", Stars.class, "") + type("d", "Not of the model", Stars.class, "modelClass=\"Sect\"")
				+ type("org.promptstudio.scale", "Wrong class", Stars.class, "modelClass=\"YesNo\"") + "<somethingElse/>");
		assertEquals(List.of("Good"), types.stream().map(QuestionTypeInfo::name).toList());
	}
}
