package org.promptstudio.core.recipe;

/**
 * A setting that a contributed question type has.
 *
 * @param name         by which the recipe keeps it
 * @param label        what people see
 * @param help         what it is for, a sentence or empty
 * @param defaultValue for a question that a manager adds; null for none
 */
public record ParameterInfo(String name, String label, String help, String defaultValue) {}
