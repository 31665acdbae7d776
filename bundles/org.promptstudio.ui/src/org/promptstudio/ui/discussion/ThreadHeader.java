package org.promptstudio.ui.discussion;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.core.team.Discussions;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;

/** The head of a discussion: its state, what it is about, and who should answer; each of them can be pressed. */
final class ThreadHeader extends Composite {

	private static final int NAME = 24;

	private final ThreadSite site;
	private final Discussion discussion;
	private final IconButton state;
	private final IconButton place;
	private final IconButton assignee;

	ThreadHeader(Composite parent, ThreadSite site, Discussion discussion) {
		super(parent, SWT.NONE);
		this.site = site;
		this.discussion = discussion;
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 4;
		setLayout(layout);
		setBackground(ThemeColor.CARD.get());
		state = new IconButton(this, SWT.PUSH, Icons.DISCUSSION, Messages.State_label).testId("discussion.state").onPress(this::openStates);
		state.setArrow(true);
		GridData stateData = new GridData(SWT.LEFT, SWT.CENTER, false, false);
		stateData.horizontalIndent = -4;
		state.setLayoutData(stateData);
		place = new IconButton(this, SWT.PUSH, null, Messages.Place_label).testId("discussion.place").onPress(() -> site.select(discussion));
		place.setTone(ThemeColor.ACCENT);
		place.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
		assignee = new IconButton(this, SWT.PUSH, Icons.HUMAN, Messages.Assignee_label).testId("discussion.assignee").onPress(this::chooseAssignee);
		assignee.setTone(ThemeColor.MUTED);
		assignee.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, true, false)); // where there is little room, the name is shortened
		for (IconButton button : new IconButton[] { state, place, assignee }) {
			button.setBackground(ThemeColor.CARD.get());
		}
	}

	private void chooseAssignee() {
		site.chooseAssignee(discussion, assignee);
	}

	/** Reads the discussion again; true when it needs another width. */
	boolean refresh() {
		Point before = computeSize(SWT.DEFAULT, SWT.DEFAULT);
		showState();
		String placeName = site.model().placeName(discussion);
		place.setText(placeName);
		place.setLabel(NLS.bind(Messages.Place_show, placeName));
		place.setEnabled(!placeName.equals(Messages.Place_gone));
		place.setTone(place.isEnabled() && discussion.getPromptKey() != null ? ThemeColor.ACCENT : ThemeColor.MUTED);
		boolean isGiven = discussion.getAssignee() != null && !discussion.getAssignee().isBlank();
		String name = isGiven ? site.model().name(discussion.getAssignee()) : "";
		assignee.setText(name.length() > NAME ? name.substring(0, NAME - 1) + '…' : name);
		assignee.setLabel(isGiven ? NLS.bind(Messages.Assignee_is, name) : Messages.Assignee_label);
		assignee.setDimmed(!isGiven);
		boolean changed = !before.equals(computeSize(SWT.DEFAULT, SWT.DEFAULT));
		if (changed) {
			layout();
		}
		return changed;
	}

	private void showState() {
		DiscussionState now = discussion.getState();
		state.setIcon(ThreadStates.icon(now));
		state.setTone(ThreadStates.tone(now));
		state.setText(ThreadStates.name(now));
		state.setLabel(NLS.bind(Messages.State_is, ThreadStates.name(now)));
	}

	private void openStates() {
		site.select(discussion);
		Menu menu = new Menu(state);
		for (DiscussionState to : Discussions.next(discussion.getState())) {
			String refusal = site.refusal(discussion, to);
			MenuItem entry = new MenuItem(menu, SWT.PUSH);
			entry.setText(ThreadStates.verb(discussion.getState(), to));
			entry.setImage(ThreadStates.icon(to).image());
			entry.setToolTipText(refusal); // not disabled: trying says who may, as with all commands
			entry.addListener(SWT.Selection, event -> site.run(commands -> commands.state(discussion, to)));
		}
		menu.setLocation(state.toDisplay(0, state.getSize().y));
		menu.addListener(SWT.Hide, event -> UiThread.later(state, menu::dispose));
		menu.setVisible(true);
	}
}
