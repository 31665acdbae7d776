package org.promptstudio.ui.manage.project;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;

import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.ui.manage.project.internal.Messages;

/** What people call what tasks have. */
public final class TaskTexts {

	private TaskTexts() {
	}

	/** The word for a kind of task. */
	public static String of(TaskKind kind) {
		return switch (kind) {
			case LABEL -> Messages.Kind_label;
			case REVIEW -> Messages.Kind_review;
			case QUALIFICATION -> Messages.Kind_qualification;
			case HONEYPOT -> Messages.Kind_honeypot;
		};
	}

	/** What a kind of task is for, a sentence. */
	public static String help(TaskKind kind) {
		return switch (kind) {
			case LABEL -> Messages.Kind_labelHelp;
			case REVIEW -> Messages.Kind_reviewHelp;
			case QUALIFICATION -> Messages.Kind_qualificationHelp;
			case HONEYPOT -> Messages.Kind_honeypotHelp;
		};
	}

	/** The words for a way of distributing. */
	public static String of(Distribution distribution) {
		return switch (distribution) {
			case HAND -> Messages.Distribution_hand;
			case EVENLY -> Messages.Distribution_evenly;
			case QUEUE -> Messages.Distribution_queue;
		};
	}

	/** What a way of distributing means, a sentence. */
	public static String help(Distribution distribution) {
		return switch (distribution) {
			case HAND -> Messages.Distribution_handHelp;
			case EVENLY -> Messages.Distribution_evenlyHelp;
			case QUEUE -> Messages.Distribution_queueHelp;
		};
	}

	/** A day as people of this place write it; as it is in the file where that is none. Empty for null. */
	public static String day(String due) {
		try {
			return due == null ? "" : LocalDate.parse(due).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
		} catch (DateTimeParseException e) {
			return due;
		}
	}
}
