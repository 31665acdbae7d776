package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;

import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioPackage.Literals;

/**
 * What the conversation editor shows of an item: the order of the responses, which of them is selected, and what has changed since the last time
 * somebody asked. No SWT; one thread, the owner of the item.
 */
public final class ConversationModel {

	/** Told about changes, on the thread that made them. */
	public interface Listener {
		/** Another response is selected, or none (null). */
		default void selectionChanged(Response selected) {
		}

		/** Prompts or responses came, went or are shown in another order. */
		default void structureChanged() {
		}

		/** A fact of a response changed: its text, rank, crown, state. */
		default void responseChanged(Response response) {
		}

		/** Discussions of the item came, went or changed. */
		default void discussionsChanged() {
		}
	}

	private final Changes changes = new Changes();
	private final List<Listener> listeners = new ArrayList<>();
	private Item item;
	private DisplayOrder order = DisplayOrder.FILE;
	private Response selected;
	/** The responses of each prompt as they were shown last, for finding the neighbour of one that is gone. */
	private List<List<Response>> displayed = List.of();
	private Response lastTouched;

	/** Shows another item, or none. The first response of it is selected. */
	public void setItem(Item newItem) {
		if (item != null) {
			item.eAdapters().remove(changes);
		}
		item = newItem;
		if (item != null) {
			item.eAdapters().add(changes);
		}
		selected = first().orElse(null);
		lastTouched = null;
		remember();
		listeners().forEach(Listener::structureChanged);
		listeners().forEach(listener -> listener.selectionChanged(selected));
	}

	/** The item shown. */
	public Optional<Item> item() {
		return Optional.ofNullable(item);
	}

	/** The prompts in turn order; empty without an item. */
	public List<Prompt> prompts() {
		return item == null ? List.of() : item.getPrompts();
	}

	/** The responses of a prompt in the order in which they are shown. */
	public List<Response> responses(Prompt prompt) {
		return order.responses(prompt);
	}

	/** The letter by which people name a response. */
	public String letter(Response response) {
		return order.letter(response);
	}

	/** The order in use; {@link DisplayOrder#BLIND} hides model names too. */
	public DisplayOrder order() {
		return order;
	}

	/** Switches between the order of the file and the blind one. The selected response stays selected. */
	public void setOrder(DisplayOrder newOrder) {
		if (order != newOrder) {
			order = newOrder;
			remember();
			listeners().forEach(Listener::structureChanged);
		}
	}

	/** Whether model names are hidden. */
	public boolean isBlind() {
		return order == DisplayOrder.BLIND;
	}

	/** The selected response, to which keys and commands apply. */
	public Optional<Response> selected() {
		return Optional.ofNullable(selected);
	}

	/** The response with an id. */
	Optional<Response> withId(String id) {
		return all().stream().filter(response -> id.equals(response.getId())).findFirst();
	}

	/** Selects a response, or none. */
	public void select(Response response) {
		if (selected != response) {
			selected = response;
			listeners().forEach(listener -> listener.selectionChanged(response));
		}
	}

	/** Selects the response before or after the selected one, across prompts; stays at the ends. */
	public void selectNeighbour(int step) {
		List<Response> all = all();
		if (!all.isEmpty()) {
			int index = all.indexOf(selected);
			int target = index < 0 ? 0 : Math.clamp(index + step, 0, all.size() - 1);
			select(all.get(target));
		}
	}

	/**
	 * The response to select when one is about to be deleted: the next of its prompt, else the one before, else the nearest of another prompt.
	 */
	public Optional<Response> neighbourOf(Response response) {
		Prompt prompt = response.getPrompt();
		List<Response> near = prompt == null ? List.of() : responses(prompt);
		int index = near.indexOf(response);
		if (near.size() > 1) {
			return Optional.of(near.get(index + 1 < near.size() ? index + 1 : index - 1));
		}
		List<Response> all = all();
		int place = all.indexOf(response);
		if (all.size() < 2 || place < 0) {
			return Optional.empty();
		}
		return Optional.of(all.get(place + 1 < all.size() ? place + 1 : place - 1));
	}

	/** Adds a listener; adding it twice has no further effect. */
	public void addListener(Listener listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** How many listeners there are; for the tests that look for leaks. */
	public int listenerCount() {
		return listeners.size();
	}

	/** The first response that was changed or came before the last {@link #flush()}; empty when there was none, or when it is gone. */
	public Optional<Response> lastTouched() {
		return Optional.ofNullable(lastTouched).filter(ConversationModel::isThere);
	}

	/**
	 * Tells the listeners what the commands since the last call have changed, each thing once. Called after each command. When the selected response
	 * is gone, its neighbour is selected.
	 */
	public void flush() {
		lastTouched = changes.responses.stream().filter(ConversationModel::isThere).findFirst().orElse(null);
		boolean discussions = changes.discussions;
		if (changes.structure) {
			changes.clear();
			if (selected != null && !isThere(selected)) {
				select(nextTo(selected));
			}
			remember();
			listeners().forEach(Listener::structureChanged);
			if (discussions) {
				listeners().forEach(Listener::discussionsChanged);
			}
			return;
		}
		List<Response> touched = List.copyOf(changes.responses);
		changes.clear();
		for (Response response : touched) {
			listeners().forEach(listener -> listener.responseChanged(response));
		}
		if (discussions) {
			listeners().forEach(Listener::discussionsChanged);
		}
	}

	private void remember() {
		displayed = prompts().stream().map(this::responses).toList();
	}

	private static boolean isThere(Response response) {
		return response.getPrompt() != null;
	}

	/** As {@link #neighbourOf}, for a response that is gone; null when there is none left. */
	private Response nextTo(Response gone) {
		List<Response> near = displayed.stream().filter(list -> list.contains(gone)).findFirst().orElse(List.of());
		List<Response> all = displayed.stream().flatMap(List::stream).toList();
		return nextTo(gone, near).or(() -> nextTo(gone, all)).orElse(null);
	}

	private static Optional<Response> nextTo(Response gone, List<Response> list) {
		int index = list.indexOf(gone);
		if (index < 0) {
			return Optional.empty();
		}
		return list.subList(index + 1, list.size()).stream().filter(ConversationModel::isThere).findFirst()
				.or(() -> list.subList(0, index).reversed().stream().filter(ConversationModel::isThere).findFirst());
	}

	private List<Listener> listeners() {
		return List.copyOf(listeners);
	}

	private Optional<Response> first() {
		return all().stream().findFirst();
	}

	private List<Response> all() {
		return prompts().stream().flatMap(prompt -> responses(prompt).stream()).toList();
	}

	private static final class Changes extends EContentAdapter {
		private final Set<Response> responses = new LinkedHashSet<>();
		private boolean structure;
		private boolean discussions;

		void clear() {
			responses.clear();
			structure = false;
			discussions = false;
		}

		@Override
		public void notifyChanged(Notification notification) {
			super.notifyChanged(notification);
			if (notification.isTouch()) {
				return;
			}
			Object feature = notification.getFeature();
			if (Objects.equals(feature, Literals.ITEM__PROMPTS) || Objects.equals(feature, Literals.PROMPT__RESPONSES)
					|| Objects.equals(feature, Literals.PROMPT__ELEMENTS)) {
				structure = true;
				if (notification.getNewValue() instanceof Response added) {
					responses.add(added);
				}
			} else if (notification.getNotifier() instanceof Response response) {
				responses.add(response);
			} else if (Objects.equals(feature, Literals.ITEM__DISCUSSIONS) || notification.getNotifier() instanceof Discussion
					|| notification.getNotifier() instanceof Message) {
				discussions = true;
			}
		}
	}
}
