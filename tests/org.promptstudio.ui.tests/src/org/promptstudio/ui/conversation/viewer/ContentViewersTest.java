package org.promptstudio.ui.conversation.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.promptstudio.ui.conversation.TextViewerFactory;

/** The viewers that the installed bundles contribute. */
class ContentViewersTest {

	private final ContentViewers viewers = ContentViewers.installed();

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/text", "text", "TEXT/Markdown; charset=utf-8", "" })
	void texts_haveTheViewerOfTexts(String type) {
		assertInstanceOf(TextViewerFactory.class, viewers.find(type).orElseThrow());
	}

	@Test
	void missingType_isText() {
		assertInstanceOf(TextViewerFactory.class, viewers.find(null).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "image/*", "image", "image/webp" })
	void images_haveAViewerOfTheirOwn(String type) {
		ContentViewerFactory factory = viewers.find(type).orElseThrow();
		assertFalse(factory.joins());
		assertTrue(factory.leastWidth() > 0);
	}

	@Test
	void otherTypes_haveNone() {
		assertEquals(true, viewers.find("audio/ogg").isEmpty());
	}
}
