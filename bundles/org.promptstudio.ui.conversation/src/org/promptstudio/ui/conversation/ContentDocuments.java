package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import org.promptstudio.markdown.InlineImage;
import org.promptstudio.markdown.MarkdownReader;
import org.promptstudio.markdown.Placement;
import org.promptstudio.markdown.Span;
import org.promptstudio.markdown.StyledBlock;
import org.promptstudio.markdown.StyledDocument;
import org.promptstudio.markdown.TextBlock;
import org.promptstudio.model.Contents;
import org.promptstudio.model.studio.Content;

/** Makes one styled document of the elements of a prompt, or of a response, in their order. */
final class ContentDocuments {

	private ContentDocuments() {
	}

	static StyledDocument of(List<? extends Content> contents) {
		if (contents.size() == 1 && Contents.isText(contents.get(0))) {
			return MarkdownReader.read(text(contents.get(0)));
		}
		List<StyledBlock> blocks = new ArrayList<>();
		for (Content content : contents) {
			if (Contents.isText(content)) {
				blocks.addAll(MarkdownReader.read(text(content)).blocks());
			} else if (Contents.isImage(content) && !text(content).isEmpty()) {
				InlineImage image = new InlineImage(text(content), Messages.Content_image);
				blocks.add(paragraph(new Span(Messages.Content_image, Set.of(), null, null, image)));
			} else {
				blocks.add(paragraph(Span.plain(NLS.bind(Messages.Content_noViewer, content.getMimeType(), text(content)))));
			}
		}
		return new StyledDocument(blocks, true);
	}

	private static StyledBlock paragraph(Span span) {
		return new TextBlock(Placement.TOP, 0, List.of(span));
	}

	private static String text(Content content) {
		return content.getValue() == null ? "" : content.getValue();
	}
}
