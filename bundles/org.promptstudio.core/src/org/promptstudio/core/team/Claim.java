package org.promptstudio.core.team;

import java.time.Instant;

/**
 * Somebody has taken an item from the queue of a task.
 *
 * @param item     display path
 * @param assignee mail address
 * @param time     when, by the clock of the machine where that was done
 */
public record Claim(String taskId, String item, String assignee, Instant time) {}
