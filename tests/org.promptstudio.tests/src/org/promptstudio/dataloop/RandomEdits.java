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
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage;

/** Edits an item at random, as people would, and can take all of it back. */
final class RandomEdits {

	private static final StudioPackage STUDIO = StudioPackage.eINSTANCE;

	private final Random random;
	private final RandomItems pool;
	private final Item item;
	private final Deque<Runnable> undo = new ArrayDeque<>();
	private final Set<Response> touched = Collections.newSetFromMap(new IdentityHashMap<>());

	RandomEdits(Random random, Item item) {
		this.random = random;
		this.item = item;
		pool = new RandomItems(random);
	}

	boolean isTouched(Response response) {
		return touched.contains(response);
	}

	void undoAll() {
		while (!undo.isEmpty()) {
			undo.pop().run();
		}
	}

	void edit(int times) {
		for (int i = 0; i < times; i++) {
			List<Response> responses = Samples.responses(item);
			if (random.nextInt(6) == 0) {
				editAttributes(random.nextBoolean() || item.getPrompts().isEmpty() ? item : pool.pick(item.getPrompts()));
			} else if (responses.isEmpty() || random.nextInt(8) == 0) {
				addResponse();
			} else {
				edit(pool.pick(responses));
			}
		}
	}

	private void edit(Response response) {
		touched.add(response);
		switch (random.nextInt(11)) {
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
