package org.promptstudio.example.matrix;

import org.eclipse.osgi.util.NLS;

/** The texts of the matrix. */
final class Messages extends NLS {

	static String Matrix_cell;
	static String Matrix_incomplete;
	static String Matrix_nameAspects;
	static String Matrix_nameGrades;
	static String Matrix_nameOnce;
	static String Matrix_noAspects;
	static String Matrix_noGrades;
	static String Matrix_notAGrade;
	static String Matrix_notAnObject;
	static String Matrix_repeated;

	static {
		NLS.initializeMessages("org.promptstudio.example.matrix.messages", Messages.class);
	}

	private Messages() {
	}
}
