package org.promptstudio.store;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * What the files of one kind hold, and what people are told about them.
 *
 * @param type what a file holds one of
 * @param root its class
 * @param texts attributes with long texts of many lines, written as elements, to be read by people too
 * @param notFound there is no file {0}
 * @param otherRoot the file holds something else: {0}
 * @param chooseOther what to do then
 * @param notReadable the file cannot be read as what it should be: {0}
 */
record ModelKind<T extends EObject>(Class<T> type, EClass root, List<EAttribute> texts, String notFound, String otherRoot, String chooseOther,
		String notReadable) {}
