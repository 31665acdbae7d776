package org.promptstudio.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Names of temporary files that tell who wrote them: {@code .promptstudio-<machine>-<pid>-<start of the process>-<counter>.tmp}, so that
 * those of the dead can be told from those of the living. The process's start is part of it because process ids are used again.
 */
final class TemporaryNames {

	/** Matches every temporary file of this and other processes. */
	static final String GLOB = ".promptstudio-*.tmp";

	private static final Pattern NAME = Pattern.compile("\\.promptstudio-([0-9a-f]+)-([0-9]+)-([0-9]+)-[0-9]+\\.tmp");
	private static final Duration FOREIGN_LIFE = Duration.ofDays(1);
	private static final Duration SAME_START = Duration.ofMinutes(1);
	private static final String HOST = hostName();
	private static final String MACHINE = machine();
	private static final long PID = ProcessHandle.current().pid();
	private static final long START = start(ProcessHandle.current());
	private static final AtomicLong COUNTER = new AtomicLong();

	private TemporaryNames() {
	}

	/** A name that nobody else uses. */
	static Path next(Path folder) {
		return folder.resolve(".promptstudio-%s-%d-%d-%d.tmp".formatted(MACHINE, PID, START, COUNTER.incrementAndGet()));
	}

	/** Whether the one who wrote a temporary file is dead. */
	static boolean isLeftover(Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		if (!name.matches()) {
			return false;
		}
		if (!name.group(1).equals(MACHINE)) {
			return isOld(file);
		}
		try {
			Optional<ProcessHandle> writer = ProcessHandle.of(Long.parseLong(name.group(2)));
			return writer.isEmpty() || !writer.get().isAlive() || !isSame(start(writer.get()), Long.parseLong(name.group(3)));
		} catch (NumberFormatException e) {
			return isOld(file);
		}
	}

	/** The system counts the start from its clock, which may have been set right by some seconds since. */
	private static boolean isSame(long start, long written) {
		return Math.abs(start - written) < SAME_START.toMillis();
	}

	/** The name of this machine. */
	static String host() {
		return HOST;
	}

	/** Names this process so that another one with the same id is told from it. */
	static String process() {
		return PID + "-" + START;
	}

	/** Whether a process of this machine that {@link #process} named still runs. */
	static boolean isRunning(String name) {
		String[] parts = name.split("-");
		try {
			Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[0]));
			return process.isPresent() && process.get().isAlive() && parts.length == 2 && isSame(start(process.get()), Long.parseLong(parts[1]));
		} catch (NumberFormatException e) {
			return false;
		}
	}

	private static boolean isOld(Path file) {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(FOREIGN_LIFE));
		} catch (IOException e) {
			return false;
		}
	}

	private static long start(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

	private static String machine() {
		CRC32 crc = new CRC32();
		crc.update(HOST.getBytes(StandardCharsets.UTF_8));
		return Long.toHexString(crc.getValue());
	}

	/** Without asking a name server where that can be avoided: without a network it would make the first save wait. */
	private static String hostName() {
		try {
			return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
		} catch (IOException e) {
			String name = System.getenv(System.getenv("COMPUTERNAME") != null ? "COMPUTERNAME" : "HOSTNAME");
			return Objects.requireNonNullElseGet(name, TemporaryNames::askedHostName);
		}
	}

	private static String askedHostName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "localhost";
		}
	}
}
