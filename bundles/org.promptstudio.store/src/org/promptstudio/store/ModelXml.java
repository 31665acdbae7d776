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
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at a model file before EMF does: whether it is well-formed XML, of the kind it should be, harmless, and within limits. */
final class ModelXml extends DefaultHandler {

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

	private final ModelKind<?> kind;
	private final String file;
	private Locator locator;
	private int depth;
	private int elements;

	private ModelXml(ModelKind<?> kind, String file) {
		this.kind = kind;
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
	static void check(ModelKind<?> kind, String file, byte[] bytes) throws FormatException {
		ModelXml handler = new ModelXml(kind, file);
		try {
			parser(true).parse(new ByteArrayInputStream(bytes), handler);
		} catch (Refusal e) {
			throw e.reason;
		} catch (SAXParseException e) {
			throw handler.refusal(e.getLineNumber(), e.getColumnNumber(), reason(e), advice(e), e);
		} catch (IOException e) {
			throw handler.refusal(handler.line(), handler.column(), NLS.bind(Messages.ModelFile_encoding, e.getMessage()),
					Messages.ModelFile_restore, e);
		} catch (SAXException | ParserConfigurationException e) {
			throw handler.refusal(handler.line(), handler.column(), NLS.bind(Messages.ModelFile_notXml, e.getMessage()),
					Messages.ModelFile_restore, e);
		}
	}

	/** The word is the same in all languages that the parser speaks. */
	private static boolean isDocumentType(SAXParseException e) {
		return String.valueOf(e.getMessage()).contains("DOCTYPE");
	}

	private static String reason(SAXParseException e) {
		return isDocumentType(e) ? Messages.ModelFile_documentType : NLS.bind(Messages.ModelFile_notXml, e.getMessage());
	}

	private static String advice(SAXParseException e) {
		return isDocumentType(e) ? Messages.ModelFile_dontTrust : Messages.ModelFile_restore;
	}

	@Override
	public void setDocumentLocator(Locator given) {
		locator = given;
	}

	/** Nothing is ever opened, whatever the parser thinks. */
	@Override
	public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
		throw refuse(Messages.ModelFile_documentType, Messages.ModelFile_dontTrust);
	}

	@Override
	public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) throws SAXException {
		if (++elements == 1) {
			checkRoot(uri, localName);
		}
		if (++depth > MAX_DEPTH) {
			throw refuse(NLS.bind(Messages.ModelFile_tooDeep, MAX_DEPTH), Messages.ModelFile_restore);
		}
		if (elements > MAX_ELEMENTS) {
			throw refuse(NLS.bind(Messages.ModelFile_tooMany, MAX_ELEMENTS), Messages.ModelFile_restore);
		}
		for (int i = 0; i < attributes.getLength(); i++) {
			String name = attributes.getLocalName(i);
			if (name.equals("href") || name.equals("idref") && !attributes.getURI(i).isEmpty()) {
				throw refuse(NLS.bind(Messages.ModelFile_reference, attributes.getValue(i)), Messages.ModelFile_dontTrust);
			}
		}
	}

	private void checkRoot(String uri, String name) throws SAXException {
		String known = kind.root().getEPackage().getNsURI();
		if (uri.startsWith(known.substring(0, known.lastIndexOf('/') + 1)) && !uri.equals(known)) {
			throw refuse(NLS.bind(Messages.ModelFile_otherVersion, uri), Messages.ModelFile_update);
		}
		if (!uri.equals(known) || !name.equals(kind.root().getName())) {
			throw refuse(NLS.bind(kind.otherRoot(), name), kind.chooseOther());
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
