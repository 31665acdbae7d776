package org.promptstudio.core.team;

/** What people do to a dataset, each with the rule of the design's role table that says who may. */
public enum Action {

	/** Say that an item is done, or discard it. */
	VERIFY(Rule.EVERYBODY),
	/** Give a response a rank, or take it away. */
	RANK(Rule.EVERYBODY),
	/** Crown the best response. */
	CROWN(Rule.EVERYBODY),
	/** Answer a question of the recipe. */
	ANSWER(Rule.EVERYBODY),
	/** Comment a response, describe or tag an item, write to a discussion. */
	COMMENT(Rule.EVERYBODY),
	/** Say that an issue was put right. */
	SEND_FOR_REVIEW(Rule.EVERYBODY),

	/** Change the text of a response. */
	EDIT_RESPONSE(Rule.WHERE_EDITING_IS_ALLOWED),
	/** Add a response. */
	ADD_RESPONSE(Rule.WHERE_EDITING_IS_ALLOWED),
	/** Delete a response. */
	DELETE_RESPONSE(Rule.WHERE_EDITING_IS_ALLOWED),

	/** Say that something must be put right. */
	REPORT_ISSUE(Rule.WHERE_REPORTING_IS_ALLOWED),

	/** Bring items into the dataset. */
	UPLOAD_ITEMS(Rule.MANAGERS),
	/** Change the questions of a recipe. */
	SET_QUESTIONS(Rule.MANAGERS),
	/** Change the options of a recipe, or which one applies. */
	SET_RECIPE_OPTIONS(Rule.MANAGERS),
	/** Approve a response or an item, or take back what a review has given. */
	APPROVE(Rule.MANAGERS),
	/** Make tasks and give work to people. The design's table has no row of its own; it is a manager's work. */
	MANAGE_TASKS(Rule.MANAGERS),
	/** Make one result of several people's layers. The design's table has no row of its own; it is a reviewer's work. */
	ADJUDICATE(Rule.MANAGERS),
	/** See how far each person is, and how good. The design's table has no row of its own; people see their own work elsewhere. */
	SEE_PROGRESS(Rule.MANAGERS),

	/** Take people into the team, or out of it. */
	MANAGE_MEMBERS(Rule.OWNERS),
	/** Change what a member may do. */
	CHANGE_ROLES(Rule.OWNERS),
	/** Change the title or the settings of the project. The design's table has no row of its own; it is the owner's. */
	CHANGE_SETTINGS(Rule.OWNERS),
	/** Delete items of the dataset. */
	DELETE_ITEMS(Rule.OWNERS);

	/** Rows of the role table with the same marks. */
	enum Rule {
		EVERYBODY, WHERE_EDITING_IS_ALLOWED, WHERE_REPORTING_IS_ALLOWED, MANAGERS, OWNERS
	}

	private final Rule rule;

	Action(Rule rule) {
		this.rule = rule;
	}

	Rule rule() {
		return rule;
	}
}
