package org.promptstudio.ui.manage.project;

/** Is told when the project has changed, by a command, by undo, or because its file was read again. */
@FunctionalInterface
public interface ProjectListener {

	/** Something of the project is another; it may be another object altogether. */
	void projectChanged();
}
