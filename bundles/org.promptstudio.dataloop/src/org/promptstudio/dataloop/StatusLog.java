package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;

/**
 * The log of an item's statuses: in the wrapper under {@code metadata.system}, where {@code taskStatusLog} tells what happened and
 * {@code refs} the status that each task has now.
 * <p>
 * Both are read into one list: a reference with a status that the log does not tell becomes an entry too, after those of the log; one without
 * an id before them. What was read stays; entries that are added to the list come to the end of the log, and the reference of their task
 * follows. An entry without a task changes the log only.
 */
final class StatusLog {

	private static final String LOG = "taskStatusLog";
	private static final String REFS = "refs";
	private static final String ACTION = "action";
	private static final String TASK_ID = "taskId";
	private static final String ASSIGNMENT_ID = "assignmentId";
	private static final String TIMESTAMP = "timestamp";
	private static final String TASK = "task";
	private static final String ASSIGNMENT = "assignment";

	private final Item item;
	private final Set<StatusEntry> loaded;

	/** @param item as it was read */
	StatusLog(Item item) {
		this.item = item;
		loaded = Set.copyOf(item.getStatusLog());
	}

	// reading

	/** Fills an item. */
	static void read(JsonValue system, Item item) {
		List<StatusEntry> log = item.getStatusLog();
		for (JsonValue entry : system.get(LOG)) {
			JsonValue status = entry.get(Keys.STATUS);
			if (status.isObject()) {
				log.add(entry(text(entry.get(ACTION)), text(status.get(TASK_ID)), text(status.get(ASSIGNMENT_ID)), status));
			}
		}
		List<StatusEntry> standing = Statuses.standing(log);
		List<StatusEntry> ofRefs = new ArrayList<>();
		for (JsonValue ref : system.get(REFS)) {
			readRef(ref, standing, ofRefs);
		}
		ofRefs.sort(Comparator.comparing(entry -> Objects.requireNonNullElse(entry.getTimestamp(), "")));
		log.addAll(0, ofRefs.stream().filter(StatusLog::isNameless).toList());
		log.addAll(ofRefs.stream().filter(entry -> !isNameless(entry)).toList());
		item.setStatus(Statuses.current(log).map(StatusEntry::getStatus).orElse(null));
	}

	private static boolean isNameless(StatusEntry entry) {
		return entry.getTaskId() == null && entry.getAssignmentId() == null;
	}

	private static void readRef(JsonValue ref, List<StatusEntry> standing, List<StatusEntry> found) {
		JsonValue metadata = ref.get(Keys.METADATA);
		if (!metadata.get(Keys.STATUS).isString()) {
			return;
		}
		String id = text(ref.get(Keys.ID));
		boolean isAssignment = ASSIGNMENT.equals(text(ref.get(Keys.TYPE)));
		StatusEntry entry = entry(Statuses.CREATED, isAssignment ? null : id, isAssignment ? id : null, metadata);
		if (standing.stream().noneMatch(told -> isTold(entry, told))) {
			found.add(entry);
		}
	}

	private static boolean isTold(StatusEntry ofRef, StatusEntry told) {
		boolean isSameTask = ofRef.getTaskId() != null && ofRef.getTaskId().equals(told.getTaskId());
		boolean isSameAssignment = ofRef.getAssignmentId() != null && ofRef.getAssignmentId().equals(told.getAssignmentId());
		return (isSameTask || isSameAssignment) && ofRef.getStatus().equals(told.getStatus());
	}

	private static StatusEntry entry(String action, String taskId, String assignmentId, JsonValue status) {
		StatusEntry entry = StudioFactory.eINSTANCE.createStatusEntry();
		entry.setAction(action);
		entry.setTaskId(taskId);
		entry.setAssignmentId(assignmentId);
		entry.setStatus(text(status.get(Keys.STATUS)));
		entry.setCreator(text(status.get(Keys.CREATOR)));
		entry.setTimestamp(text(status.get(TIMESTAMP)));
		return entry;
	}

	private static String text(JsonValue value) {
		return value.isString() ? value.string() : null;
	}

	// writing

