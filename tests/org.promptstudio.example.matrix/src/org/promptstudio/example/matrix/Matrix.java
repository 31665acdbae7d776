package org.promptstudio.example.matrix;

import java.util.List;

import org.promptstudio.core.recipe.Parameters;
import org.promptstudio.model.recipe.Question;

/** The rows and columns that a recipe asks for. */
record Matrix(List<String> aspects, List<String> grades) {

	/** The parameters of the question type, as plugin.xml names them. */
	static final String ASPECTS = "aspects";
	static final String GRADES = "grades";

	static Matrix of(Question question) {
		return new Matrix(Parameters.lines(question.getType(), ASPECTS), Parameters.lines(question.getType(), GRADES));
	}
}
