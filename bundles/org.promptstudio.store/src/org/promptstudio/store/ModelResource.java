package org.promptstudio.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.resource.impl.URIHandlerImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLInfoImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLMapImpl;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.XmlCharacters;
import org.xml.sax.SAXException;

/** The EMF side of model files: a resource that knows the package of their kind alone, and can open nothing. */
final class ModelResource extends XMIResourceImpl {

	private static final int LINE_WIDTH = 120;

	private final ModelKind<?> kind;

	private ModelResource(ModelKind<?> kind, URI uri) {
		super(uri);
		this.kind = kind;
	}

	private static ModelResource create(ModelKind<?> kind, String name) {
		EPackage known = kind.root().getEPackage();
		ModelResource resource = new ModelResource(kind, URI.createURI(known.getName() + ":/" + URI.encodeSegment(name, false)));
		ResourceSet resources = new ResourceSetImpl();
		EPackageRegistryImpl packages = new EPackageRegistryImpl();
		packages.put(known.getNsURI(), known);
		resources.setPackageRegistry(packages);
		resources.setURIConverter(new ExtensibleURIConverterImpl(List.of(new Closed()), List.of()));
		resources.getResources().add(resource);
		return resource;
	}

	@Override
	protected XMLLoad createXMLLoad() {
		return new XMILoadImpl(createXMLHelper()) {

			@Override
			protected SAXParser makeParser() throws ParserConfigurationException, SAXException {
				return ModelXml.parser(false);
			}
		};
	}

	/** Reads what {@link ModelXml} has found harmless. */
	static <T extends EObject> T read(ModelKind<T> kind, String name, byte[] bytes) throws FormatException {
		ModelResource resource = create(kind, name);
		Map<Object, Object> options = Map.of(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, Boolean.TRUE,
				XMLResource.OPTION_USE_PACKAGE_NS_URI_AS_LOCATION, Boolean.FALSE);
		try {
			resource.load(new ByteArrayInputStream(bytes), options);
		} catch (IOException | RuntimeException e) {
			throw resource.refusal(name, e);
		}
		if (!resource.getErrors().isEmpty()) {
			throw resource.refusal(name, null);
		}
		if (resource.getContents().size() != 1 || !kind.type().isInstance(resource.getContents().getFirst())) {
			throw new FormatException(name, 1, 1, NLS.bind(kind.otherRoot(), ""), kind.chooseOther(), null);
		}
		UnknownTypes.standIn(resource.getEObjectToExtensionMap());
		return kind.type().cast(resource.getContents().getFirst());
	}

	/** The first error that EMF has found. */
	private FormatException refusal(String name, Exception cause) {
		for (Diagnostic error : getErrors()) {
			int line = Math.max(1, error.getLine());
			int column = Math.max(1, error.getColumn());
			String reason = error instanceof IllegalValueException illegal && illegal.getFeature() != null
					? NLS.bind(Messages.ModelFile_illegalValue, illegal.getValue(), illegal.getFeature().getName())
					: NLS.bind(kind.notReadable(), error.getMessage());
			return new FormatException(name, line, column, reason, Messages.ModelFile_restore, cause);
		}
		return new FormatException(name, 1, 1, NLS.bind(kind.notReadable(), cause), Messages.ModelFile_restore, cause);
	}

	/** Writes a copy, so that the model stays in the resource that it is in. */
	static <T extends EObject> byte[] write(ModelKind<T> kind, T model) {
		ModelResource resource = create(kind, "");
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		EObject copy = copier.copy(model);
		copier.copyReferences();
		clean(copy);
		for (TreeIterator<EObject> contents = copy.eAllContents(); contents.hasNext();) {
			clean(contents.next());
		}
		resource.getContents().add(copy);
		if (model.eResource() instanceof XMLResource read) {
			read.getEObjectToExtensionMap().forEach((object, unknown) -> {
				if (copier.get(object) instanceof EObject copied) {
					UnknownTypes.giveWay(copied, unknown);
					resource.getEObjectToExtensionMap().put(copied, withoutKnown(unknown, copied));
				}
			});
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			resource.save(out, saveOptions(kind));
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory does not fail, and all characters can be written
		}
		return out.toByteArray();
	}

	/**
	 * Gives copies what was not known of their originals, so that writing the model that they are in keeps that too.
	 *
	 * @param model made of the copies, in no resource yet
	 * @param copies the originals and their copies
	 */
	static <T extends EObject> void keepUnknown(ModelKind<T> kind, T model, Map<EObject, EObject> copies) {
		ModelResource resource = create(kind, "");
		resource.getContents().add(model);
		copies.forEach((original, copy) -> {
			AnyType unknown = original.eResource() instanceof XMLResource read ? read.getEObjectToExtensionMap().get(original) : null;
			if (unknown != null) {
				resource.getEObjectToExtensionMap().put(copy, unknown);
			}
		});
	}

	private static Map<Object, Object> saveOptions(ModelKind<?> kind) {
		XMLMapImpl map = new XMLMapImpl();
		XMLInfoImpl element = new XMLInfoImpl();
		element.setXMLRepresentation(XMLResource.XMLInfo.ELEMENT);
		kind.texts().forEach(text -> map.add(text, element));
		return Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_XML_MAP, map, XMLResource.OPTION_LINE_WIDTH, LINE_WIDTH,
				Resource.OPTION_LINE_DELIMITER, "\n");
	}

	private static void clean(EObject object) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (object.eGet(attribute) instanceof String text) {
				object.eSet(attribute, XmlCharacters.keep(text));
			} else if (attribute.isMany()) {
				@SuppressWarnings("unchecked")
				EList<Object> values = (EList<Object>) object.eGet(attribute);
				values.replaceAll(value -> value instanceof String text ? XmlCharacters.keep(text) : value);
			}
		}
	}

	/** An object of a class that was unknown when it was read gives way to what was set in its place since. */
	private static AnyType withoutKnown(AnyType unknown, EObject object) {
		AnyType rest = EcoreUtil.copy(unknown);
		rest.getMixed().removeIf(entry -> {
			EStructuralFeature known = object.eClass().getEStructuralFeature(entry.getEStructuralFeature().getName());
			return known != null && !known.isMany() && object.eIsSet(known);
		});
		return rest;
	}

	/** Opens nothing. */
	private static final class Closed extends URIHandlerImpl {

		@Override
		public boolean canHandle(URI uri) {
			return true;
		}

		@Override
		public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
			throw refusal(uri);
		}

		@Override
		public OutputStream createOutputStream(URI uri, Map<?, ?> options) throws IOException {
			throw refusal(uri);
		}

		@Override
		public void delete(URI uri, Map<?, ?> options) throws IOException {
			throw refusal(uri);
		}

		@Override
		public boolean exists(URI uri, Map<?, ?> options) {
			return false;
		}

		private static IOException refusal(URI uri) {
			return new IOException(NLS.bind(Messages.ModelFile_reference, uri));
		}
	}
}
