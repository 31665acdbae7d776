package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;

/** Recipe files made to do harm: none opens another file or a connection, none takes long, each is refused in words or harmless. */
class HostileRecipeFileTest {

	private static final String NAMESPACES = """
			xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			xmlns:recipe="https://promptstudio.org/model/recipe/1" """;
	private static final String SECRET = "the-secret-of-this-machine";

	@TempDir
	private Path folder;
	private Path secret;
	private ServerSocket server;
	private String address;

	@BeforeEach
	void start() throws IOException {
		secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
		server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		address = "http://127.0.0.1:" + server.getLocalPort() + "/";
	}

	@AfterEach
	void nobodyCalled() throws IOException {
		server.setSoTimeout(20);
		assertThrows(SocketTimeoutException.class, server::accept, "the file made the reader call a server");
		server.close();
	}

	private static String recipe(String attributes, String content) {
		return "<recipe:Recipe " + NAMESPACES + " " + attributes + ">\n" + content + "\n</recipe:Recipe>";
	}

	private static Recipe read(String xml) throws FormatException {
		return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RecipeFile.read("bad.recipe", xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static void assertRefused(String reason, String xml) {
		FormatException failure = assertThrows(FormatException.class, () -> read(xml));
		assertTrue(failure.reason().contains(reason), failure.getMessage());
		assertTrue(failure.line() > 0 && failure.column() > 0 && !failure.advice().isEmpty(), failure.getMessage());
		assertFalse(failure.getMessage().contains(SECRET));
	}

	@Test
	void externalEntity_ofAFile_isRefused() {
		assertRefused("DOCTYPE",
				"<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n" + recipe("name=\"n\"", "<guidelines>&x;</guidelines>"));
	}

	@Test
	void externalEntity_ofAServer_isRefused() {
		assertRefused("DOCTYPE", "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + address + "x\">]>\n" + recipe("name=\"&x;\"", ""));
	}

	@Test
	void parameterEntity_isRefused() {
		assertRefused("DOCTYPE", "<!DOCTYPE r [<!ENTITY % x SYSTEM \"" + address + "evil.dtd\"> %x;]>\n" + recipe("", ""));
	}

	@Test
	void externalDocumentType_isRefused() {
		assertRefused("DOCTYPE", "<!DOCTYPE r SYSTEM \"" + address + "evil.dtd\">\n" + recipe("", ""));
		assertRefused("DOCTYPE", "<!DOCTYPE r PUBLIC \"-//x\" \"" + address + "evil.dtd\">\n" + recipe("", ""));
	}

	@Test
	void entityBomb_isRefusedAtOnce() {
		String laughs = IntStream.range(1, 30).mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
				.collect(Collectors.joining("\n"));
		assertRefused("DOCTYPE", "<!DOCTYPE r [<!ENTITY l0 \"lol\">\n" + laughs + "]>\n" + recipe("", "<guidelines>&l29;</guidelines>"));
		assertRefused("DOCTYPE",
				"<!DOCTYPE r [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>" + recipe("", "<guidelines>" + "&a;".repeat(100_000) + "</guidelines>"));
		assertRefused("DOCTYPE", "<!DOCTYPE r [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>" + recipe("name=\"&a;\"", ""));
	}

	@Test
	void undeclaredEntity_isRefused() {
		assertRefused("XML", recipe("", "<guidelines>&x;</guidelines>"));
	}

	@Test
	void otherEncoding_doesNotHideADocumentType() throws FormatException {
		String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"" + address + "\">]>" + recipe("", "&x;");
		FormatException failure = assertThrows(FormatException.class, () -> RecipeFile.read("bad.recipe", xml.getBytes(StandardCharsets.UTF_16)));
		assertTrue(failure.reason().contains("DOCTYPE"), failure.getMessage());
		assertRefused("", "<?xml version=\"1.0\" encoding=\"nonsense\"?>" + recipe("", ""));
	}

	@Test
	void schemaLocation_isNotFollowed() throws IOException, FormatException {
		Path metamodel = Files.writeString(folder.resolve("evil.ecore"),
				"""
						<?xml version="1.0" encoding="UTF-8"?>
						<ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore" name="evil" nsURI="evil" nsPrefix="evil"/>
						""");
		for (String location : new String[] { metamodel.toUri().toString(), address + "evil.ecore", "evil.ecore" }) {
			Recipe recipe = read(
					recipe("name=\"n\" xmlns:evil=\"evil\" xsi:schemaLocation=\"evil " + location + "#/ https://promptstudio.org/model/recipe/1 "
							+ location + "\" xsi:noNamespaceSchemaLocation=\"" + location + "\"", "<evil:thing/>"));
			assertEquals("n", recipe.getName());
		}
	}

	@Test
	void unknownNamespace_isNotLookedUp() throws FormatException {
		Recipe recipe = read(
				recipe("name=\"n\" xmlns:evil=\"" + address + "evil.ecore\"", "<evil:thing a=\"1\"/><sections xsi:type=\"evil:Section\"/>"));
		assertEquals("n", recipe.getName());
		assertTrue(new String(RecipeFile.write(recipe), StandardCharsets.UTF_8).contains("thing"));
	}

	@Test
	void reference_toAnotherFile_isRefused() {
		assertRefused("refers to", recipe("", "<sections href=\"" + secret.toUri() + "#/\"/>"));
		assertRefused("refers to", recipe("", "<sections href=\"" + address + "other.recipe#//@sections.0\"/>"));
		assertRefused("refers to", recipe("", "<sections><questions xsi:type=\"recipe:Question\" href=\"other.recipe#/\"/></sections>"));
		assertRefused("refers to", recipe("", "<sections xmi:idref=\"x\"/>"));
		assertRefused("refers to", recipe("", "<unknown><inner href=\"" + address + "\"/></unknown>"));
	}

	@Test
	void include_isNotFollowed() throws FormatException {
		Recipe recipe = read(recipe("xmlns:xi=\"http://www.w3.org/2001/XInclude\"",
				"<guidelines>x</guidelines><xi:include parse=\"text\" location=\"" + secret.toUri() + "\"/>"));
		assertFalse(new String(RecipeFile.write(recipe), StandardCharsets.UTF_8).contains(SECRET));
		assertRefused("refers to", recipe("xmlns:xi=\"http://www.w3.org/2001/XInclude\"", "<xi:include href=\"" + secret.toUri() + "\"/>"));
	}

	@Test
	void styleSheet_isNotFollowed() throws FormatException {
		assertNull(read("<?xml-stylesheet type=\"text/xsl\" href=\"" + address + "\"?>" + recipe("", "")).getName());
	}

	@Test
	void classOfAnotherPackage_isNotMade() throws FormatException {
		Recipe recipe = read(recipe("xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\"", "<sections xsi:type=\"ecore:EPackage\" name=\"x\"/>"));
		for (EObject object : recipe.eContents()) {
			assertEquals(recipe.eClass().getEPackage(), object.eClass().getEPackage());
		}
	}

	@Test
	void deepNesting_isRefused() {
		int depth = 5000;
		assertRefused("inside each other", recipe("", "<labels tag=\"x\">" + "<children tag=\"x\">".repeat(depth)
				+ "</children>".repeat(depth) + "</labels>"));
	}

	@Test
	void tooManyElements_areRefused() {
		assertRefused("elements in the file", recipe("", "<labels/>".repeat(ModelXml.MAX_ELEMENTS + 1)));
	}

	@Test
	void hugeFile_isRefusedUnread() {
		byte[] bytes = new byte[RecipeFile.MAX_BYTES + 1];
		FormatException failure = assertThrows(FormatException.class, () -> RecipeFile.read("big.recipe", bytes));
		assertTrue(failure.reason().contains("bytes"), failure.getMessage());
	}

	@Test
	void longTexts_andThousandsOfOptions_areRead() throws FormatException {
		String options = IntStream.range(0, 20_000).mapToObj(i -> "<options value=\"" + i + "\"/>").collect(Collectors.joining("\n"));
		String text = "x".repeat(2_000_000);
		Recipe recipe = read(recipe("name=\"" + text + "\"", "<guidelines>" + text + "</guidelines>"
				+ "<sections><questions key=\"k\"><type xsi:type=\"recipe:SingleChoice\">" + options + "</type></questions></sections>"));
		assertEquals(text, recipe.getGuidelines());
		assertEquals(20_000, recipe.getSections().getFirst().getQuestions().getFirst().getType().eContents().size());
	}
}
