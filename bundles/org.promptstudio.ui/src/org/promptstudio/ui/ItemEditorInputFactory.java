package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;

/** Makes the inputs of a restored window again. */
public final class ItemEditorInputFactory implements IElementFactory {

	static final String ID = "org.promptstudio.ui.itemEditorInputFactory";
	private static final String FILE = "file";

	static void save(ItemLocation location, IMemento memento) {
		memento.putString(FILE, location.itemFile().toString());
	}

	@Override
	public IAdaptable createElement(IMemento memento) {
		String file = memento.getString(FILE);
		try {
			return file == null ? null : locate(Path.of(file));
		} catch (IOException | InvalidPathException e) {
			ILog.of(ItemEditorInputFactory.class).info("The item shown last is not there any more: " + file, e);
			return null;
		}
	}

	private static IAdaptable locate(Path file) throws IOException {
		return Dataset.find(file).location(file).map(ItemEditorInput::new).orElse(null);
	}
}
