package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.StudioPackage.Literals;

/** Carries answers over when the key of a question is renamed. */
public final class AnswerKeys {

	private AnswerKeys() {
	}

	/**
	 * Renames the key of each answer of a scope. Where there is an answer by the new key already, the old one stays as it is.
	 *
	 * @return one step of undo; not executable when the item has no answer to rename
	 */
	public static Command rename(Item item, Scope scope, String oldKey, String newKey, EditingDomain domain) {
		CompoundCommand command = new CompoundCommand(CompoundCommand.LAST_COMMAND_ALL, NLS.bind(Messages.Keys_rename, oldKey, newKey));
		for (AnswerHolder holder : holders(item, scope)) {
			List<Attribute> attributes = holder.getAttributes();
			if (attributes.stream().noneMatch(attribute -> newKey.equals(attribute.getKey()))) {
				attributes.stream().filter(attribute -> oldKey.equals(attribute.getKey())).findFirst()
						.ifPresent(found -> command.append(SetCommand.create(domain, found, Literals.ATTRIBUTE__KEY, newKey)));
			}
		}
		return command.isEmpty() ? UnexecutableCommand.INSTANCE : command;
	}

	/** What a question of a scope is asked about, in an item; responses without a prompt too. */
	public static List<AnswerHolder> holders(Item item, Scope scope) {
		return switch (scope) {
			case ITEM -> List.of(item);
			case PROMPT -> new ArrayList<>(item.getPrompts());
			case RESPONSE -> Stream.concat(item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream()), item.getOrphans().stream())
					.<AnswerHolder>map(response -> response).toList();
		};
	}
}
