package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A victim of {@link KillWhileSavingTest} that starts fast: writes two contents into a file in turns, and tells of each write by a byte
 * on its standard output.
 */
final class WriteLoop {

	private WriteLoop() {
	}

	/**
	 * @param arguments the file to write, and two files with the contents
	 */
	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[0]);
		byte[][] contents = { Files.readAllBytes(Path.of(arguments[1])), Files.readAllBytes(Path.of(arguments[2])) };
		for (int i = 0; System.in.available() == 0; i = 1 - i) {
			AtomicFiles.write(file, contents[i]);
			System.out.write('.');
			System.out.flush();
		}
	}
}
