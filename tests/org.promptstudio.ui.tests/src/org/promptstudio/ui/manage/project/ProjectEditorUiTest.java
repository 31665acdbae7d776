package org.promptstudio.ui.manage.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.promptstudio.ui.manage.project.ProjectEditing.ANNA;
import static org.promptstudio.ui.manage.project.ProjectEditing.BO;
import static org.promptstudio.ui.manage.project.ProjectEditing.MIA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.team.Members;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Role;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.manage.project.ProjectEditor.Page;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.widgets.CheckBox;

class ProjectEditorUiTest {

	@RegisterExtension
	final ProjectEditing editing = new ProjectEditing();

	@Test
	void windowTitle_namesTheProject_whileItIsInFront() {
		editing.open();
		UiPump.until("the title follows", () -> Workbench.shell().getText().startsWith("Project – "));
		Workbench.page().closeAllEditors(false);
		UiPump.until("the title follows", () -> !Workbench.shell().getText().startsWith("Project – "));
	}

	@Test
	void settings_areChanged_undone_andSaved() throws IOException, FormatException {
		editing.open();
		Project before = EcoreUtil.copy(editing.project());
		editing.type("project.field.title", "Rivers and lakes");
		((CheckBox) editing.control("project.field.reporting")).toggle();
		editing.type("project.field.idle", "5");
		assertEquals("Rivers and lakes", editing.project().getTitle());
		assertFalse(editing.project().getSettings().isAnnotatorsReportIssues());
		assertEquals(5, editing.project().getSettings().getIdleMinutes());
		assertTrue(editing.editor().isDirty());
		editing.undo();
		editing.undo();
		editing.undo();
		assertTrue(EcoreUtil.equals(before, editing.project()));
		assertFalse(editing.editor().isDirty());
		editing.redo();
		editing.save();
		assertFalse(editing.editor().isDirty());
		assertEquals("Rivers and lakes", editing.onDisk().getTitle());
		assertEquals("Rivers and lakes", StudioWorkspace.get().project().orElseThrow().getTitle());
	}

	@Test
	void idle_outOfRange_saysSoInPlace_andUndoGivesItUp() {
		editing.open();
		editing.type("project.field.idle", "many");
		assertEquals("Enter a whole number of minutes from 1 to 60.", editing.label("project.field.idle.message"));
		assertTrue(editing.editor().isDirty());
		editing.undo();
		assertEquals("2", ((StyledText) editing.control("project.field.idle")).getText());
		assertFalse(editing.editor().isDirty());
	}

	@Test
	void addMember_refusesAMailTwice_thenAdds() {
		editing.open();
		editing.show(Page.MEMBERS);
		editing.press("project.addMember");
		editing.type("project.field.name", "Eve");
		editing.type("project.field.mail", "Anna@example.org");
		editing.press("project.member.add");
		assertEquals("Anna@example.org is a member already.", editing.label("project.field.mail.message"));
		assertEquals(3, editing.project().getMembers().size());
		editing.type("project.field.mail", "eve@example.org");
		editing.press("project.member.add");
		Member eve = editing.project().getMembers().getLast();
		assertEquals(List.of("Eve", "eve@example.org", Role.ANNOTATOR), List.of(eve.getName(), eve.getMail(), eve.getRole()));
		assertEquals("Eve", editing.table("project.members").getSelection()[0].getText(0));
		assertFalse(editing.isShown("project.member.add"));
		editing.undo();
		assertEquals(3, editing.project().getMembers().size());
	}

	@Test
	void columns_ofANarrowTable_areAllInSight() {
		editing.open();
		editing.show(Page.TASKS);
		Table table = editing.table("project.tasks");
		for (int width : new int[] { 420, 300, 1000 }) {
			table.setSize(width, 200);
			int least = Math.min(60, table.getClientArea().width / table.getColumnCount());
			int all = 0;
			for (TableColumn column : table.getColumns()) {
				assertTrue(column.getWidth() >= least, column.getText() + " has " + column.getWidth());
				all += column.getWidth();
			}
			assertEquals(table.getClientArea().width, all);
		}
	}

	@Test
	void pages_areOpenedFromAnywhere() {
		editing.openDataset();
		editing.run(ProjectCommandIds.PAGE, Map.of(ProjectCommandIds.PAGE_NAME, Page.TASKS.id()));
		assertEquals(Page.TASKS, ((ProjectEditor) Workbench.page().getActiveEditor()).page());
	}

