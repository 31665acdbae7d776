package org.promptstudio.store.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.promptstudio.core.search.SearchPart;
import org.promptstudio.core.search.SearchParts;

/** Makes the documents of an item: one for each response, or one for what is answered without any, and at the end the one that stands for the item. */
final class ItemDocuments {

	/** More characters have neither a piece of a text nor a value in the index, which takes 32,766 bytes. */
	static final int MOST_CHARACTERS = 8_000;

	private static final FieldType TEXT = new FieldType();

	static {
		TEXT.setTokenized(true);
		TEXT.setOmitNorms(true);
		TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
		TEXT.freeze();
	}

	private final String path;
	private final List<Document> documents = new ArrayList<>();
	private boolean tooLong;

	private ItemDocuments(String path) {
		this.path = path;
	}

	static List<Document> of(String path, SearchParts parts) {
		ItemDocuments documents = new ItemDocuments(path);
		parts.responses().forEach(response -> documents.add(response, Fields.RESPONSE));
		if (parts.bare() != null) {
			documents.add(parts.bare(), Fields.BARE);
		}
		Document item = documents.add(parts.item(), Fields.ITEM);
		item.add(new BinaryDocValuesField(Fields.PATH, new BytesRef(path)));
		if (parts.item().values().get("tag") instanceof Collection<?> tags) {
			tags.stream().map(String::valueOf).filter(tag -> tag.length() <= MOST_CHARACTERS)
					.forEach(tag -> item.add(value(Fields.value(Fields.TAG, tag))));
		}
		if (documents.tooLong) {
			item.add(value(Fields.TOO_LONG));
		}
		return documents.documents;
	}

	private Document add(SearchPart part, BytesRef kind) {
		Document document = new Document();
		document.add(new StringField(Fields.ID, path, Field.Store.NO));
		document.add(value(kind));
		part.values().keySet().forEach(key -> addValues(document, part, key));
		for (String key : part.texts().keySet()) {
			if (!key.isEmpty() && !part.values().containsKey(key)) {
				addValues(document, part, key);
			}
			List<String> texts = part.lowerTexts(key);
			if (!texts.isEmpty()) {
				tooLong |= texts.stream().anyMatch(ItemDocuments::hasLongPiece);
				document.add(new Field(Fields.text(key), new PieceStream(texts), TEXT));
			}
		}
		documents.add(document);
		return document;
	}

	private void addValues(Document document, SearchPart part, String key) {
		document.add(value(Fields.values(key))); // tells that the key is there, whatever its values
		part.atoms(key).forEach(atom -> {
			if (atom.length() + key.length() > MOST_CHARACTERS) {
				tooLong = true;
			} else {
				document.add(value(Fields.value(key, atom)));
			}
		});
	}

	private static StringField value(BytesRef value) {
		return new StringField(Fields.VALUE, value, Field.Store.NO);
	}

	/** Whether something of a text cannot be in an index as it is. */
	private static boolean hasLongPiece(String text) {
		for (int start = 0; start < text.length();) {
			int end = TextCuts.end(text, start);
			if (end - start > MOST_CHARACTERS) {
				return true;
			}
			start = end;
		}
		return false;
	}
}
