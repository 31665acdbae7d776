package org.promptstudio.ui.feedback.view;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** What the manager wants annotators to know: the note of the present task, and the guidelines of the recipe in use. */
public final class GuidelinesView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.feedback.guidelinesView";

	private static final int MARGIN = 16;
	private static final int MAX_WIDTH = 760;
	/** A line between the note of the task and the guidelines of the recipe. */
	private static final String APART = "\n\n---\n\n";
	private static final Pattern MARKDOWN = Pattern.compile("\\p{Punct}");

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Runnable refresh = this::refresh;
	private Composite root;
	private StackLayout stack;
	private ScrolledComposite scroll;
	private Composite content;
	private MarkdownText text;
	private EmptyPage empty;

	@Override
	public void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		stack = new StackLayout();
		root.setLayout(stack);
		scroll = new ScrolledComposite(root, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		content = new Composite(scroll, SWT.NONE);
		scroll.setContent(content);
		scroll.getVerticalBar().setIncrement(40);
		text = new MarkdownText(content, new RenderingContext(root, GuidelinesView::file));
		text.setAccessibleName(Messages.Recipe_guidelines);
		text.onHeightChange(this::layOut);
		text.onReveal(this::reveal);
		TestIds.set(text.control(), "guidelines.text");
		empty = new EmptyPage(root);
		scroll.addListener(SWT.Resize, event -> layOut());
		Themes.onChange(root, this::useColors);
		useColors();
		workspace.addListener(refresh);
		refresh();
	}

	/** A picture of the guidelines lies in the dataset; nothing else is read. */
	private static Path file(String reference) {
		return StudioWorkspace.get().dataset().map(Dataset::root).map(root -> inside(root, reference)).orElse(null);
	}

	private static Path inside(Path root, String reference) {
		try {
			Path file = root.resolve(reference).normalize();
			return file.startsWith(root) ? file : null;
		} catch (java.nio.file.InvalidPathException e) {
			return null; // no name of a file
		}
	}

	private void useColors() {
		root.setBackground(ThemeColor.CARD.get());
		scroll.setBackground(ThemeColor.CARD.get());
		content.setBackground(ThemeColor.CARD.get());
		text.control().redraw();
	}

	private void refresh() {
		String guidelines = Stream.of(noteOfTask(), workspace.recipe().map(RecipeForm::recipe).map(Recipe::getGuidelines).orElse(""))
				.filter(part -> !part.isBlank()).collect(Collectors.joining(APART));
		text.setMarkdown(guidelines);
		if (guidelines.isBlank()) {
			empty.show(workspace.recipe().isPresent() ? Messages.Empty_guidelines : Messages.Empty_noRecipe);
		}
		stack.topControl = guidelines.isBlank() ? empty : scroll;
		root.layout();
		layOut();
	}

	/** What the assignees of the present task should know beside the guidelines of the recipe. */
	private String noteOfTask() {
		String note = workspace.work().task().map(Task::getGuidelineNote).orElse("");
		String title = MARKDOWN.matcher(workspace.work().title().orElse("")).replaceAll("\\\\$0"); // a title is no Markdown
		return note.isBlank() ? "" : "## " + title + "\n\n" + note;
	}

	private void layOut() {
		Rectangle area = scroll.getClientArea();
		if (area.width > 0) {
			int width = Math.max(1, Math.min(MAX_WIDTH, area.width - 2 * MARGIN));
			int height = text.heightFor(width);
			content.setSize(area.width, height + 2 * MARGIN);
			text.control().setBounds(MARGIN, MARGIN, width, height);
		}
	}

	private void reveal(Rectangle area) {
		int top = area.y + MARGIN;
		int height = scroll.getClientArea().height;
		if (top < scroll.getOrigin().y || top + area.height > scroll.getOrigin().y + height) {
			scroll.setOrigin(0, Math.max(0, top - height / 3));
		}
	}

	@Override
	public void setFocus() {
		if (stack.topControl == scroll) {
			text.control().setFocus();
		} else {
			empty.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeListener(refresh);
		super.dispose();
	}
}
