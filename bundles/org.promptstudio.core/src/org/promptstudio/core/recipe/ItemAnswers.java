package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/** The sheets of one item under one recipe, made when asked for. Thread of the item's editing domain. {@link #dispose()} takes off all adapters. */
public final class ItemAnswers {

	private final Item item;
	private final RecipeForm form;
	private final AnswerDomain domain;
	private final Map<AnswerHolder, AnswerSheet> sheets = new LinkedHashMap<>();
	private final Set<AnswerSheet> changed = new LinkedHashSet<>();
	private boolean isDisposed;
	private int muted;
	private int together;

	/** @param domain by which the item is edited */
	public ItemAnswers(Item item, EditingDomain domain, RecipeForm form) {
		this(item, domain.getCommandStack(), form);
	}

	/** Of an item that is only looked at, or edited by the commands of {@link #domain()}. */
	public ItemAnswers(Item item, RecipeForm form) {
		this(item, new BasicCommandStack(), form);
	}

	private ItemAnswers(Item item, CommandStack stack, RecipeForm form) {
		this.item = item;
		this.form = form;
		domain = new AnswerDomain(this, stack);
		if (form.conditions().reachWider()) {
			sheets(); // to know what was shown before an answer of a wider scope changes
		}
	}

	/** What is asked about. */
	public Item item() {
		return item;
	}

	/** By which it is asked. */
	public RecipeForm form() {
		return form;
	}

	/** The sheet of the item, or of a prompt or response of it; the same one each time. */
	public AnswerSheet sheet(AnswerHolder holder) {
		AnswerSheet sheet = sheets.get(holder);
		if (sheet == null) {
			sheet = new AnswerSheet(this, holder);
			sheets.put(holder, sheet);
			domain.add(sheet.answers());
		}
		return sheet;
	}

	/** The sheets of the item, its prompts and their responses, in this order. */
	public List<AnswerSheet> sheets() {
		List<AnswerSheet> all = new ArrayList<>();
		all.add(sheet(item));
		for (Prompt prompt : item.getPrompts()) {
			all.add(sheet(prompt));
			prompt.getResponses().forEach(response -> all.add(sheet(response)));
		}
		return all;
	}

	/**
	 * A domain for editors of EMF that make their own commands: it shares the item's command stack, the answers' resource is in its resource set, and each of its
	 * commands also records the attributes, with a label for the undo menu.
	 */
	public EditingDomain domain() {
		return domain;
	}

	/** How much of the whole item is answered. */
	public Progress progress() {
		return sheets().stream().map(AnswerSheet::progress).reduce(Progress.NONE, Progress::plus);
	}

	/** Takes off all adapters; the sheets must not be used any more. Commands executed before can still be undone. */
	public void dispose() {
		sheets.values().forEach(AnswerSheet::dispose);
		sheets.clear();
		isDisposed = true;
		domain.dispose();
	}

	/** The sheet of a wider scope above a sheet; empty for a response without a prompt. */
	Optional<AnswerSheet> wider(AnswerSheet sheet, Scope scope) {
		AnswerHolder holder = scope == Scope.ITEM ? item : sheet.holder() instanceof Response response ? response.getPrompt() : null;
		return Optional.ofNullable(holder).map(this::sheet);
	}

	/** The sheets below a sheet, where questions depend on answers above. */
	List<AnswerSheet> narrower(AnswerSheet sheet) {
		if (!form.conditions().reachWider()) {
			return List.of();
		}
		return sheets.values().stream().filter(other -> isBelow(other.holder(), sheet.holder())).toList();
	}

	private static boolean isBelow(AnswerHolder holder, AnswerHolder above) {
		return switch (holder) {
			case Response response -> above instanceof Item || above instanceof Prompt && response.getPrompt() == above;
			case Prompt prompt -> above instanceof Item;
			default -> false;
		};
	}

	// changes

	boolean isMuted() {
		return muted > 0;
	}

	/** Changes attributes or answers without the other side following. */
	void muted(Runnable change) {
		muted++;
		try {
			change.run();
		} finally {
			muted--;
		}
	}

	/** Changes something, and tells the listeners of each changed sheet once when all is done. */
	void together(Runnable change) {
		together++;
		try {
			change.run();
		} finally {
			together--;
		}
		if (together == 0) {
			List<AnswerSheet> told = List.copyOf(changed);
			changed.clear();
			told.forEach(AnswerSheet::tell);
		}
	}

	void changed(AnswerSheet sheet) {
		changed.add(sheet);
	}

	/** What commands restore. */
	Map<AnswerSheet, AnswerSheet.State> states() {
		Map<AnswerSheet, AnswerSheet.State> states = new LinkedHashMap<>();
		sheets.values().forEach(sheet -> states.put(sheet, sheet.state()));
		return states;
	}

	/** @param change restores the answers' objects */
	void restore(Map<AnswerSheet, AnswerSheet.State> states, Runnable change) {
		together(() -> {
			muted(() -> {
				change.run();
				states.forEach(AnswerSheet::restore);
			});
			if (!isDisposed) {
				Set<AnswerSheet> stale = new LinkedHashSet<>(states.keySet());
				if (form.conditions().reachWider()) {
					stale.addAll(sheets.values());
				}
				stale.forEach(AnswerSheet::refresh);
			}
		});
	}
}