	@Test
	void addMember_whileAnotherIsTyped_addsThatFirst() {
		editing.open();
		editing.show(Page.MEMBERS);
		editing.press("project.addMember");
		editing.type("project.field.name", "Eve");
		editing.type("project.field.mail", "eve@example.org");
		editing.press("project.addMember");
		assertEquals("eve@example.org", editing.project().getMembers().getLast().getMail());
		assertEquals("", ((StyledText) editing.control("project.field.mail")).getText(), "for the next one");
		editing.type("project.field.name", "Cy");
		assertTrue(editing.editor().isDirty());
		editing.press("project.addMember");
		assertEquals("Cy", ((StyledText) editing.control("project.field.name")).getText(), "not lost without a mail address");
		assertFalse(editing.label("project.field.mail.message").isEmpty());
		editing.type("project.field.mail", "cy@example.org");
		editing.show(Page.TASKS);
		assertEquals("cy@example.org", editing.project().getMembers().getLast().getMail(), "also by going to another page");
	}

	@Test
	void members_areChangedAndRemoved_theLastOwnerStays() {
		editing.open();
		editing.show(Page.MEMBERS);
		editing.select("project.members", 2);
		editing.type("project.field.name", "Bo");
		editing.type("project.field.mail", "bob@example.org");
		assertEquals("Bo", Members.name(editing.project(), "bob@example.org"));
		editing.select("project.members", 0);
		editing.press("project.removeMember");
		assertTrue(editing.label("project.field.role.message").startsWith("This is the only owner of the project"));
		assertEquals(3, editing.project().getMembers().size());
		editing.select("project.members", 1);
		editing.press("project.removeMember");
		assertEquals(Optional.empty(), Members.find(editing.project(), ANNA));
		editing.undo();
		assertTrue(Members.find(editing.project(), ANNA).isPresent());
	}

	@Test
	void annotator_seesEverything_andIsToldWhoMayChangeIt() {
		StudioWorkspace.get().setUser(ANNA);
		editing.open();
		assertTrue(editing.label("project.settings.reason").startsWith("Only owners of this project may"));
		assertFalse(((StyledText) editing.control("project.field.title")).getEditable());
		editing.show(Page.MEMBERS);
		assertFalse(editing.button("project.addMember").isEnabled());
		assertTrue(editing.button("project.addMember").getToolTipText().startsWith("Only owners of this project may"));
		editing.show(Page.RECIPES);
		assertFalse(editing.button("project.addRecipe").isEnabled());
		editing.show(Page.TASKS);
		assertFalse(editing.button("project.addTask").isEnabled());
		assertEquals("Only managers and owners of this project may make tasks and assign work.", editing.label("project.task.reason"));
		assertFalse(editing.editor().isDirty());
	}

	@Test
	void taskWithHoneypots_looksToAnnotatorsLikeOneWithout() throws IOException {
		Files.writeString(editing.file(), Files.readString(editing.file()).replace("</project:Project>", """
				<tasks id="t1" title="Pots" kind="honeypot" filter="status:none" folder="1-first-steps"><items>1-first-steps/01-welcome.json</items>
				<knownItems>1-first-steps/01-welcome.json</knownItems><assignees>anna@example.org</assignees></tasks></project:Project>"""));
		editing.open();
		editing.show(Page.TASKS);
		assertTrue(editing.label("project.task.summary").contains("Filter: status:none"), editing.label("project.task.summary"));
		assertTrue(editing.label("project.task.summary").contains("Items with known answers: 1"), editing.label("project.task.summary"));
		StudioWorkspace.get().switchUser(ANNA, "Anna");
		UiPump.until("the page is Anna's", () -> !editing.button("project.addTask").isEnabled());
		String summary = editing.label("project.task.summary");
		assertFalse(summary.contains("nown"), summary);
		assertFalse(summary.contains("Filter") || summary.contains("Folder"), summary);
		assertTrue(summary.contains("People rank, correct and answer the questions."), summary);
		assertEquals("Label", ((Table) editing.control("project.tasks")).getItem(0).getText(1));
	}

	@Test
	void switchingTheUser_whileTheEditorIsOpen_changesWhatMayBeChanged() {
		editing.open();
		editing.show(Page.MEMBERS);
		assertTrue(editing.button("project.addMember").isEnabled());
		StudioWorkspace.get().switchUser(BO, "Bo");
		UiPump.events();
		assertFalse(editing.button("project.addMember").isEnabled());
		StudioWorkspace.get().switchUser(MIA, "Mia");
		UiPump.events();
		assertTrue(editing.button("project.addMember").isEnabled());
	}

	@Test
	void newProject_isMadeWithTheUserAsOwner() throws IOException, FormatException {
		Files.delete(editing.file());
		editing.openDataset();
		StudioWorkspace.get().switchUser(MIA, "Mia Sommer");
		Dialogs.Answer answer = Dialogs.press("Make Project");
		editing.run(ProjectCommandIds.EDIT, Map.of());
		assertTrue(answer.isGiven());
		Member owner = editing.onDisk().getMembers().getFirst();
		assertEquals(List.of("Mia Sommer", MIA, Role.OWNER), List.of(owner.getName(), owner.getMail(), owner.getRole()));
		assertEquals(editing.root().getFileName().toString(), editing.project().getTitle());
	}

