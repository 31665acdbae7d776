package org.promptstudio.ui.shortcuts;

import java.util.List;

/**
 * A command and the keys that run it.
 *
 * @param category what the command belongs to
 * @param command what it does, parameters included
 * @param keys as they are shown to people
 * @param help what it does in a sentence; may be empty
 */
public record Shortcut(String category, String command, List<String> keys, String help) {}
