package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.ProjectPackage.Literals;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.provider.ProjectItemProviderAdapterFactory;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

class PermissionsTest {

	/** The design's table: actions, then what owner, manager and annotator may: yes, no, recipe (where it allows editing) or setting. */
	private static final String TABLE = """
			VERIFY RANK CROWN ANSWER COMMENT SEND_FOR_REVIEW | yes | yes | yes
			EDIT_RESPONSE ADD_RESPONSE DELETE_RESPONSE | yes | yes | recipe
			REPORT_ISSUE | yes | yes | setting
			UPLOAD_ITEMS SET_QUESTIONS SET_RECIPE_OPTIONS APPROVE MANAGE_TASKS ADJUDICATE SEE_PROGRESS | yes | yes | no
			MANAGE_MEMBERS CHANGE_ROLES CHANGE_SETTINGS DELETE_ITEMS | yes | no | no
			""";
	private static final List<Role> COLUMNS = List.of(Role.OWNER, Role.MANAGER, Role.ANNOTATOR);

	private final EditingDomain domain = new AdapterFactoryEditingDomain(new StudioItemProviderAdapterFactory(), new BasicCommandStack());
	private final EditingDomain projectDomain = new AdapterFactoryEditingDomain(new ProjectItemProviderAdapterFactory(), new BasicCommandStack());
	private final Item item = Conversations.item("q1", "Name a river.");
	private final Response response = Conversations.response(item.getPrompts().getFirst(), "r1", "alpha", "Rhine");
	private final Project group = project("mia@example.org", Role.OWNER, "anna@example.org", Role.ANNOTATOR);

	PermissionsTest() {
		Task task = ProjectFactory.eINSTANCE.createTask();
		task.setId("t1");
		task.getItems().add("q1.json");
		task.getAssignees().add("anna@example.org");
		group.getTasks().add(task);
		group.getRecipes().add(ProjectFactory.eINSTANCE.createRecipeAssignment());
	}

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

	/** Every command there is for an action; those of other actions (uploading, deleting items, recipes) are asked where they are done. */
	private Map<Action, List<Function<Permissions, Command>>> commands() {
		Map<Action, List<Function<Permissions, Command>>> commands = new EnumMap<>(Action.class);
		commands.put(Action.VERIFY, List.of(may -> team(may).complete(item, List.of()), may -> team(may).discard(item, "Spam"),
				may -> team(may).reopen(done())));
		commands.put(Action.RANK, List.of(may -> conversation(may).rank(response, 1)));
		commands.put(Action.CROWN, List.of(may -> conversation(may).crown(response)));
		commands.put(Action.COMMENT, List.of(may -> team(may).comment(response, "Good"), may -> team(may).describe(item, "About rivers"),
				may -> team(may).tag(item, List.of("river")),
				may -> new DiscussionCommands(team(may)).begin(item, Place.item(), "Why?", false, null)));
		commands.put(Action.SEND_FOR_REVIEW, List.of(may -> team(may).review(inState(ReviewState.ISSUE), ReviewState.REVIEW)));
		commands.put(Action.EDIT_RESPONSE, List.of(may -> conversation(may).editText(response, "Elbe"),
				may -> conversation(may).restoreOriginal(edited()), may -> conversation(may).setModel(response, "beta"),
				may -> conversation(may).setAuthor(response, "Eve")));
		commands.put(Action.ADD_RESPONSE, List.of(may -> conversation(may).addHuman(response.getPrompt(), "application/text", "Oder", null),
				may -> conversation(may).addModel(response.getPrompt(), "application/text", "Oder", StudioFactory.eINSTANCE.createModelInfo())));
		commands.put(Action.DELETE_RESPONSE, List.of(may -> conversation(may).delete(response)));
		commands.put(Action.REPORT_ISSUE, List.of(may -> team(may).review(response, ReviewState.ISSUE)));
		commands.put(Action.APPROVE,
				List.of(may -> team(may).approve(item, List.of()), may -> team(may).review(inState(ReviewState.REVIEW), ReviewState.APPROVED)));
		commands.put(Action.ADJUDICATE, List.of(may -> adjudication().takeOverAll("anna@example.org", team(may)),
				may -> adjudication().takeOverAgreed(team(may)),
				may -> adjudication().takeOver(adjudication().rows().getFirst(), "anna@example.org", team(may))));
		commands.put(Action.SET_RECIPE_OPTIONS, List.of(may -> project(may).addRecipe(group, "a", "b.recipe"),
				may -> project(may).changeRecipe(group.getRecipes().getFirst(), "c", "c.recipe"),
				may -> project(may).removeRecipe(group.getRecipes().getFirst())));
		commands.put(Action.MANAGE_TASKS, List.of(may -> tasks(may).addTask(group, ProjectFactory.eINSTANCE.createTask()),
				may -> tasks(may).changeTask(task(), ProjectFactory.eINSTANCE.createTask()), may -> tasks(may).removeTask(task()),
				may -> tasks(may).distribute(task()), may -> tasks(may).assign(task(), "anna@example.org", List.of("q1.json")),
				may -> project(may).set(task(), Literals.TASK__TITLE, "Else")));
		commands.put(Action.MANAGE_MEMBERS, List.of(may -> project(may).addMember(group, "Eve", "eve@example.org", Role.ANNOTATOR),
				may -> project(may).removeMember(anna()), may -> project(may).changeName(anna(), "Anne"),
				may -> project(may).changeMail(anna(), "anne@example.org")));
		commands.put(Action.CHANGE_ROLES, List.of(may -> project(may).changeRole(anna(), Role.MANAGER),
				may -> project(may).set(anna(), Literals.MEMBER__ROLE, Role.MANAGER)));
		commands.put(Action.CHANGE_SETTINGS, List.of(may -> project(may).changeTitle(group, "Else"), may -> project(may).idleAfter(group, 5),
				may -> project(may).letAnnotatorsReport(group, false)));
		return commands;
	}