	@Test
	void changedOutside_withEdits_asks_withoutThem_isLoadedAgain() throws IOException {
		editing.open();
		write("Lakes", 5);
		check();
		assertEquals("Lakes", editing.project().getTitle());
		assertFalse(editing.isShown("project.notice"));
		editing.type("project.field.title", "Mine");
		write("Seas", 9);
		check();
		assertTrue(editing.label("project.notice.text").startsWith("The project was changed by another program"));
		editing.press("project.notice.choice");
		assertTrue(Files.readString(editing.file()).contains("\"Mine\""));
	}

	private void write(String title, int later) throws IOException {
		Files.writeString(editing.file(), Files.readString(editing.file()).replaceFirst("title=\"[^\"]*\"", "title=\"" + title + "\""));
		Files.setLastModifiedTime(editing.file(), FileTime.from(Instant.now().plusSeconds(later)));
	}

	private void check() {
		editing.editor().getAdapter(ChangedOutsideCheck.class).checkChangedOutside();
		UiPump.events();
	}

	@Test
	void brokenFile_isToldInTheEditor() throws IOException {
		Files.writeString(editing.file(), "<nonsense/>");
		editing.open();
		assertFalse(editing.label("project.message.text").isBlank());
		assertFalse(editing.editor().isDirty());
	}

	@Test
	void recipeOfAFolder_answersItsItems() throws IOException, FormatException {
		Path recipes = Files.createDirectories(editing.root().resolve("recipes"));
		String recipe = """
				<?xml version="1.0" encoding="UTF-8"?>
				<recipe:Recipe xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:recipe="https://promptstudio.org/model/recipe/1" name="%s"/>
				""";
		Files.writeString(recipes.resolve("a-first.recipe"), recipe.formatted("First"));
		Files.writeString(recipes.resolve("z-last.recipe"), recipe.formatted("Last"));
		Files.createDirectories(editing.root().resolve("items/deep"));
		String item = firstItem();
		Files.copy(editing.root().resolve("items").resolve(item), editing.root().resolve("items/deep/copy.json"));
		editing.open();
		UiPump.until("the recipes are known", () -> StudioWorkspace.get().recipes().size() > 1);
		editing.show(Page.RECIPES);
		editing.press("project.addRecipe");
		editing.model().execute(editing.model().commands().changeRecipe(editing.project().getRecipes().getFirst(), "deep", "z-last.recipe"));
		editing.save();
		assertEquals("z-last.recipe", editing.onDisk().getRecipes().getFirst().getRecipe());
		open("deep/copy.json");
		until("z-last.recipe");
		assertTrue(StudioWorkspace.get().isRecipeFixed());
		open(item);
		until("a-first.recipe");
		assertFalse(StudioWorkspace.get().isRecipeFixed());
	}

	private String firstItem() throws IOException {
		try (var files = Files.walk(editing.root().resolve("items"))) {
			Path found = files.filter(file -> file.toString().endsWith(".json")).sorted().findFirst().orElseThrow();
			return editing.root().resolve("items").relativize(found).toString().replace('\\', '/');
		}
	}

	private static void open(String displayPath) {
		ItemNavigation.open(Workbench.page(), StudioWorkspace.get().dataset().orElseThrow().location(displayPath), true);
		UiPump.events();
	}

	private static void until(String recipe) {
		UiPump.until(recipe + " is in use", () -> StudioWorkspace.get().recipe().isPresent()
				&& StudioWorkspace.get().recipeFile().filter(file -> file.endsWith(recipe)).isPresent());
	}

	@Test
	void everyControl_hasAName() {
		editing.open();
		for (Page page : Page.values()) {
			editing.show(page);
			for (Control control : Widgets.all(Workbench.shell())) {
				String id = TestIds.of(control);
				boolean isNamed = control instanceof StyledText || control instanceof IconButton || control instanceof CheckBox
						|| control instanceof Table;
				if (id.startsWith("project.") && isNamed && control.isVisible()) {
					assertFalse(AccessibleNames.of(control).isBlank(), id);
				}
			}
		}
	}

	@Test
	void close_leavesNoListener() {
		editing.openDataset();
		int before = StudioWorkspace.get().listenerCount();
		editing.run(ProjectCommandIds.EDIT, Map.of());
		ProjectModel model = editing.model();
		for (Page page : Page.values()) {
			editing.show(page);
		}
		assertTrue(model.listenerCount() >= Page.values().length);
		Workbench.page().closeEditor(editing.editor(), false);
		UiPump.events();
		assertEquals(0, model.listenerCount());
		assertEquals(before, StudioWorkspace.get().listenerCount());
	}
}
