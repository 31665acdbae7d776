package org.promptstudio.core.recipe;

import org.promptstudio.model.studio.Attribute;

/**
 * An answer of the file that no question asks for any more, or not this way. It is kept until somebody removes it or answers its question anew.
 *
 * @param attribute where it is
 * @param key       its key
 * @param value     what the file holds: a String, a Boolean, a BigDecimal, a List or Map of such values, or null
 * @param why       a whole sentence
 */
public record LeftOver(Attribute attribute, String key, Object value, String why) {}
