package org.promptstudio.ui.issues;

/** By what entries are sorted; those that are equal in it stay in the order of the items. */
enum IssueSort {
	STATE, ITEM, PERSON, AGE
}
