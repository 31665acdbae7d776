package org.promptstudio.ui.feedback.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.CurrentTask;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.views.StudioView;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.PageStack;

/** What the manager wants annotators to know: the note of the present task, and the guidelines of the recipe in use. */
public final class GuidelinesView extends StudioView {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.feedback.guidelinesView";

	private static final int MARGIN = 16;
	private static final int MAX_WIDTH = 760;
	/** A line between the note of the task and the guidelines of the recipe. */
	private static final String APART = "\n\n---\n\n";
	private static final Pattern MARKDOWN = Pattern.compile("\\p{Punct}");

	private ScrolledComposite scroll;
	private Composite content;
	private MarkdownText text;
	private EmptyPage empty;

	/** A view of nothing yet. */
	public GuidelinesView() {
		super(ThemeColor.CARD);
	}

	@Override
	protected void createContents(PageStack pages) {
		scroll = new ScrolledComposite(pages, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		content = new Composite(scroll, SWT.NONE);
		scroll.setContent(content);
		scroll.getVerticalBar().setIncrement(40);
		text = new MarkdownText(content, new RenderingContext(pages, GuidelinesView::file));
		text.setAccessibleName(Messages.Recipe_guidelines);
		text.onHeightChange(this::layOut);
		text.onReveal(this::reveal);
		TestIds.set(text.control(), "guidelines.text");
		scroll.addListener(SWT.Resize, event -> layOut());
		empty = new EmptyPage(pages, ThemeColor.CARD, "guidelines.empty");
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

	@Override
	protected void useColors() {
		scroll.setBackground(ThemeColor.CARD.get());
		content.setBackground(ThemeColor.CARD.get());
		text.control().redraw();
	}

	@Override
	protected void refresh() {
		String guidelines = Stream.of(noteOfTask(), workspace().recipe().map(RecipeForm::recipe).map(Recipe::getGuidelines).orElse(""))
				.filter(part -> !part.isBlank()).collect(Collectors.joining(APART));
		text.setMarkdown(guidelines);
		if (workspace().dataset().isEmpty()) {
			empty.show(Messages.Empty_noDatasetNoGuidelines, List.of(openDataset("guidelines.openDataset")));
		} else if (guidelines.isBlank()) {
			empty.show(workspace().recipe().isPresent() ? Messages.Empty_guidelines : Messages.Empty_noRecipe);
		}
		show(root(), guidelines.isBlank() ? empty : scroll);
		layOut();
	}

	/** What the assignees of the task should know beside the guidelines of the recipe. */
	private String noteOfTask() {
		CurrentTask work = workspace().work();
		Optional<Task> task = workspace().current().flatMap(work::taskOf).or(work::task);
		String note = task.map(Task::getGuidelineNote).orElse("");
		String title = MARKDOWN.matcher(task.map(CurrentTask::title).orElse("")).replaceAll("\\\\$0"); // a title is no Markdown
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
	protected void takeFocus() {
		if (root().shows(scroll)) {
			text.control().setFocus();
		} else {
			empty.setFocus();
		}
	}
}
