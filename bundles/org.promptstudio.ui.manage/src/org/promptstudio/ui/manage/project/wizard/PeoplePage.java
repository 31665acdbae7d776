package org.promptstudio.ui.manage.project.wizard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.ui.manage.project.TaskTexts;
import org.promptstudio.ui.manage.project.internal.Messages;
import org.promptstudio.ui.user.Roles;

/** Who does the task: the people, how many do each item, how items come to them, and how many each would get. */
final class PeoplePage extends TaskPage {

	private static final int TABLE_HEIGHT = 160;
	private static final int MOST_OVERLAP = 100;
	private static final int NAME_WIDTH = 240;
	private static final int ROLE_WIDTH = 120;
	private static final int COUNT_WIDTH = 160;

	private final List<String> people = new ArrayList<>();
	private Table table;
	private Spinner overlap;
	private Label overlapHelp;
	private Label distributionHelp;

	PeoplePage(TaskWizard wizard) {
		super(wizard, "people", Messages.People_title, Messages.People_message);
	}

	@Override
	void create(Composite content) {
		Label title = label(content, Messages.Tasks_people);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(title);
		table = named(new Table(content, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), Messages.Tasks_people, "task.people");
		table.setHeaderVisible(true);
		column(Messages.Members_name, NAME_WIDTH);
		column(Messages.Members_role, ROLE_WIDTH);
		column(Messages.People_count, COUNT_WIDTH);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TABLE_HEIGHT).applyTo(table);
		fillPeople();
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				takePeople();
			}
		});
		label(content, Messages.People_overlap);
		overlap = named(new Spinner(content, SWT.BORDER), Messages.People_overlap, "task.overlap");
		overlap.setValues(Math.max(1, task().getOverlap()), 1, MOST_OVERLAP, 0, 1, 1);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(96, SWT.DEFAULT).applyTo(overlap);
		overlap.addListener(SWT.Selection, event -> {
			task().setOverlap(overlap.getSelection());
			refresh();
			changed();
		});
		overlapHelp = help(content, "", "task.overlap.help");
		Label way = label(content, Messages.People_distribution);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, Distribution.VALUES.size()).applyTo(way);
		for (Distribution each : List.of(Distribution.EVENLY, Distribution.QUEUE, Distribution.HAND)) {
			Button button = button(content, SWT.RADIO, TaskTexts.of(each), "task.distribution." + each.getLiteral());
			button.setSelection(task().getDistribution() == each);
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) {
					task().setDistribution(each);
					refresh();
					changed();
				}
			});
		}
		distributionHelp = help(content, "", "task.distribution.help");
		refresh();
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private void fillPeople() {
		Set<String> all = new LinkedHashSet<>(wizard().project().getMembers().stream().map(Member::getMail).toList());
		task().getAssignees().stream().filter(person -> all.stream().noneMatch(other -> Members.isSame(other, person))).forEach(all::add);
		for (String person : all) {
			people.add(person);
			TableItem row = new TableItem(table, SWT.NONE);
			String role = Members.find(wizard().project(), person).map(Member::getRole).map(Roles::word).orElse("");
			row.setText(new String[] { Members.name(wizard().project(), person), role, "" });
			row.setChecked(task().getAssignees().stream().anyMatch(assignee -> Members.isSame(assignee, person)));
		}
	}

	private void takePeople() {
		List<String> chosen = new ArrayList<>();
		for (int i = 0; i < people.size(); i++) {
			if (table.getItem(i).getChecked()) {
				chosen.add(people.get(i));
			}
		}
		task().getAssignees().clear();
		task().getAssignees().addAll(chosen);
		refresh();
		changed();
	}

	@Override
	void shown() {
		refresh();
	}

	private String overlapHelp(boolean isQualification) {
		if (isQualification) {
			return Messages.People_overlapAll;
		}
		String alone = TaskPlan.hasLayers(task()) ? Messages.People_overlapKnown : Messages.People_overlapOne;
		return TaskPlan.overlap(task()) > 1 ? Messages.People_overlapMany : alone;
	}

	private void refresh() {
		boolean isQualification = task().getKind() == TaskKind.QUALIFICATION;
		overlap.setEnabled(!isQualification);
		overlapHelp.setText(overlapHelp(isQualification));
		distributionHelp.setText(TaskTexts.help(task().getDistribution()));
		Map<String, Integer> preview = draft().preview();
		for (int i = 0; i < people.size(); i++) {
			Integer items = preview.get(people.get(i));
			table.getItem(i).setText(2, items == null || task().getDistribution() == Distribution.QUEUE && items == 0
					? ""
					: items == 1 ? Messages.People_oneItem : NLS.bind(Messages.People_items, items));
		}
		overlapHelp.getParent().layout(true, true);
	}

	@Override
	Control first() {
		return table;
	}

	@Override
	Optional<String> problem() {
		return draft().problemOfPeople();
	}
}
