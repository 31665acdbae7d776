package org.promptstudio.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.promptstudio.core.team.ReviewEntry;

/** Keeps the entries of an item in few bytes: some twenty for each and its words. An item without entries takes none. */
final class ReviewEntryCodec {

	private static final ReviewEntry.State[] STATES = ReviewEntry.State.values();

	private ReviewEntryCodec() {
	}

	static byte[] encode(List<ReviewEntry> entries) {
		if (entries.isEmpty()) {
			return new byte[0];
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 64);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			for (ReviewEntry entry : entries) {
				out.writeByte(entry.state().ordinal() * 2 + (entry.isDiscussion() ? 1 : 0));
				out.writeShort(Math.min(entry.prompt(), Short.MAX_VALUE));
				out.writeShort(Math.min(entry.response(), Short.MAX_VALUE));
				out.writeShort(Math.min(entry.blind(), Short.MAX_VALUE));
				out.writeInt(entry.key());
				out.writeLong(entry.time());
				out.writeUTF(entry.person());
				out.writeUTF(entry.assignee());
				out.writeUTF(entry.words());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a word is longer than any title
		}
		return bytes.toByteArray();
	}

	static List<ReviewEntry> decode(byte[] bytes, int start, int end) {
		List<ReviewEntry> entries = new ArrayList<>();
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, start, end - start))) {
			while (in.available() > 0) {
				int kind = in.readByte();
				int prompt = in.readShort();
				int response = in.readShort();
				int blind = in.readShort();
				int key = in.readInt();
				long time = in.readLong();
				entries.add(new ReviewEntry(kind % 2 == 1, STATES[kind / 2], prompt, response, blind, key, in.readUTF(), in.readUTF(), time,
						in.readUTF()));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e); // the bytes are sealed by a checksum
		}
		return entries;
	}
}
