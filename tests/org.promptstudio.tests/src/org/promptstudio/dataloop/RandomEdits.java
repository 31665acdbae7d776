package org.promptstudio.dataloop;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.model.Contents;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage;

/** Edits an item at random, as people would, and can take all of it back. */
final class RandomEdits {

	private static final StudioPackage STUDIO = StudioPackage.eINSTANCE;

	private final Random random;
	private final RandomItems pool;
	private final Item item;
	private final Deque<Runnable> undo = new ArrayDeque<>();
	private final Set<EObject> touched = Collections.newSetFromMap(new IdentityHashMap<>());

	RandomEdits(Random random, Item item) {
		this.random = random;
		this.item = item;
		pool = new RandomItems(random);
	}

	boolean isTouched(EObject object) {
		return touched.contains(object);
	}

	void undoAll() {
		while (!undo.isEmpty()) {
			undo.pop().run();
		}
	}

	void edit(int times) {
		for (int i = 0; i < times; i++) {
			List<Response> responses = Samples.responses(item);
			if (random.nextInt(5) == 0) {
				editItem();
			} else if (random.nextInt(5) == 0) {
				editDiscussions();
			} else if (random.nextInt(6) == 0) {
				editAttributes(random.nextBoolean() || item.getPrompts().isEmpty() ? item : pool.pick(item.getPrompts()));
			} else if (responses.isEmpty() || random.nextInt(8) == 0) {
				addResponse();
			} else {
				edit(pool.pick(responses));
			}
		}
	}

	private void editItem() {
		switch (random.nextInt(4)) {
			case 0 -> set(item, STUDIO.getItem_StatusReason(), textOrNull());
			case 1 -> add(item.getTags(), "tag" + random.nextInt(1000));
			case 2 -> {
				if (!item.getTags().isEmpty()) {
					int index = random.nextInt(item.getTags().size());
					String tag = item.getTags().remove(index);
					undo.push(() -> item.getTags().add(index, tag));
				}
			}
			default -> addStatus();
		}
	}

	/** Later than all that the files have. */
	private void addStatus() {
		StatusEntry entry = StudioFactory.eINSTANCE.createStatusEntry();
		entry.setAction(random.nextInt(3) == 0 ? Statuses.DELETED : Statuses.CREATED);
		entry.setStatus(pool.pick(List.of("completed", "approved", "discard")));
		entry.setTaskId(pool.pick(Arrays.asList("t1", "t2", "t3", null)));
		entry.setAssignmentId(entry.getTaskId() == null ? null : pool.pick(Arrays.asList("a1", "a2", null)));
		entry.setCreator(textOrNull());
		entry.setTimestamp("2026-01-01T09:00:00.%03dZ".formatted(item.getStatusLog().size()));
		add(item.getStatusLog(), entry);
		set(item, STUDIO.getItem_Status(), Statuses.current(item.getStatusLog()).map(StatusEntry::getStatus).orElse(null));
	}

	private void editDiscussions() {
		if (item.getDiscussions().isEmpty() || random.nextInt(4) == 0) {
			Discussion added = StudioFactory.eINSTANCE.createDiscussion();
			added.setId("d" + random.nextInt(1_000_000));
			edit(added);
			add(item.getDiscussions(), added);
			return;
		}
		Discussion discussion = pool.pick(item.getDiscussions());
		if (random.nextInt(8) == 0) {
			remove(item.getDiscussions(), discussion);
		} else {
			edit(discussion);
		}
	}

	private void edit(Discussion discussion) {
		touched.add(discussion);
		switch (random.nextInt(8)) {
			case 0 -> set(discussion, STUDIO.getDiscussion_State(), pool.pick(DiscussionState.VALUES));
			case 1 -> set(discussion, STUDIO.getDiscussion_Assignee(), textOrNull());
			case 2 -> set(discussion, STUDIO.getDiscussion_PromptKey(), textOrNull());
			case 3 -> set(discussion, STUDIO.getDiscussion_ResponseId(), textOrNull());
			case 4 -> set(discussion, STUDIO.getDiscussion_CreatedAt(), random.nextBoolean() ? null : Long.valueOf(random.nextInt()));
			case 5 -> {
				Highlight span = StudioFactory.eINSTANCE.createHighlight();
				span.setStart(random.nextInt(5));
				span.setEnd(5 + random.nextInt(5));
				span.setText(textOrNull());
				set(discussion, STUDIO.getDiscussion_Span(), random.nextInt(3) == 0 ? null : span);
			}
			case 6 -> {
				Message message = StudioFactory.eINSTANCE.createMessage();
				message.setId(textOrNull());
				message.setAuthor(textOrNull());
				message.setTime(random.nextBoolean() ? null : Long.valueOf(random.nextInt()));
				message.setBody(textOrNull());
				add(discussion.getMessages(), message);
			}
			default -> {
				if (!discussion.getMessages().isEmpty()) {
					Message message = pool.pick(discussion.getMessages());
					if (random.nextBoolean()) {
						remove(discussion.getMessages(), message);
					} else {
						set(message, STUDIO.getMessage_Body(), textOrNull());
					}
				}
			}
		}
	}

