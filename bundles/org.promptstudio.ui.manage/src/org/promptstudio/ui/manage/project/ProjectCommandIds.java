package org.promptstudio.ui.manage.project;

/** The ids of the commands around the project. */
public final class ProjectCommandIds {

	/** Opens the project, or makes one. */
	public static final String EDIT = "org.promptstudio.ui.manage.project.edit";
	/** Makes a project. */
	public static final String NEW = "org.promptstudio.ui.manage.project.new";
	/** Asks for a new task. */
	public static final String NEW_TASK = "org.promptstudio.ui.manage.task.new";
	/** Shows a page of the project editor. */
	public static final String PAGE = "org.promptstudio.ui.manage.project.page";
	/** Which page: {@link ProjectEditor.Page#id()}. */
	public static final String PAGE_NAME = "org.promptstudio.ui.manage.project.page.name";

	private ProjectCommandIds() {
	}
}
