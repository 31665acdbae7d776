package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class SealedBytesTest {

	private static final int MAGIC = 7;
	private final byte[] sealed = SealedBytes.seal(MAGIC, 1, out -> out.writeUTF("content"));

	@Test
	void open_whole_givesTheContent() throws IOException {
		assertEquals("content", SealedBytes.open(MAGIC, 1, sealed).readUTF());
	}

	@Test
	void open_otherKindOrVersion_isRefused() {
		assertThrows(IOException.class, () -> SealedBytes.open(MAGIC, 2, sealed));
		assertThrows(IOException.class, () -> SealedBytes.open(8, 1, sealed));
	}

	@Test
	void open_tornOrDamagedAnywhere_isRefused() {
		for (int i = 0; i < sealed.length; i++) {
			byte[] torn = Arrays.copyOf(sealed, i);
			byte[] zeroTail = Arrays.copyOf(torn, sealed.length);
			byte[] damaged = sealed.clone();
			damaged[i] ^= 0x10;
			assertThrows(IOException.class, () -> SealedBytes.open(MAGIC, 1, torn));
			assertThrows(IOException.class, () -> SealedBytes.open(MAGIC, 1, damaged));
			if (!Arrays.equals(zeroTail, sealed)) {
				assertThrows(IOException.class, () -> SealedBytes.open(MAGIC, 1, zeroTail));
			}
		}
	}
}
