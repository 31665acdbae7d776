package org.promptstudio.core.search;

/**
 * One condition of a search.
 *
 * @param key      what must have the value, in lower case for the known ones; null for a text anywhere in the item
 * @param value    without quotes
 * @param isExact  whether it stood in quotes, so that comparisons and * mean themselves
 * @param isNegated whether the condition must not hold
 */
public record Term(String key, String value, boolean isExact, boolean isNegated) {}