	private List<StatusEntry> added() {
		return item.getStatusLog().stream().filter(entry -> !loaded.contains(entry)).toList();
	}

	/** Whether an entry was added since the item was read. */
	boolean isChanged() {
		return !added().isEmpty();
	}

	/** Brings the entries that were added into {@code metadata.system}. */
	void change(Map<String, Object> system) {
		List<StatusEntry> added = added();
		if (added.isEmpty()) {
			return;
		}
		List<Object> refs = StudioObjects.arrayOf(system, REFS);
		added.forEach(entry -> follow(refs, entry));
		if (!refs.isEmpty()) {
			StudioObjects.putArray(system, REFS, refs);
		}
		List<Object> log = StudioObjects.arrayOf(system, LOG);
		added.forEach(entry -> log.add(json(entry)));
		StudioObjects.putArray(system, LOG, log);
	}

	private static Map<String, Object> json(StatusEntry entry) {
		Map<String, Object> status = new LinkedHashMap<>();
		status.put(TASK_ID, entry.getTaskId());
		status.put(ASSIGNMENT_ID, entry.getAssignmentId());
		status.put(Keys.STATUS, entry.getStatus());
		status.put(Keys.CREATOR, entry.getCreator());
		status.put(TIMESTAMP, entry.getTimestamp());
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(Keys.STATUS, status);
		json.put(ACTION, entry.getAction());
		return json;
	}

	/** Lets the references tell what an entry says. */
	private static void follow(List<Object> refs, StatusEntry entry) {
		boolean isGiven = entry.getAction() == null || entry.getAction().equals(Statuses.CREATED);
		if (isGiven) {
			addMissing(refs, TASK, entry.getTaskId());
			addMissing(refs, ASSIGNMENT, entry.getAssignmentId());
		}
		for (Object value : refs) {
			Map<String, Object> ref = JsonTrees.asObject(value);
			if (ref == null || !isOf(ref, entry)) {
				continue;
			}
			boolean hasStatus = JsonTrees.objectOrEmpty(ref.get(Keys.METADATA)).containsKey(Keys.STATUS);
			if (isGiven && ref.get(Keys.ID) != null && (hasStatus || !isAssignment(ref))) {
				give(StudioObjects.objectIn(ref, Keys.METADATA), entry);
			} else if (hasStatus) {
				List.of(Keys.STATUS, Keys.CREATOR, TIMESTAMP).forEach(JsonTrees.asObject(ref.get(Keys.METADATA))::remove);
			}
		}
	}

	private static void addMissing(List<Object> refs, String type, String id) {
		boolean isAssignment = type.equals(ASSIGNMENT);
		if (id != null
				&& refs.stream().map(JsonTrees::objectOrEmpty).noneMatch(ref -> id.equals(ref.get(Keys.ID)) && isAssignment(ref) == isAssignment)) {
			Map<String, Object> ref = new LinkedHashMap<>();
			ref.put(Keys.TYPE, type);
			ref.put(Keys.ID, id);
			ref.put(Keys.METADATA, new LinkedHashMap<>());
			refs.add(ref);
		}
	}

	private static boolean isAssignment(Map<String, Object> ref) {
		return ASSIGNMENT.equals(ref.get(Keys.TYPE));
	}

	/** Whether a reference is to the task or the assignment of an entry, or to nothing where the entry has neither. */
	private static boolean isOf(Map<String, Object> ref, StatusEntry entry) {
		if (!(ref.get(Keys.ID) instanceof String id)) {
			return isNameless(entry);
		}
		return id.equals(isAssignment(ref) ? entry.getAssignmentId() : entry.getTaskId());
	}

	private static void give(Map<String, Object> metadata, StatusEntry entry) {
		metadata.put(Keys.STATUS, entry.getStatus());
		putOrRemove(metadata, Keys.CREATOR, entry.getCreator());
		putOrRemove(metadata, TIMESTAMP, entry.getTimestamp());
	}

	private static void putOrRemove(Map<String, Object> metadata, String name, String text) {
		if (text == null) {
			metadata.remove(name);
		} else {
			metadata.put(name, text);
		}
	}
}
