package org.promptstudio.store.search;

import java.util.List;

import org.apache.lucene.util.BytesRef;

/** What is where in the documents of an index. */
final class Fields {

	/** The item's path in each document of it, by which they are replaced. */
	static final String ID = "id";
	/** The same to be read, in the document that stands for the item. */
	static final String PATH = "path";
	/** Kinds of documents, and values of keys. */
	static final String VALUE = "value";

	/** Kinds: what belongs to no response, a response, and what an item without responses answers. */
	static final BytesRef ITEM = new BytesRef("\1item");
	static final BytesRef RESPONSE = new BytesRef("\1response");
	static final BytesRef BARE = new BytesRef("\1bare");
	/** An item of which something is too long for the index; it must be read to know whether it matches. */
	static final BytesRef TOO_LONG = new BytesRef("\1tooLong");

	/** The key of tags as they are written; no search asks for it. */
	static final String TAG = "\2tag";

	/** The keys of texts. */
	static final List<String> TEXTS = List.of("path", "description", "prompt", "discussion", "response", "comment", "");

	static final char BETWEEN = 0;

	private Fields() {
	}

	/** The field of the texts under a key. */
	static String text(String key) {
		return "text." + key;
	}

	/** A value of a key as the index has it. */
	static BytesRef value(String key, String atom) {
		return new BytesRef(key + BETWEEN + atom);
	}

	/** What all values of a key begin with. */
	static BytesRef values(String key) {
		return value(key, "");
	}
}
