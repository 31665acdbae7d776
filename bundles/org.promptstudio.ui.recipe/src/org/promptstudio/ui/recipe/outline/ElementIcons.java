package org.promptstudio.ui.recipe.outline;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.recipe.QuestionTypeInfo;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.LabelColors;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** The icons of elements: of a question that of its type, of a label a dot in its colour. They go with the control they are made for. */
public final class ElementIcons {

	private static final int SIZE = 16;

	private final Control owner;
	private final QuestionTypes types;
	private final Map<String, Image> images = new HashMap<>();

	public ElementIcons(Control owner, QuestionTypes types) {
		this.owner = owner;
		this.types = types;
		owner.addDisposeListener(event -> dispose());
	}

	private void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}

	/** The icon of an element of the outline. */
	public Image of(EObject element) {
		return switch (element) {
			case Question question -> question.getType() == null
					? Icons.QUESTION.image()
					: types.of(question.getType()).map(this::of).orElse(Icons.FILE_UNKNOWN.image());
			case Section section -> Icons.FOLDER.image();
			case Label label -> dot(label.getColor());
			default -> Icons.RECIPE.image();
		};
	}

	/** The icon of labels in general: that of the type of question that asks for them. */
	public Image ofLabels() {
		return types.find("org.promptstudio.labelPicker").map(this::of).orElse(Icons.METADATA.image());
	}

	/** The icon of a type of question; that of a question when the type has none. */
	public Image of(QuestionTypeInfo type) {
		if (type.icon() == null) {
			return Icons.QUESTION.image();
		}
		String key = type.icon() + Themes.isDark();
		Image image = images.get(key);
		if (image == null) {
			image = load(type.icon()).orElse(null);
			if (image == null) {
				return Icons.QUESTION.image();
			}
			images.put(key, image);
		}
		return image;
	}

	/** In the dark theme a file with -dark behind its name is taken when there is one. */
	private Optional<Image> load(String icon) {
		int ending = icon.lastIndexOf('.');
		if (Themes.isDark() && ending > 0) {
			Optional<Image> dark = loadFile(icon.substring(0, ending) + "-dark" + icon.substring(ending));
			if (dark.isPresent()) {
				return dark;
			}
		}
		return loadFile(icon);
	}

	private Optional<Image> loadFile(String icon) {
		try {
			URL found = FileLocator.find(URI.create(icon).toURL());
			return Optional.ofNullable(found).map(url -> ImageDescriptor.createFromURL(url).createImage(false, owner.getDisplay()));
		} catch (MalformedURLException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private Image dot(String value) {
		return images.computeIfAbsent("dot" + value + Themes.isDark(), key -> {
			Color color = LabelColors.parse(value).map(LabelColors::color).orElse(ThemeColor.MUTED.get());
			ImageGcDrawer drawer = new ImageGcDrawer() {
				@Override
				public void drawOn(org.eclipse.swt.graphics.GC gc, int width, int height) {
					gc.setAntialias(SWT.ON);
					gc.setBackground(color);
					gc.fillOval(3, 3, 10, 10);
				}

				@Override
				public int getGcStyle() {
					return SWT.TRANSPARENT;
				}
			};
			return new Image(owner.getDisplay(), drawer, SIZE, SIZE);
		});
	}
}
