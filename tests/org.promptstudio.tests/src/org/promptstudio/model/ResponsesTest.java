package org.promptstudio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

class ResponsesTest {

	private final Response response = StudioFactory.eINSTANCE.createResponse();

	private ModelInfo model(String name, String id) {
		ModelInfo model = StudioFactory.eINSTANCE.createModelInfo();
		model.setName(name);
		model.setModelId(id);
		response.setModel(model);
		return model;
	}

	@ParameterizedTest
	@CsvSource({ "0,A", "25,Z", "26,AA", "27,AB", "51,AZ", "52,BA", "701,ZZ", "702,AAA" })
	void letter_countsAsSpreadsheetsDo(int index, String expected) {
		assertEquals(expected, Responses.letter(index));
	}

	@Test
	void letter_ofNegative_isRefused() {
		assertThrows(IllegalArgumentException.class, () -> Responses.letter(-1));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-,0", "'',0", "'  \n',0", "one,1", "' two  words\n',2", "'## A - list | of **marks** --',4",
			"'don''t stop',2", "'state-of-the-art 3.5',2", "'no\u00A0break',2", "'日本語',3", "'Tokyo は 大阪',4", "'naïve 😀 café',2" })
	void wordCount_countsRunsWithLetters(String text, int expected) {
		assertEquals(expected, Responses.wordCount(text));
	}

	@Test
	void isEdited_onlyWhenTheOriginalDiffers() {
		response.setValue("a");
		assertFalse(Responses.isEdited(response));
		response.setOriginalValue("a");
		assertFalse(Responses.isEdited(response));
		response.setOriginalValue("b");
		assertTrue(Responses.isEdited(response));
	}

	@Test
	void isHuman_withoutModel() {
		assertTrue(Responses.isHuman(response));
		model("alpha", null);
		assertFalse(Responses.isHuman(response));
	}

	@Test
	void displayName_isModelNameThenIdThenAuthor() {
		assertEquals("", Responses.displayName(response));
		response.setAuthor("anna@example.org");
		assertEquals("anna@example.org", Responses.displayName(response));
		ModelInfo model = model(" ", "65f2");
		assertEquals("65f2", Responses.displayName(response));
		model.setName("alpha");
		assertEquals("alpha", Responses.displayName(response));
	}

	@Test
	void best_isTheFirstCrowned() {
		Prompt prompt = StudioFactory.eINSTANCE.createPrompt();
		assertEquals(Optional.empty(), Responses.best(prompt));
		prompt.getResponses().add(StudioFactory.eINSTANCE.createResponse());
		prompt.getResponses().add(response);
		prompt.getResponses().add(StudioFactory.eINSTANCE.createResponse());
		assertEquals(Optional.empty(), Responses.best(prompt));
		response.setBest(true);
		prompt.getResponses().getLast().setBest(true);
		assertEquals(Optional.of(response), Responses.best(prompt));
	}
}
