package org.promptstudio.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents, and what it is compared with. */
final class Hashes {

	private Hashes() {
	}

	/** The hash of bytes; null, for a file that is not there, stays null. */
	static byte[] of(byte[] bytes) {
		if (bytes == null) {
			return null;
		}
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	/** The first half of the hash, as 32 hexadecimal digits: short enough for a file name, long enough never to meet another. */
	static String name(byte[] bytes) {
		return HexFormat.of().formatHex(of(bytes), 0, 16);
	}
}
