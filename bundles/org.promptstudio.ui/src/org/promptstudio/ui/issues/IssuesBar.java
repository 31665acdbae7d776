package org.promptstudio.ui.issues;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.ReviewEntry.State;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;

/** The filter of the issues view: states with their counts, a person, an age. */
final class IssuesBar extends Composite {

	private final IssuesModel model;
	private final UnaryOperator<String> names;
	private final Map<State, IconButton> states = new EnumMap<>(State.class);
	private final IconButton person;
	private final IconButton age;

	IssuesBar(Composite parent, IssuesModel model, UnaryOperator<String> names) {
		super(parent, SWT.NONE);
		this.model = model;
		this.names = names;
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.marginTop = 8;
		layout.marginBottom = 8;
		layout.marginLeft = 8;
		layout.marginRight = 8;
		layout.spacing = 4;
		layout.center = true;
		setLayout(layout);
		for (State state : State.values()) {
			IconButton chip = new IconButton(this, SWT.TOGGLE, icon(state), name(state))
					.testId("issues.state." + state.name().toLowerCase(Locale.ROOT));
			chip.onPress(() -> model.setShows(state, chip.getSelection()));
			states.put(state, chip);
		}
		person = new IconButton(this, SWT.PUSH, Icons.HUMAN, Messages.Person_label).testId("issues.person").onPress(this::choosePerson);
		age = new IconButton(this, SWT.PUSH, null, Messages.Age_label).testId("issues.age").onPress(this::chooseAge);
		person.setArrow(true);
		age.setArrow(true);
		useColors();
	}

	private static Icons icon(State state) {
		return switch (state) {
			case ISSUE -> Icons.ISSUE;
			case REVIEW -> Icons.REVIEW;
			case OPEN -> Icons.DISCUSSION;
			case SETTLED -> Icons.APPROVED;
		};
	}

	private static String name(State state) {
		return switch (state) {
			case ISSUE -> Messages.Chip_issue;
			case REVIEW -> Messages.Chip_review;
			case OPEN -> Messages.Chip_open;
			case SETTLED -> Messages.Chip_settled;
		};
	}

	private static String name(IssueFilter.Age age) {
		return switch (age) {
			case ANY -> Messages.Age_any;
			case LAST_DAY -> Messages.Age_lastDay;
			case LAST_WEEK -> Messages.Age_lastWeek;
			case OVER_DAY -> Messages.Age_overDay;
			case OVER_WEEK -> Messages.Age_overWeek;
			case OVER_MONTH -> Messages.Age_overMonth;
		};
	}

	void useColors() {
		setBackground(ThemeColor.GROUND.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
	}

	@Override
	public void update() {
		states.forEach((state, chip) -> {
			chip.setText(name(state) + ' ' + NumberFormat.getIntegerInstance().format(model.rows().count(state)));
			chip.setSelection(model.shows(state));
		});
		person.setText(model.person() == null ? Messages.Person_any : names.apply(model.person()));
		age.setText(name(model.age()));
		layout();
	}

	private void choosePerson() {
		Menu menu = new Menu(person);
		add(menu, Messages.Person_any, model.person() == null, () -> model.setPerson(null));
		String user = StudioWorkspace.get().user();
		add(menu, NLS.bind(Messages.Person_me, names.apply(user)), Members.isSame(user, model.person()), () -> model.setPerson(user));
		new MenuItem(menu, SWT.SEPARATOR);
		for (String mail : model.rows().people()) {
			if (!Members.isSame(mail, user)) {
				add(menu, names.apply(mail), Members.isSame(mail, model.person()), () -> model.setPerson(mail));
			}
		}
		open(menu, person);
	}

	private void chooseAge() {
		Menu menu = new Menu(age);
		for (IssueFilter.Age choice : IssueFilter.Age.values()) {
			add(menu, name(choice), choice == model.age(), () -> model.setAge(choice));
		}
		open(menu, age);
	}

	private static void add(Menu menu, String text, boolean chosen, Runnable choose) {
		MenuItem entry = new MenuItem(menu, SWT.RADIO);
		entry.setText(text.replace("&", "&&"));
		entry.setSelection(chosen);
		entry.addListener(SWT.Selection, event -> {
			if (entry.getSelection()) {
				choose.run();
			}
		});
	}

	private static void open(Menu menu, Control below) {
		menu.setLocation(below.toDisplay(0, below.getSize().y));
		menu.addListener(SWT.Hide, event -> UiThread.later(below, menu::dispose));
		menu.setVisible(true);
	}
}
