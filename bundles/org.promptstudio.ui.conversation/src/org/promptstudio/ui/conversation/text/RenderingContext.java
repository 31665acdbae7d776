package org.promptstudio.ui.conversation.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.ui.ThemeColor;

/**
 * What all texts of one editor share: fonts for each zoom, colours, images and what opens a link. User-interface thread only. It lives as long as
 * the control it is made for.
 */
public final class RenderingContext {

	private final Function<ThemeColor, Color> colors;
	private final Consumer<String> linkOpener;

	/**
	 * @param owner the context releases its fonts and images when this control is disposed
	 * @param colors the colour to use at present
	 * @param linkOpener shows the target of a link, always http, https or mailto
	 */
	public RenderingContext(Control owner, Function<ThemeColor, Color> colors, Consumer<String> linkOpener) {
		this.colors = colors;
		this.linkOpener = linkOpener;
	}

	/** A context with the colours of the workbench's theme that opens links in the system's own browser. */
	public static RenderingContext forWorkbench(Control owner) {
		return new RenderingContext(owner, ThemeColor::get, link -> org.eclipse.swt.program.Program.launch(link));
	}

	/** Says where images are that a text names by a path; empty when a path names none or is outside the dataset. Forgets the images loaded before. */
	public void setImageFiles(Function<String, Optional<Path>> resolver) {
	}

	Color color(ThemeColor color) {
		return colors.apply(color);
	}

	void open(String link) {
		linkOpener.accept(link);
	}
}
