package org.promptstudio.core.recipe;

import java.util.List;

import org.eclipse.emf.edit.domain.EditingDomain;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Item;

/** The sheets of one item under one recipe, made when asked for. Thread of the item's editing domain. {@link #dispose()} takes off all adapters. */
public final class ItemAnswers {

	/** @param domain by which the item is edited */
	public ItemAnswers(Item item, EditingDomain domain, RecipeForm form) {
		throw new UnsupportedOperationException("to come");
	}

	/** Of an item that is only looked at, or edited by commands executed at hand. */
	public ItemAnswers(Item item, RecipeForm form) {
		throw new UnsupportedOperationException("to come");
	}

	/** What is asked about. */
	public Item item() {
		throw new UnsupportedOperationException("to come");
	}

	/** By which it is asked. */
	public RecipeForm form() {
		throw new UnsupportedOperationException("to come");
	}

	/** The sheet of the item, or of a prompt or response of it; the same one each time. */
	public AnswerSheet sheet(AnswerHolder holder) {
		throw new UnsupportedOperationException("to come");
	}

	/** The sheets of the item, its prompts and their responses, in this order. */
	public List<AnswerSheet> sheets() {
		throw new UnsupportedOperationException("to come");
	}

	/**
	 * A domain for editors of EMF that make their own commands: it shares the item's command stack, the answers' resource is in its resource set, and each of its
	 * commands also records the attributes, with a label for the undo menu.
	 */
	public EditingDomain domain() {
		throw new UnsupportedOperationException("to come");
	}

	/** How much of the whole item is answered. */
	public Progress progress() {
		throw new UnsupportedOperationException("to come");
	}

	/** Takes off all adapters; the sheets must not be used any more. Commands executed before can still be undone. */
	public void dispose() {
		throw new UnsupportedOperationException("to come");
	}
}
