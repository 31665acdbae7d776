package org.promptstudio.ui.models;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.ThemeColor;

/**
 * The pages of an editor, of which one is in view; each is made when it is shown for the first time.
 *
 * @param <P> names the pages
 * @param <C> the pages
 */
final class ModelPages<P extends Enum<P>, C extends ModelPage> {

	private final BiFunction<P, Composite, C> make;
	private final Predicate<C> mayLeave;
	private final Map<P, C> pages;
	private final Composite body;
	private final StackLayout stack = new StackLayout();
	private P page;

	/** @param mayLeave asked before another page is shown */
	ModelPages(Composite parent, Class<P> names, BiFunction<P, Composite, C> make, Predicate<C> mayLeave) {
		this.make = make;
		this.mayLeave = mayLeave;
		pages = new EnumMap<>(names);
		body = new Composite(parent, SWT.NONE);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		body.setLayout(stack);
	}

	void applyTheme() {
		body.setBackground(ThemeColor.GROUND.get());
	}

	/** Shows another page, unless the present one may not be left. */
	void show(P wanted) {
		if (page == wanted) {
			return;
		}
		if (page != null) {
			current().commit();
			if (!mayLeave.test(current())) {
				return;
			}
			current().hidden();
		}
		boolean isFirst = page == null;
		page = wanted;
		C shown = pages.computeIfAbsent(wanted, each -> make.apply(each, body));
		stack.topControl = shown.control();
		body.layout();
		shown.shown();
		if (!isFirst) {
			shown.setFocus();
		}
	}

	/** The name of the page in view. */
	P page() {
		return page;
	}

	/** The page in view. */
	C current() {
		return Objects.requireNonNull(pages.get(page));
	}

	/** Why what was typed cannot be taken; null when it can. */
	String obstacle() {
		return pages.values().stream().map(ModelPage::obstacle).filter(Objects::nonNull).findFirst().orElse(null);
	}

	boolean isPending() {
		return pages.values().stream().anyMatch(ModelPage::isPending);
	}

	/** Gives up all that was typed and is no command yet. */
	void discard() {
		pages.values().forEach(ModelPage::discard);
	}
}
