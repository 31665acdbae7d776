package org.promptstudio.ui.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.core.team.Place;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;

/**
 * Where a new discussion is begun: what it is to be about, whether it is an issue, and the first message. What it is about follows the selection in the
 * conversation until somebody types; from then on it stays, whatever is selected.
 */
final class Composer extends Composite {

	private final ThreadSite site;
	private final Drafts drafts;
	private final Label title;
	private final IconButton scope;
	private final IconButton issue;
	private final CommentField field;
	private final IconButton send;
	private Drafts.Key key;
	/** What it is about since somebody typed; null while it follows the selection. */
	private Place pinned;
	private Place following = Place.item();

	Composer(Composite parent, ThreadSite site, Drafts drafts) {
		super(parent, SWT.NONE);
		this.site = site;
		this.drafts = drafts;
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 8;
		layout.marginHeight = 8;
		layout.horizontalSpacing = 4;
		layout.verticalSpacing = 4;
		setLayout(layout);
		title = new Label(this, SWT.NONE);
		title.setText(Messages.Composer_about);
		scope = new IconButton(this, SWT.PUSH, null, Messages.Composer_scope).testId("discussion.scope").onPress(this::chooseScope);
		scope.setArrow(true);
		scope.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false));
		field = new CommentField(this, 1, Messages.Composer_name, () -> site.model().people(), this::send, this::relayout).testId("discussion.new");
		field.setNames(Messages.Composer_name, Messages.Composer_hint);
		field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
		issue = new IconButton(this, SWT.TOGGLE, Icons.ISSUE, Messages.Composer_issue).testId("discussion.issue").onPress(this::typed);
		issue.setText(Messages.State_issue);
		issue.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
		send = new IconButton(this, SWT.PUSH, null, Messages.Composer_send).testId("discussion.send").command(DiscussionCommandIds.SEND)
				.onPress(this::send);
		send.setText(Messages.Composer_send);
		send.setPrimary(true);
		send.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, true, false));
		field.onChange(this::typed);
		field.text().addListener(SWT.FocusIn, event -> followSelection());
		addListener(SWT.MouseEnter, event -> followSelection());
		addListener(SWT.Paint, event -> paint(event.gc));
		useColors();
	}

	private void relayout() {
		getParent().layout();
	}

	void useColors() {
		setBackground(ThemeColor.GROUND.get());
		title.setBackground(ThemeColor.GROUND.get());
		title.setForeground(ThemeColor.MUTED.get());
		for (IconButton button : List.of(scope, issue, send)) {
			button.setBackground(ThemeColor.GROUND.get());
		}
	}

	private void paint(GC gc) {
		gc.setForeground(ThemeColor.LINE.get());
		gc.drawLine(0, 0, getClientArea().width, 0);
	}

	/** Shows the words that were typed for an item. */
	void show(Drafts.Key newKey) {
		if (!newKey.equals(key)) {
			key = newKey;
			Draft draft = drafts.get(key).orElse(new Draft(""));
			pinned = draft.place();
			issue.setSelection(draft.isIssue());
			field.setText(draft.text());
		}
		followSelection();
	}

	/** Looks what is selected now. */
	void followSelection() {
		following = places().getFirst();
		update();
	}

	/** What a discussion can be about now, the most exact first. */
	private List<Place> places() {
		List<Place> places = new ArrayList<>();
		OpenItem open = site.model().open().orElse(null);
		if (open != null && open.item().isPresent()) {
			open.selectedText().filter(text -> text.response().getId() != null)
					.ifPresent(text -> places.add(Place.of(text.response(), text.start(), text.end())));
			Optional<Response> response = open.selectedResponse().filter(one -> one.getPrompt() != null && one.getId() != null);
			response.ifPresent(one -> places.add(Place.of(one)));
			open.selectedPrompt().ifPresent(prompt -> places.add(Place.of(prompt)));
		}
		places.add(Place.item());
		return places;
	}

	private Place place() {
		return pinned == null ? following : pinned;
	}

	@Override
	public void update() {
		boolean hasWords = !field.getText().isBlank();
		String name = site.model().placeName(place());
		boolean changed = !name.equals(scope.getText()) | show(issue, hasWords) | show(send, hasWords);
		scope.setText(name);
		scope.setLabel(NLS.bind(Messages.Composer_scopeIs, name));
		if (changed) {
			layout();
			relayout();
		}
	}

	/** What there is to press is there once there is something to send; true when that has changed. */
	private static boolean show(IconButton button, boolean shown) {
		GridData data = (GridData) button.getLayoutData();
		boolean changed = data.exclude == shown;
		data.exclude = !shown;
		button.setVisible(shown);
		return changed;
	}

	private void typed() {
		if (field.getText().isBlank()) {
			pinned = null;
		} else if (pinned == null) {
			pinned = following;
		}
		keep();
		update();
	}

	private void keep() {
		if (key != null) {
			drafts.put(key, new Draft(field.getText(), pinned, issue.getSelection()));
		}
	}

	private void chooseScope() {
		Menu menu = new Menu(scope);
		for (Place choice : places()) {
			MenuItem entry = new MenuItem(menu, SWT.RADIO);
			entry.setText(site.model().placeName(choice).replace("&", "&&"));
			entry.setSelection(choice.equals(place()));
			entry.addListener(SWT.Selection, event -> {
				if (entry.getSelection()) {
					pinned = choice;
					keep();
					update();
				}
			});
		}
		menu.setLocation(scope.toDisplay(0, scope.getSize().y));
		menu.addListener(SWT.Hide, event -> UiThread.later(scope, menu::dispose));
		menu.setVisible(true);
	}

	private void send() {
		String words = field.getText();
		Place place = place();
		boolean isIssue = issue.getSelection();
		Drafts.Key sent = key;
		boolean begun = site.run(commands -> commands.begin(site.model().item().orElseThrow(), place, words, isIssue, null));
		if (begun) {
			drafts.remove(sent);
			pinned = null;
			issue.setSelection(false);
			field.setText("");
			if (place.text() != null) {
				site.model().open().ifPresent(OpenItem::clearSelection);
			}
			followSelection();
			Discussion last = site.model().item().orElseThrow().getDiscussions().getLast();
			site.select(last);
		}
	}

	@Override
	public boolean setFocus() {
		return field.setFocus();
	}
}
