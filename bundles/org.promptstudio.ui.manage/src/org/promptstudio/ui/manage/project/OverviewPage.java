package org.promptstudio.ui.manage.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.ProjectCommands;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Settings;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.manage.project.fields.CheckEntry;
import org.promptstudio.ui.manage.project.fields.TextEntry;
import org.promptstudio.ui.manage.project.internal.Messages;
import org.promptstudio.ui.user.Roles;
import org.promptstudio.ui.models.ModelPage;
import org.promptstudio.ui.widgets.Looks;

/** The title and the settings of the project, and what they mean for who works here. */
final class OverviewPage implements ModelPage {

	private static final int WIDTH = 560;

	private final ProjectModel model;
	private final Composite root;
	private final Card settings;
	private final TextEntry title;
	private final CheckEntry reporting;
	private final TextEntry idle;
	private final Label applies;

	OverviewPage(Composite parent, ProjectModel model, Runnable typed) {
		this.model = model;
		root = new Composite(parent, SWT.NONE);
		GridLayout layout = Looks.grid(1, 0, 12);
		layout.marginWidth = 12;
		layout.marginHeight = 12;
		root.setLayout(layout);
		Looks looks = new Looks(root);
		settings = new Card(root, looks, Messages.Overview_settings, "project.settings");
		place(settings);
		title = new TextEntry(settings.content(), looks, Messages.Overview_title, "", "project.field.title",
				text -> model.execute(model.commands().changeTitle(model.project(), text)), typed).hint(Messages.Overview_titleHint).takingAtRest();
		reporting = new CheckEntry(settings.content(), looks, Messages.Overview_reporting, Messages.Overview_reportingHelp, "project.field.reporting",
				allowed -> model.execute(model.commands().letAnnotatorsReport(model.project(), allowed)));
		idle = new TextEntry(settings.content(), looks, Messages.Overview_idle, Messages.Overview_idleHelp, "project.field.idle", this::setIdle,
				typed);
		Card meaning = new Card(root, looks, Messages.Overview_applies, "project.applies");
		place(meaning);
		applies = Looks.label(meaning.content(), SWT.WRAP, "", null, ThemeColor.TEXT);
		TestIds.set(applies, "project.applies");
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = WIDTH;
		applies.setLayoutData(data);
		ProjectListener listener = this::refresh;
		model.addListener(listener);
		root.addDisposeListener(event -> model.removeListener(listener));
		Themes.onChange(root, this::applyTheme);
		applyTheme();
		refresh();
	}

	private static void place(Card card) {
		GridData data = new GridData(SWT.BEGINNING, SWT.BEGINNING, true, false);
		data.widthHint = WIDTH;
		card.panel().setLayoutData(data);
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		title.applyTheme();
		reporting.applyTheme();
		idle.applyTheme();
		applies.setBackground(ThemeColor.CARD.get());
		applies.setForeground(ThemeColor.TEXT.get());
	}

	private Optional<String> setIdle(String text) {
		try {
			return model.execute(model.commands().idleAfter(model.project(), Integer.parseInt(text.strip())));
		} catch (NumberFormatException e) {
			return Optional.of(NLS.bind(Messages.Overview_noMinutes, ProjectCommands.MOST_IDLE_MINUTES));
		}
	}

	private void refresh() {
		Optional<String> refusal = model.refusal(Action.CHANGE_SETTINGS);
		settings.setReason(refusal.orElse(null));
		title.setEditable(refusal.isEmpty());
		reporting.setEditable(refusal.isEmpty());
		idle.setEditable(refusal.isEmpty());
		Project project = model.project();
		Settings known = project.getSettings() == null ? ProjectFactory.eINSTANCE.createSettings() : project.getSettings();
		title.setValue(project.getTitle());
		reporting.setValue(known.isAnnotatorsReportIssues());
		idle.setValue(String.valueOf(known.getIdleMinutes()));
		applies.setText(meaning(project, known).replace("&", "&&"));
		root.layout(true, true);
	}

	private String meaning(Project project, Settings known) {
		boolean isMember = Members.find(project, model.user()).isPresent();
		String own = isMember || project.getMembers().isEmpty()
				? NLS.bind(Messages.Overview_you, Members.name(project, model.user()), Roles.word(Members.role(project, model.user())))
				: NLS.bind(Messages.Overview_stranger, model.user());
		String reports = known.isAnnotatorsReportIssues() ? Messages.Overview_allReport : Messages.Overview_managersReport;
		String counts = NLS.bind(Messages.Overview_counts,
				new Object[] { project.getMembers().size(), project.getRecipes().size(), project.getTasks().size() });
		return Stream.of(own, reports, counts, Messages.Overview_folders).collect(Collectors.joining("\n"));
	}

	private List<TextEntry> texts() {
		return List.of(title, idle);
	}

	@Override
	public Control control() {
		return root;
	}

	@Override
	public void commit() {
		texts().forEach(TextEntry::commit);
	}

	@Override
	public boolean isPending() {
		return texts().stream().anyMatch(TextEntry::isPending);
	}

	@Override
	public String obstacle() {
		return texts().stream().filter(TextEntry::isPending).map(TextEntry::wrong).flatMap(Optional::stream).findFirst().orElse(null);
	}

	@Override
	public void discard() {
		texts().forEach(TextEntry::discard);
	}

	@Override
	public boolean setFocus() {
		return title.setFocus();
	}
}
