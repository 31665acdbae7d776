package org.promptstudio.example.matrix;

import org.eclipse.osgi.util.NLS;

/** The texts of the matrix. */
final class Messages extends NLS {

	public static String Matrix_cell;
	public static String Matrix_incomplete;
	public static String Matrix_nameAspects;
	public static String Matrix_nameGrades;
	public static String Matrix_nameOnce;
	public static String Matrix_noAspects;
	public static String Matrix_noGrades;
	public static String Matrix_notAGrade;
	public static String Matrix_notAnObject;
	public static String Matrix_repeated;

	static {
		NLS.initializeMessages("org.promptstudio.example.matrix.messages", Messages.class);
	}

	private Messages() {
	}
}
