package org.promptstudio.core.recipe;

import org.promptstudio.model.recipe.Question;

/**
 * An answer that is missing or wrong.
 *
 * @param question null where the ranking of a prompt is wrong, not an answer
 * @param message  what to do, a whole sentence
 */
public record AnswerProblem(Question question, String message) {}
