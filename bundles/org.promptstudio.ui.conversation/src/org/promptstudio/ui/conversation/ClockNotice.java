package org.promptstudio.ui.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.core.team.ClockCheck;
import org.promptstudio.core.team.ClockCheck.Doubt;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.studio.Item;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.widgets.Notice;

/** Says above an item that the clock of this computer, or of another one, cannot be right. */
final class ClockNotice {

	/** All windows have the same clock. */
	private static final ClockCheck CHECK = new ClockCheck();

	private final Notice notice;
	private final ClockCheck check;
	private final InstantSource clock;
	/** What the notice is about; null when it is about the clock alone. */
	private Item about;

	ClockNotice(Composite parent, Runnable leave) {
		this(parent, leave, CHECK, InstantSource.system());
	}

	ClockNotice(Composite parent, Runnable leave, ClockCheck check, InstantSource clock) {
		notice = new Notice(parent, "clock", leave);
		this.check = check;
		this.clock = clock;
	}

	/** An item is shown now, or was saved. A notice stays until somebody closes it, or goes on to another item than it is about. */
	void look(Item item) {
		Optional<Doubt> doubt = check.look(item, clock.instant());
		if (doubt.isPresent()) {
			about = doubt.get() instanceof Doubt.LaterChange ? item : null;
			notice.show(Icons.WARNING, sentence(doubt.get(), StudioWorkspace.get().project().orElse(null), ZoneId.systemDefault()));
		} else if (about != null && about != item) {
			about = null;
			notice.hide();
		}
	}

	/** @param project knows people by name; null when there is none */
	static String sentence(Doubt doubt, Project project, ZoneId zone) {
		String now = time(doubt.now(), zone);
		return switch (doubt) {
			case Doubt.SetBack back -> NLS.bind(Messages.Clock_setBack, time(back.before(), zone), now);
			case Doubt.LaterChange change when change.person().isEmpty() -> NLS.bind(Messages.Clock_later, time(change.changed(), zone), now);
			case Doubt.LaterChange change -> NLS.bind(Messages.Clock_laterBy,
					new Object[] { time(change.changed(), zone), Members.name(project, change.person()), now });
		};
	}

	private static String time(Instant instant, ZoneId zone) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).format(instant.atZone(zone));
	}
}
