package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;

class PermissionsTest {

	/** The design's table: actions, then what owner, manager and annotator may: yes, no, recipe (where it allows editing) or setting. */
	private static final String TABLE = """
			VERIFY RANK CROWN ANSWER COMMENT SEND_FOR_REVIEW | yes | yes | yes
			EDIT_RESPONSE ADD_RESPONSE DELETE_RESPONSE | yes | yes | recipe
			REPORT_ISSUE | yes | yes | setting
			UPLOAD_ITEMS SET_QUESTIONS SET_RECIPE_OPTIONS APPROVE MANAGE_TASKS ADJUDICATE | yes | yes | no
			MANAGE_MEMBERS CHANGE_ROLES DELETE_ITEMS | yes | no | no
			""";
	private static final List<Role> COLUMNS = List.of(Role.OWNER, Role.MANAGER, Role.ANNOTATOR);

	static Stream<Arguments> cells() {
		return TABLE.lines().flatMap(row -> {
			String[] cells = row.split(" \\| ");
			return Arrays.stream(cells[0].split(" ")).flatMap(action -> COLUMNS.stream()
					.map(role -> Arguments.of(Action.valueOf(action), role, cells[1 + COLUMNS.indexOf(role)])));
		});
	}

	@ParameterizedTest
	@MethodSource("cells")
	void refusal_walksEveryRowAndRole(Action action, Role role, String cell) {
		for (boolean editing : new boolean[] { true, false }) {
			for (boolean reporting : new boolean[] { true, false }) {
				Permissions permissions = new Permissions(role, editing, reporting);
				boolean expected = switch (cell) {
					case "yes" -> true;
					case "recipe" -> editing;
					case "setting" -> reporting;
					default -> false;
				};
				assertEquals(expected, permissions.may(action), permissions::toString);
				assertEquals(expected, permissions.refusal(action).isEmpty(), permissions::toString);
				permissions.refusal(action).ifPresent(PermissionsTest::assertSaysWhoMay);
			}
		}
	}

	private static void assertSaysWhoMay(String sentence) {
		assertTrue(sentence.endsWith("."), sentence);
		assertTrue(sentence.contains("owners"), sentence);
		assertFalse(sentence.contains("{0}") || sentence.contains("NLS missing"), sentence);
	}

	@Test
	void table_hasEveryAction() {
		Set<Action> listed = EnumSet.noneOf(Action.class);
		cells().forEach(cell -> listed.add((Action) cell.get()[0]));
		assertEquals(EnumSet.allOf(Action.class), listed);
	}

	@Test
	void refusal_names_whoMayAndWhat() {
		Permissions annotator = new Permissions(Role.ANNOTATOR, false, false);
		assertEquals("Only managers and owners of this project may approve, or take back a review state.",
				annotator.refusal(Action.APPROVE).orElseThrow());
		assertEquals("The recipe of this item lets only managers and owners edit the text of responses, not annotators.",
				annotator.refusal(Action.EDIT_RESPONSE).orElseThrow());
		assertEquals("Only owners of this project may delete items.",
				new Permissions(Role.MANAGER, true, true).refusal(Action.DELETE_ITEMS).orElseThrow());
	}

	@Test
	void of_noProject_allowsEverything() {
		Recipe strict = RecipeFactory.eINSTANCE.createRecipe();
		strict.setAllowEditing(false);
		for (Action action : Action.values()) {
			assertTrue(Permissions.of(null, null, strict).may(action), action::name);
			assertTrue(Permissions.ALL.may(action), action::name);
		}
	}

	@Test
	void of_projectAndRecipe_takesTheirSettings() {
		Project project = project("mia@example.org", Role.OWNER, "anna@example.org", Role.ANNOTATOR);
		Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();
		assertEquals(new Permissions(Role.ANNOTATOR, true, true), Permissions.of(project, "Anna@Example.org ", recipe));
		recipe.setAllowEditing(false);
		project.setSettings(ProjectFactory.eINSTANCE.createSettings());
		project.getSettings().setAnnotatorsReportIssues(false);
		assertEquals(new Permissions(Role.ANNOTATOR, false, false), Permissions.of(project, "anna@example.org", recipe));
		assertEquals(Role.OWNER, Permissions.of(project, "mia@example.org", recipe).role());
	}

	@Test
	void role_ofNoMember_isAnnotator() {
		Project project = project("mia@example.org", Role.OWNER, "anna@example.org", Role.ANNOTATOR);
		assertEquals(Role.ANNOTATOR, Members.role(project, "eve@example.org"));
		assertEquals(Role.ANNOTATOR, Members.role(project, null));
		assertEquals(Role.ANNOTATOR, Members.role(project, ""));
	}

	@Test
	void role_withoutAnOwner_theHighestTakesItsPlace() {
		Project project = project("mia@example.org", Role.MANAGER, "anna@example.org", Role.ANNOTATOR);
		assertEquals(Role.OWNER, Members.role(project, "mia@example.org"));
		assertEquals(Role.ANNOTATOR, Members.role(project, "anna@example.org"));
		assertEquals(Role.ANNOTATOR, Members.role(project, "eve@example.org"));
		project.getMembers().clear();
		assertEquals(Role.OWNER, Members.role(project, "eve@example.org"));
	}

	@Test
	void name_isTheMembers_elseTheMail() {
		Project project = project("mia@example.org", Role.OWNER);
		project.getMembers().getFirst().setName("Mia");
		assertEquals("Mia", Members.name(project, "MIA@example.org"));
		assertEquals("eve@example.org", Members.name(project, "eve@example.org"));
		assertEquals("", Members.name(project, null));
		assertEquals("eve@example.org", Members.name(null, "eve@example.org"));
	}

	private static Project project(Object... members) {
		Project project = ProjectFactory.eINSTANCE.createProject();
		for (int i = 0; i < members.length; i += 2) {
			Member member = ProjectFactory.eINSTANCE.createMember();
			member.setMail((String) members[i]);
			member.setRole((Role) members[i + 1]);
			project.getMembers().add(member);
		}
		return project;
	}
}
