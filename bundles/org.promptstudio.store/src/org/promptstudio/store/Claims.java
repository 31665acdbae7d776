package org.promptstudio.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.promptstudio.core.team.Claim;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.project.Task;

/**
 * What people took from the queues of the tasks of a dataset: {@code claims/<task>/<item>.<place>.claim}, a small JSON file for each item and
 * person, where the item is named by a hash and the places are numbered from 0. An item has as many places as the overlap leaves free. A file is made
 * whole or not at all, and only by one: so however many workbenches take items at the same time, nobody but those get an item. Files of claims never
 * change or go: what is given back gets a file {@code <item>.<place>.back} beside it, and another place is free then. Any thread; what was read is
 * remembered.
 */
public final class Claims {

	static final String FOLDER = "claims";
	private static final String ENDING = ".claim";
	private static final String BACK = ".back";
	private static final String ASSIGNEE = "assignee";
	private static final String ITEM = "item";
	private static final String TASK = "task";
	private static final String TIME = "time";

	private final Dataset dataset;
	/** By file; a claim is read once. */
	private final Map<Path, Claim> known = new ConcurrentHashMap<>();

	/** Those of a dataset. */
	public Claims(Dataset dataset) {
		this.dataset = dataset;
	}

	/** What the folder of a task says. */
	private record Taken(List<Claim> held, List<Claim> givenBack) {}

	/**
	 * What was taken from the queue of a task and not given back, the earliest first. A file that cannot be read as a claim is passed over.
	 *
	 * @throws IOException with a whole sentence when the folder cannot be read
	 */
	public List<Claim> of(String taskId) throws IOException {
		return read(taskId).held();
	}

	private Taken read(String taskId) throws IOException {
		Taken read = new Taken(new ArrayList<>(), new ArrayList<>());
		Set<String> back = new HashSet<>();
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> folder = Files.newDirectoryStream(folder(taskId), "*{" + ENDING + ',' + BACK + '}')) {
			for (Path file : folder) {
				String name = file.getFileName().toString();
				if (name.endsWith(BACK)) {
					back.add(name.substring(0, name.length() - BACK.length()) + ENDING);
				} else {
					files.add(file);
				}
			}
		} catch (NoSuchFileException | NotDirectoryException e) {
			return read; // nobody took anything yet
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		for (Path file : files) {
			List<Claim> those = back.contains(file.getFileName().toString()) ? read.givenBack() : read.held();
			claim(file).filter(claim -> claim.taskId().equals(taskId)).ifPresent(those::add);
		}
		read.held().sort(Comparator.comparing(Claim::time).thenComparing(Claim::item));
		return read;
	}

	/**
	 * Takes the next free item of a task's queue for somebody. What the person gave back comes last.
	 *
	 * @return empty when there is none left for this person
	 * @throws IOException with a whole sentence when the claim cannot be written
	 */
	public Optional<Claim> takeNext(Task task, String person, InstantSource clock) throws IOException {
		Taken read = read(task.getId());
		Map<String, Set<String>> taken = takers(read);
		Set<String> avoided = new HashSet<>();
		read.givenBack().stream().filter(claim -> Members.isSame(claim.assignee(), person)).map(Claim::item).forEach(avoided::add);
		Optional<String> next = next(task, person, taken, avoided);
		while (next.isPresent()) {
			Claim claim = new Claim(task.getId(), next.get(), person.strip(), clock.instant());
			if (take(claim, places(task, claim.item()), taken.computeIfAbsent(claim.item(), item -> new LinkedHashSet<>()))) {
				return Optional.of(claim);
			}
			next = next(task, person, taken, avoided);
		}
		return Optional.empty();
	}

	private static Map<String, Set<String>> takers(Taken read) {
		Map<String, Set<String>> takers = new HashMap<>();
		read.held().forEach(claim -> takers.computeIfAbsent(claim.item(), item -> new LinkedHashSet<>()).add(claim.assignee()));
		return takers;
	}

	private static Optional<String> next(Task task, String person, Map<String, Set<String>> taken, Set<String> avoided) {
		Map<String, Set<String>> asIfTaken = new HashMap<>(taken);
		for (String item : avoided) {
			Set<String> people = new LinkedHashSet<>(taken.getOrDefault(item, Set.of()));
			people.add(person);
			asIfTaken.put(item, people);
		}
		return TaskPlan.next(task, person, asIfTaken).or(() -> TaskPlan.next(task, person, taken));
	}

