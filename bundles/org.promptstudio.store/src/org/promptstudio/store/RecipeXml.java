package org.promptstudio.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.RecipePackage;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at a recipe file before EMF does: whether it is well-formed XML, a recipe, harmless, and within limits. */
final class RecipeXml extends DefaultHandler {

	/** Below the limit of the JDK's own parser, which is 100 in newer ones. */
	static final int MAX_DEPTH = 90;
	static final int MAX_ELEMENTS = 500_000;

	/** https://xerces.apache.org/xerces2-j/features.html; the JDK's parser has the same. */
	private static final Map<String, Boolean> FEATURES = Map.of( //
			XMLConstants.FEATURE_SECURE_PROCESSING, Boolean.TRUE, //
			"http://apache.org/xml/features/disallow-doctype-decl", Boolean.TRUE, //
			"http://apache.org/xml/features/nonvalidating/load-external-dtd", Boolean.FALSE, //
			"http://xml.org/sax/features/external-general-entities", Boolean.FALSE, //
			"http://xml.org/sax/features/external-parameter-entities", Boolean.FALSE);

	private static final String VERSION_FREE_NAMESPACE = RecipePackage.eNS_URI.substring(0, RecipePackage.eNS_URI.lastIndexOf('/') + 1);

	private final String file;
	private Locator locator;
	private int depth;
	private int elements;

	private RecipeXml(String file) {
		this.file = file;
	}

	/** A parser that opens nothing. */
	static SAXParser parser(boolean namespaces) throws ParserConfigurationException, SAXException {
		SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
		factory.setNamespaceAware(namespaces);
		for (Map.Entry<String, Boolean> feature : FEATURES.entrySet()) {
			factory.setFeature(feature.getKey(), feature.getValue().booleanValue());
		}
		return factory.newSAXParser();
	}

	/** @throws FormatException when EMF should not see this file */
	static void check(String file, byte[] bytes) throws FormatException {
		RecipeXml handler = new RecipeXml(file);
		try {
			parser(true).parse(new ByteArrayInputStream(bytes), handler);
		} catch (Refusal e) {
			throw e.reason;
		} catch (SAXParseException e) {
			throw handler.refusal(e.getLineNumber(), e.getColumnNumber(), reason(e), advice(e), e);
		} catch (IOException e) {
			throw handler.refusal(handler.line(), handler.column(), NLS.bind(Messages.RecipeFile_encoding, e.getMessage()),
					Messages.RecipeFile_restore, e);
		} catch (SAXException | ParserConfigurationException e) {
			throw handler.refusal(handler.line(), handler.column(), NLS.bind(Messages.RecipeFile_notXml, e.getMessage()),
					Messages.RecipeFile_restore, e);
		}
	}

	/** The word is the same in all languages that the parser speaks. */
	private static boolean isDocumentType(SAXParseException e) {
		return String.valueOf(e.getMessage()).contains("DOCTYPE");
	}

	private static String reason(SAXParseException e) {
		return isDocumentType(e) ? Messages.RecipeFile_documentType : NLS.bind(Messages.RecipeFile_notXml, e.getMessage());
	}

	private static String advice(SAXParseException e) {
		return isDocumentType(e) ? Messages.RecipeFile_dontTrust : Messages.RecipeFile_restore;
	}

	@Override
	public void setDocumentLocator(Locator given) {
		locator = given;
	}

	/** Nothing is ever opened, whatever the parser thinks. */
	@Override
	public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
		throw refuse(Messages.RecipeFile_documentType, Messages.RecipeFile_dontTrust);
	}

	@Override
	public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) throws SAXException {
		if (++elements == 1) {
			checkRoot(uri, localName);
		}
		if (++depth > MAX_DEPTH) {
			throw refuse(NLS.bind(Messages.RecipeFile_tooDeep, MAX_DEPTH), Messages.RecipeFile_restore);
		}
		if (elements > MAX_ELEMENTS) {
			throw refuse(NLS.bind(Messages.RecipeFile_tooMany, MAX_ELEMENTS), Messages.RecipeFile_restore);
		}
		for (int i = 0; i < attributes.getLength(); i++) {
			String name = attributes.getLocalName(i);
			if (name.equals("href") || name.equals("idref") && !attributes.getURI(i).isEmpty()) {
				throw refuse(NLS.bind(Messages.RecipeFile_reference, attributes.getValue(i)), Messages.RecipeFile_dontTrust);
			}
		}
	}

	private void checkRoot(String uri, String name) throws SAXException {
		if (uri.startsWith(VERSION_FREE_NAMESPACE) && !uri.equals(RecipePackage.eNS_URI)) {
			throw refuse(NLS.bind(Messages.RecipeFile_otherVersion, uri), Messages.RecipeFile_update);
		}
		if (!uri.equals(RecipePackage.eNS_URI) || !name.equals(RecipePackage.Literals.RECIPE.getName())) {
			throw refuse(NLS.bind(Messages.RecipeFile_root, name), Messages.RecipeFile_chooseOther);
		}
	}

	@Override
	public void endElement(String uri, String localName, String qualifiedName) {
		depth--;
	}

	@Override
	public void fatalError(SAXParseException e) throws SAXException {
		throw e;
	}

	private int line() {
		return locator == null ? 1 : locator.getLineNumber();
	}

	private int column() {
		return locator == null ? 1 : locator.getColumnNumber();
	}

	private Refusal refuse(String reason, String advice) {
		return new Refusal(refusal(line(), column(), reason, advice, null));
	}

	private FormatException refusal(int line, int column, String reason, String advice, Exception cause) {
		return new FormatException(file, Math.max(1, line), Math.max(1, column), reason, advice, cause);
	}

	/** Ends the parsing. */
	private static final class Refusal extends SAXException {

		private static final long serialVersionUID = 1L;

		private final transient FormatException reason;

		Refusal(FormatException reason) {
			super(reason);
			this.reason = reason;
		}
	}
}
