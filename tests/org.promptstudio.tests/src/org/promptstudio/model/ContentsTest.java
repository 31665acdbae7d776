package org.promptstudio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.StudioFactory;

class ContentsTest {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-,text", "'',text", "application/text,text", "text,text", "TEXT/markdown,text",
			"image/*,image", "image/jpeg,image", "IMAGE/PNG,image", "image,image", "audio/*,audio", "video/mp4,video",
			"imagery/x,none", "application/json,none", "textual,none" })
	void kind_isToldFromTheMimeType(String mimeType, String expected) {
		Content content = StudioFactory.eINSTANCE.createElement();
		content.setMimeType(mimeType);
		String kind = (Contents.isText(content) ? "text" : "") + (Contents.isImage(content) ? "image" : "")
				+ (Contents.isAudio(content) ? "audio" : "") + (Contents.isVideo(content) ? "video" : "");
		assertEquals(expected, kind.isEmpty() ? "none" : kind);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "64f5bd67a9163562961377f5,true", "-,false", "'',false", "https://example.org/a,false",
			"images/a.png,false", "a.png,false", "data:image/png;base64,false" })
	void isPlatformId_hasNeitherDotNorSlash(String reference, boolean expected) {
		assertEquals(expected, Contents.isPlatformId(reference));
	}
}