	private void edit(Response response) {
		touched.add(response);
		switch (random.nextInt(14)) {
			case 12 -> move(response);
			case 10 -> set(response, STUDIO.getResponse_ReviewBy(), textOrNull());
			case 11 -> set(response, STUDIO.getResponse_ReviewAt(), textOrNull());
			case 0, 1 -> set(response, STUDIO.getResponse_Rank(), random.nextInt(4) == 0 ? null : random.nextInt(4));
			case 2 -> set(response, STUDIO.getResponse_Best(), random.nextBoolean());
			case 3 -> set(response, STUDIO.getResponse_Comment(), textOrNull());
			case 4 -> set(response, STUDIO.getResponse_ReviewState(), pool.pick(ReviewState.VALUES));
			case 5 -> set(response, STUDIO.getContent_Value(), pool.pick(RandomItems.TEXTS));
			case 6 -> set(response, STUDIO.getResponse_OriginalValue(), textOrNull());
			case 7 -> editAttributes(response);
			case 8 -> editModel(response);
			case 9 -> set(item, STUDIO.getItem_Description(), pool.pick(RandomItems.TEXTS));
			default -> delete(response);
		}
	}

	private void move(Response response) {
		if (response.getPrompt() != null) {
			EList<Response> responses = response.getPrompt().getResponses();
			int from = responses.indexOf(response);
			responses.move(random.nextInt(responses.size()), response);
			undo.push(() -> responses.move(from, response));
			touched.addAll(responses); // they all get their places
		}
	}

	private String textOrNull() {
		return random.nextInt(4) == 0 ? null : pool.pick(RandomItems.TEXTS);
	}

	private Object value() {
		return pool.pick(Arrays.asList("x", "", true, false, new BigDecimal("5"), new BigDecimal("1.50"), null,
				List.of("a", new BigDecimal("1E400"), List.of()), List.of("b", "c"), List.of(Map.of("start", new BigDecimal("3")))));
	}

	private void set(EObject object, EStructuralFeature feature, Object value) {
		Object old = object.eGet(feature);
		object.eSet(feature, value);
		undo.push(() -> object.eSet(feature, old));
	}

	private <T> void remove(EList<T> list, T value) {
		int index = list.indexOf(value);
		list.remove(index);
		undo.push(() -> list.add(index, value));
	}

	private <T> void add(EList<T> list, T value) {
		list.add(value);
		undo.push(() -> list.remove(value));
	}

	private void editAttributes(AnswerHolder holder) {
		EList<Attribute> attributes = holder.getAttributes();
		if (attributes.isEmpty() || random.nextInt(3) == 0) {
			Attribute attribute = StudioFactory.eINSTANCE.createAttribute();
			attribute.setKey("new" + random.nextInt(1000) + attributes.size());
			attribute.setValue(value());
			add(attributes, attribute);
		} else if (random.nextBoolean()) {
			remove(attributes, pool.pick(attributes));
		} else {
			set(pool.pick(attributes), STUDIO.getAttribute_Value(), value());
		}
	}

	private void editModel(Response response) {
		ModelInfo model = response.getModel();
		if (model != null && random.nextInt(3) == 0) {
			set(response, STUDIO.getResponse_Model(), null);
		} else if (model != null) {
			set(model, STUDIO.getModelInfo_Name(), textOrNull());
			set(model, STUDIO.getModelInfo_Confidence(), random.nextBoolean() ? null : 0.5);
		} else {
			ModelInfo added = StudioFactory.eINSTANCE.createModelInfo();
			added.setName("model-new");
			set(response, STUDIO.getResponse_Model(), added);
		}
	}

	private void delete(Response response) {
		Prompt prompt = response.getPrompt();
		remove(prompt == null ? item.getOrphans() : prompt.getResponses(), response);
	}

	private void addResponse() {
		if (item.getPrompts().isEmpty()) {
			return;
		}
		Response response = StudioFactory.eINSTANCE.createResponse();
		response.setId("new" + random.nextInt(1_000_000));
		response.setMimeType(random.nextBoolean() ? "application/text" : "image/*");
		response.setValue(Contents.isText(response) ? pool.pick(RandomItems.TEXTS) : "a/b.png");
		touched.add(response);
		add(pool.pick(item.getPrompts()).getResponses(), response);
	}
}
