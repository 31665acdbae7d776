package org.promptstudio.core.team;

import org.eclipse.emf.ecore.EObject;
import org.promptstudio.model.recipe.Question;

/**
 * Something that keeps an item from being done.
 *
 * @param where    the item, prompt, response or discussion to jump to
 * @param question to be answered there; null where it is something else
 * @param message  what is missing, a whole sentence
 */
public record Missing(EObject where, Question question, String message) {}