	@ParameterizedTest
	@MethodSource("cells")
	void commands_refuseWhatTheTableDoesNotAllow(Action action, Role role, String cell) {
		Permissions permissions = new Permissions(role, false, false);
		boolean isAllowed = cell.equals("yes");
		for (Function<Permissions, Command> maker : commands().getOrDefault(action, List.of())) {
			Command command = maker.apply(permissions);
			assertEquals(isAllowed, command.canExecute(), () -> action + ": " + command.getLabel());
			assertEquals(permissions.refusal(action), RefusedCommand.reason(command), () -> action + ": " + command.getLabel());
		}
	}

	@Test
	void commands_areThereForEveryActionOfTheModel() {
		Set<Action> without = EnumSet.allOf(Action.class);
		without.removeAll(commands().keySet());
		assertEquals(EnumSet.of(Action.ANSWER, Action.UPLOAD_ITEMS, Action.SET_QUESTIONS, Action.SEE_PROGRESS, Action.DELETE_ITEMS), without);
	}

	private ConversationCommands conversation(Permissions may) {
		return new ConversationCommands(domain, DisplayOrder.FILE, may);
	}

	private TeamCommands team(Permissions may) {
		return new TeamCommands(domain, may, new Editor("anna@example.org"), DisplayOrder.FILE);
	}

	private ProjectCommands project(Permissions may) {
		return new ProjectCommands(projectDomain, may, new Editor("anna@example.org"));
	}

	private TaskCommands tasks(Permissions may) {
		return new TaskCommands(projectDomain, may, new Editor("anna@example.org"));
	}

	private Member anna() {
		return group.getMembers().getLast();
	}

	private Task task() {
		return group.getTasks().getFirst();
	}

	private static Item done() {
		Item done = Conversations.item("q2", "Name a lake.");
		done.setStatus("completed");
		return done;
	}

	private static Response inState(ReviewState state) {
		Response reviewed = edited();
		reviewed.setReviewState(state);
		return reviewed;
	}

	private static Response edited() {
		Response edited = Conversations.response(Conversations.item("q3", "Name a sea.").getPrompts().getFirst(), "r3", "alpha", "North");
		edited.setOriginalValue("Nord");
		return edited;
	}

	private Adjudication adjudication() {
		Item layer = EcoreUtil.copy(item);
		layer.getPrompts().getFirst().getResponses().getFirst().setRank(2);
		return new Adjudication(item, Map.of("anna@example.org", layer, "bo@example.org", EcoreUtil.copy(layer)));
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
