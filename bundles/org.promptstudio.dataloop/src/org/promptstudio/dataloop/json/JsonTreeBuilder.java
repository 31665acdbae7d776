package org.promptstudio.dataloop.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.promptstudio.dataloop.json.JsonFormatException.Reason;
import org.promptstudio.dataloop.json.JsonValue.Kind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Builds the values of a text from Jackson's tokens, in a loop, so that no depth of nesting can exhaust the stack. */
final class JsonTreeBuilder {

	/** Up to this many members, comparing names one by one is faster than a set of them. */
	private static final int SMALL_OBJECT = 16;

	/** Jackson's way of naming a place; the column is that of the byte, and so left out. */
	private static final Pattern SOURCE = Pattern.compile("\\[Source: .*?; line: (\\d+), column: \\d+\\]");

	/** Lengths are limited by the size of the document; the depth is checked here, with a better place. */
	private static final JsonFactory FACTORY = JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
			.disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(2 * JsonText.MAX_DEPTH)
					.maxNumberLength(Integer.MAX_VALUE).maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE)
					.build())
			.build();

	/** What may be left of a number or a word at the end of a text that was cut off. */
	private static final Pattern CUT_OFF = Pattern.compile("[-+.0-9eE]*|t|tr|tru|f|fa|fal|fals|n|nu|nul");
	private static final int LONGEST_REST = 5;

	private final JsonText document;
	private final byte[] bytes;
	private final Container[] open = new Container[JsonText.MAX_DEPTH];
	private int depth;
	private int values;
	/** A string that has begun: its end is found when the next token comes. */
	private JsonValue string;

	JsonTreeBuilder(JsonText document) {
		this.document = document;
		bytes = document.bytes();
	}

	JsonValue build() throws JsonFormatException {
		try (JsonParser parser = FACTORY.createParser(bytes)) {
			JsonValue root = value(parser, next(parser), null, null, -1);
			while (depth > 0) {
				step(parser);
			}
			refuseMore(parser);
			endString(bytes.length);
			return root;
		} catch (JsonProcessingException e) {
			throw translated(e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void step(JsonParser parser) throws IOException, JsonFormatException {
		Container container = open[depth - 1];
		JsonToken token = next(parser);
		if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
			int end = (int) parser.currentLocation().getByteOffset();
			endString(end - 1);
			container.value.endAt(end);
			depth--;
		} else if (token == JsonToken.FIELD_NAME) {
			int from = tokenStart(parser);
			endString(from);
			String name = parser.currentName();
			if (!container.isNew(name)) {
				throw failure(Reason.DUPLICATE_NAME, from, name, null);
			}
			container.value.append(value(parser, next(parser), container.value, name, from));
		} else {
			container.value.append(value(parser, token, container.value, null, -1));
		}
	}

	private JsonToken next(JsonParser parser) throws IOException, JsonFormatException {
		JsonToken token = parser.nextToken();
		if (token == null) {
			throw failure(Reason.TRUNCATED, bytes.length, "", null);
		}
		return token;
	}

	private static int tokenStart(JsonParser parser) {
		return (int) parser.currentTokenLocation().getByteOffset();
	}

	private JsonValue value(JsonParser parser, JsonToken token, JsonValue parent, String name, int from)
			throws IOException, JsonFormatException {
		int start = tokenStart(parser);
		endString(start);
		if (++values > JsonText.MAX_VALUES) {
			throw failure(Reason.TOO_MANY_VALUES, start, "", null);
		}
		JsonValue value = new JsonValue(document, kind(token), parent, name, from < 0 ? start : from, start);
		if (token.isStructStart()) {
			if (depth == open.length) {
				throw failure(Reason.TOO_DEEP, start, "", null);
			}
			open[depth++] = new Container(value);
		} else if (token == JsonToken.VALUE_STRING) {
			string = value;
		} else {
			value.endAt(start + parser.getTextLength());
		}
		return value;
	}

	/** Between a string and the next token there are only white space and a comma. */
	private void endString(int nextToken) {
		if (string != null) {
			int end = nextToken;
			while (bytes[end - 1] != '"') {
				end--;
			}
			string.endAt(end);
			string = null;
		}
	}

	private static Kind kind(JsonToken token) {
		return switch (token) {
			case START_OBJECT -> Kind.OBJECT;
			case START_ARRAY -> Kind.ARRAY;
			case VALUE_STRING -> Kind.STRING;
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
			case VALUE_TRUE -> Kind.TRUE;
			case VALUE_FALSE -> Kind.FALSE;
			case VALUE_NULL -> Kind.NULL;
			default -> throw new IllegalStateException(token.toString());
		};
	}

	private void refuseMore(JsonParser parser) throws IOException, JsonFormatException {
		try {
			if (parser.nextToken() == null) {
				return;
			}
		} catch (JsonProcessingException e) {
			// An error inside the root, when that is a string, is found only now.
			throw string == null ? failure(Reason.TRAILING, offset(e), "", e) : translated(e);
		}
		throw failure(Reason.TRAILING, tokenStart(parser), "", null);
	}

	private JsonFormatException translated(JsonProcessingException e) {
		int offset = offset(e);
		if (isCutOff(offset)) {
			return failure(Reason.TRUNCATED, bytes.length, "", e);
		}
		String sentence = SOURCE.matcher(e.getOriginalMessage()).replaceAll("line $1");
		// Jackson points behind a control character between tokens, and at all others.
		boolean behind = offset > 0 && isIllegalControl(bytes[offset - 1]);
		return failure(Reason.NOT_JSON, behind ? offset - 1 : offset, sentence, e);
	}

	/** Whether the parser stopped at the end, or at a number or a word that the end cuts off. */
	private boolean isCutOff(int offset) {
		int end = Math.min(bytes.length, offset + LONGEST_REST);
		return end == bytes.length
				&& (offset >= end || CUT_OFF.matcher(document.characters(offset, end)).matches());
	}

	private static boolean isIllegalControl(byte b) {
		return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
	}

	private static int offset(JsonProcessingException e) {
		return e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getByteOffset());
	}

	private JsonFormatException failure(Reason reason, int offset, String detail, Throwable cause) {
		return new JsonFormatException(reason, document.position(offset), detail, cause);
	}

	/** An object or array whose end has not come yet. */
	private static final class Container {

		private final JsonValue value;
		private int count;
		private Set<String> names;

		Container(JsonValue value) {
			this.value = value;
		}

		boolean isNew(String name) {
			if (++count <= SMALL_OBJECT) {
				return value.get(name) == JsonValue.MISSING;
			}
			if (names == null) {
				names = new HashSet<>();
				value.forEach(child -> names.add(child.name()));
			}
			return names.add(name);
		}
	}
}
