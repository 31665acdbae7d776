package org.promptstudio.example.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.recipe.AnswerFeatures;
import org.promptstudio.core.recipe.MisfitException;
import org.promptstudio.core.recipe.QuestionBehavior;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Question;

/**
 * One grade for each of several aspects. The answer in a file is an object, <code>{"Accuracy": "good", "Style": "fair"}</code>; in the
 * workbench it is an immutable map of the same, in the order of the aspects.
 */
public final class MatrixBehavior implements QuestionBehavior {

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		return AnswerFeatures.json(question, answers);
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		if (!(json instanceof Map<?, ?> grades)) {
			throw new MisfitException(Messages.Matrix_notAnObject);
		}
		Matrix matrix = Matrix.of(question);
		for (Map.Entry<?, ?> entry : grades.entrySet()) {
			if (!matrix.aspects().contains(entry.getKey()) || !matrix.grades().contains(entry.getValue())) {
				throw new MisfitException(NLS.bind(Messages.Matrix_notAGrade, entry.getKey(), entry.getValue()));
			}
		}
		return inOrder(matrix, grades);
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		Map<String, Object> grades = inOrder(Matrix.of(question), (Map<?, ?>) value);
		return grades.isEmpty() ? null : grades;
	}

	private static Map<String, Object> inOrder(Matrix matrix, Map<?, ?> grades) {
		Map<String, Object> ordered = new LinkedHashMap<>();
		for (String aspect : matrix.aspects()) {
			if (grades.get(aspect) != null) {
				ordered.put(aspect, grades.get(aspect));
			}
		}
		return Collections.unmodifiableMap(ordered);
	}

	/** A matrix that is begun must be finished. */
	@Override
	public List<String> validate(Question question, EStructuralFeature feature, Object value) {
		Map<?, ?> grades = (Map<?, ?>) value;
		return Matrix.of(question).aspects().stream().filter(aspect -> !grades.containsKey(aspect))
				.map(aspect -> NLS.bind(Messages.Matrix_incomplete, aspect)).toList();
	}

	@Override
	public List<RecipeProblem> check(Question question) {
		Matrix matrix = Matrix.of(question);
		List<RecipeProblem> problems = new ArrayList<>();
		if (matrix.aspects().isEmpty()) {
			problems.add(problem(question, NLS.bind(Messages.Matrix_noAspects, question.getKey()), Messages.Matrix_nameAspects));
		}
		if (matrix.grades().size() < 2) {
			problems.add(problem(question, NLS.bind(Messages.Matrix_noGrades, question.getKey()), Messages.Matrix_nameGrades));
		}
		for (String name : repeated(matrix)) {
			problems.add(problem(question, NLS.bind(Messages.Matrix_repeated, question.getKey(), name), Messages.Matrix_nameOnce));
		}
		return problems;
	}

	private static RecipeProblem problem(Question question, String message, String advice) {
		return RecipeProblem.error(question.getType(), null, message, advice);
	}

	private static Set<String> repeated(Matrix matrix) {
		Set<String> repeated = new LinkedHashSet<>();
		for (List<String> names : List.of(matrix.aspects(), matrix.grades())) {
			Set<String> seen = new HashSet<>();
			names.stream().filter(name -> !seen.add(name)).forEach(repeated::add);
		}
		return repeated;
	}
}
