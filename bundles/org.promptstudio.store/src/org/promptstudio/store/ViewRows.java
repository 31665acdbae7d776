package org.promptstudio.store;

import java.util.Map;

import org.promptstudio.store.search.RowSource;

/** Tells the rows of an index to a search. */
record ViewRows(IndexView view) implements RowSource {

	@Override
	public Object order() {
		return view.order();
	}

	@Override
	public int size() {
		return view.size();
	}

	@Override
	public int indexOf(String path) {
		return view.indexOf(path);
	}

	@Override
	public Map<String, Integer> rowsByPath() {
		return view.rowsByPath();
	}
}
