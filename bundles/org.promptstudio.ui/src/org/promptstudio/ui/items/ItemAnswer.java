package org.promptstudio.ui.items;

import java.util.Set;

/**
 * The items that were asked for.
 *
 * @param rows       the items
 * @param counts     of all items, whatever was asked
 * @param answerKeys the keys of answers in the items
 * @param remark     what is to be told about the question, a whole sentence; empty for nothing
 */
record ItemAnswer(ItemRows rows, ItemCounts counts, Set<String> answerKeys, String remark) {}
