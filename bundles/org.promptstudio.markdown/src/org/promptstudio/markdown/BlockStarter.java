package org.promptstudio.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;

/** A stateless rule for where a block starts, which flexmark asks at the places its neighbours in the order define. */
abstract class BlockStarter implements CustomBlockParserFactory, BlockParserFactory {

	private final Set<Class<?>> after;
	private final Set<Class<?>> before;

	/**
	 * @param after the rules that are asked earlier
	 * @param before the rules that are asked later
	 */
	BlockStarter(Set<Class<?>> after, Set<Class<?>> before) {
		this.after = after;
		this.before = before;
	}

	@Override
	public final BlockParserFactory apply(DataHolder options) {
		return this;
	}

	@Override
	public final Set<Class<?>> getAfterDependents() {
		return after;
	}

	@Override
	public final Set<Class<?>> getBeforeDependents() {
		return before;
	}

	@Override
	public final boolean affectsGlobalScope() {
		return false;
	}
}