	/**
	 * Takes a certain item of a task's queue for somebody, such as one that was given back by mistake.
	 *
	 * @return whether the person has it now; false when others have all its places
	 * @throws IOException with a whole sentence when the claim cannot be written
	 */
	public boolean take(Task task, String item, String person, InstantSource clock) throws IOException {
		Set<String> people = takers(read(task.getId())).getOrDefault(item, new LinkedHashSet<>());
		return people.stream().anyMatch(taker -> Members.isSame(taker, person))
				|| take(new Claim(task.getId(), item, person.strip(), clock.instant()), places(task, item), people);
	}

	/**
	 * Gives an item back to the queue, so that others can take it. What the person did with it stays.
	 *
	 * @return false when the person has not taken it from there
	 * @throws IOException with a whole sentence when that cannot be written
	 */
	public boolean giveBack(String taskId, String item, String person, InstantSource clock) throws IOException {
		Claim wanted = new Claim(taskId, item, person.strip(), clock.instant());
		Path file = file(wanted, 0);
		for (int place = 1; Files.exists(file); place++) {
			boolean isOwn = claim(file).filter(claim -> Members.isSame(claim.assignee(), person)).isPresent();
			if (isOwn && !isGivenBack(file)) {
				return AtomicFiles.create(back(file), bytes(wanted));
			}
			file = file(wanted, place);
		}
		return false;
	}

	private static Path back(Path file) {
		String name = file.getFileName().toString();
		return file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + BACK);
	}

	private static boolean isGivenBack(Path file) {
		return Files.exists(back(file));
	}

	/** How many people can take an item: as many as the overlap leaves beside those whom a manager gave it. */
	private static int places(Task task, String item) {
		int given = (int) TaskPlan.shares(task).values().stream().filter(items -> items.contains(item)).count();
		return TaskPlan.overlap(task) - given;
	}

	/**
	 * Tries the places in their order, so that somebody who takes the same item twice at the same time meets himself.
	 *
	 * @param takers gets those who were there before
	 */
	private boolean take(Claim claim, int places, Set<String> takers) throws IOException {
		int full = 0;
		for (int place = 0; full < places; place++) {
			Path file = file(claim, place);
			if (AtomicFiles.create(file, bytes(claim))) {
				known.put(file, claim);
				return true;
			}
			if (isGivenBack(file)) {
				continue;
			}
			full++;
			String taker = claim(file).map(Claim::assignee).orElse("");
			takers.add(taker);
			if (Members.isSame(taker, claim.assignee())) {
				return false;
			}
		}
		// none is free: whatever the files say, the item is full
		for (int place = 0; place <= places; place++) {
			takers.add("?" + place);
		}
		return false;
	}

	private Path folder(String taskId) {
		return dataset.projectFile().resolveSibling(FOLDER).resolve(Layers.folderName(taskId));
	}

	private Path file(Claim claim, int place) {
		String name = Hashes.name(claim.item().getBytes(StandardCharsets.UTF_8));
		return folder(claim.taskId()).resolve(name + '.' + place + ENDING);
	}

	private static byte[] bytes(Claim claim) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(TASK, claim.taskId());
		json.put(ITEM, claim.item());
		json.put(ASSIGNEE, claim.assignee());
		json.put(TIME, claim.time().toString());
		return JsonPatch.newDocument(json);
	}

	private Optional<Claim> claim(Path file) throws IOException {
		Claim claim = known.get(file);
		if (claim == null) {
			byte[] bytes = new TrackedFile(file).readBytes();
			claim = bytes == null ? null : parse(bytes);
			if (claim != null) {
				known.put(file, claim);
			}
		}
		return Optional.ofNullable(claim);
	}

	/** Null for what is no claim: somebody edited it, or it is being written where files cannot be made whole at once. */
	private static Claim parse(byte[] bytes) {
		try {
			JsonValue json = JsonText.parse(bytes).root();
			String task = text(json.get(TASK));
			String item = text(json.get(ITEM));
			String assignee = text(json.get(ASSIGNEE));
			boolean isWhole = task != null && item != null && assignee != null && json.get(TIME).isString();
			return isWhole ? new Claim(task, item, assignee, Instant.parse(json.get(TIME).string())) : null;
		} catch (JsonFormatException | DateTimeException e) {
			return null;
		}
	}

	private static String text(JsonValue value) {
		return value.isString() && !value.string().isBlank() ? value.string() : null;
	}
}
