package org.promptstudio.dataloop;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.dataloop.json.TextPosition;

/** A parsed file and the name it is called by in messages. */
record Source(String file, JsonText text) {

	static Source parse(String file, byte[] bytes) throws FormatException {
		try {
			return new Source(file, JsonText.parse(bytes));
		} catch (JsonFormatException e) {
			throw translated(file, e);
		}
	}

	static void checkSize(String file, long bytes) throws FormatException {
		if (bytes > JsonText.MAX_BYTES) {
			String reason = NLS.bind(Messages.Format_tooLarge, bytes, JsonText.MAX_BYTES);
			throw new FormatException(file, 1, 1, reason, Messages.Advice_splitFile, null);
		}
	}

	private static FormatException translated(String file, JsonFormatException e) {
		String detail = e.detail();
		return switch (e.reason()) {
			case EMPTY -> failure(file, e, Messages.Format_empty, Messages.Advice_deleteOrRestore);
			case TOO_LARGE -> failure(file, e, NLS.bind(Messages.Format_tooLarge, detail, JsonText.MAX_BYTES), Messages.Advice_splitFile);
			case UTF16 -> failure(file, e, Messages.Format_utf16, Messages.Advice_saveAsUtf8);
			case NOT_UTF8 -> failure(file, e, NLS.bind(Messages.Format_notUtf8, detail), Messages.Advice_saveAsUtf8);
			case NUL -> failure(file, e, Messages.Format_nul, Messages.Advice_restore);
			case NOT_JSON -> failure(file, e, NLS.bind(Messages.Format_notJson, detail), Messages.Advice_correctOrRestore);
			case TRUNCATED -> failure(file, e, Messages.Format_truncated, Messages.Advice_copyAgain);
			case TOO_DEEP -> failure(file, e, NLS.bind(Messages.Format_tooDeep, JsonText.MAX_DEPTH), Messages.Advice_correctOrRestore);
			case TOO_MANY_VALUES ->
				failure(file, e, NLS.bind(Messages.Format_tooManyValues, JsonText.MAX_VALUES), Messages.Advice_splitFile);
			case DUPLICATE_NAME ->
				failure(file, e, NLS.bind(Messages.Format_duplicateName, detail), Messages.Advice_removeDuplicate);
			case TRAILING -> failure(file, e, Messages.Format_trailing, Messages.Advice_removeTrailing);
		};
	}

	private static FormatException failure(String file, JsonFormatException e, String reason, String advice) {
		return new FormatException(file, e.position().line(), e.position().column(), reason, advice, e);
	}

	JsonValue root() {
		return text.root();
	}

	FormatException refusal(JsonValue at, String reason, String advice) {
		TextPosition position = text.position(at.start());
		return new FormatException(file, position.line(), position.column(), reason, advice, null);
	}
}
