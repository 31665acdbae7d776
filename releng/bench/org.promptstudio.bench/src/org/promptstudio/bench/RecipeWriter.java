package org.promptstudio.bench;

import java.util.Locale;

/** Writes recipes that are measured. */
final class RecipeWriter {

	/** The key of the first question. */
	static final String FIRST = "first";
	private static final int QUESTIONS = 200;
	private static final int PER_SECTION = 20;
	private static final int OPTIONS = 3000;
	private static final String[] TYPES = { "YesNo\"/>", "Scale\" min=\"1\" max=\"5\" step=\"1\" minLabel=\"Poor\" maxLabel=\"Excellent\"/>",
			options("SingleChoice", 5), options("MultipleChoice", 5), "FreeText\"/>", "Number\"/>" };

	private RecipeWriter() {
	}

	/**
	 * A recipe of {@value #QUESTIONS} questions about responses, of the usual types in turn, the first one a yes/no.
	 *
	 * @param prefix the keys are {@value #FIRST}, then this and the numbers from 2
	 * @param withPlaces whether one more question has {@value #OPTIONS} options
	 */
	static String recipe(String prefix, boolean withPlaces) {
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<recipe:Recipe xmi:version=\"2.0\""
				+ " xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
				+ " xmlns:recipe=\"https://promptstudio.org/model/recipe/1\" name=\"" + prefix + "\">\n");
		for (int number = 1; number <= QUESTIONS; number++) {
			if (number % PER_SECTION == 1) {
				xml.append(number > 1 ? "</sections>\n" : "").append("<sections title=\"Part ").append(1 + number / PER_SECTION).append("\">\n");
			}
			question(xml, number == 1 ? FIRST : prefix + number, "How is part " + number + " of the response?", TYPES[(number - 1) % TYPES.length]);
		}
		if (withPlaces) {
			question(xml, prefix + "-places", "Which place is meant?", options("SingleChoice", OPTIONS));
		}
		return xml.append("</sections>\n</recipe:Recipe>\n").toString();
	}

	private static void question(StringBuilder xml, String key, String title, String type) {
		xml.append(String.format(Locale.ROOT, "<questions key=\"%s\" title=\"%s\"><type xsi:type=\"recipe:%s</questions>%n", key, title, type));
	}

	private static String options(String type, int count) {
		StringBuilder xml = new StringBuilder(type).append("\">");
		for (int i = 1; i <= count; i++) {
			xml.append("<options value=\"choice ").append(i).append("\"/>");
		}
		return xml.append("</type>").toString();
	}
}
