package org.promptstudio.ui.manage.project;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Role;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.manage.project.fields.ChoiceEntry;
import org.promptstudio.ui.manage.project.fields.RowTable;
import org.promptstudio.ui.manage.project.fields.RowTable.Column;
import org.promptstudio.ui.manage.project.fields.TextEntry;
import org.promptstudio.ui.manage.project.internal.Messages;
import org.promptstudio.ui.user.Roles;

/**
 * Who belongs to the team, and what each may do. A new member is entered in the same fields, and added with a button, Enter, or by going on to something else:
 * what was typed is never lost, and stays where it is with the reason while it cannot be taken.
 */
final class MembersPage extends RowPage {

	private final RowTable<Member> table;
	private final IconButton add;
	private final IconButton remove;
	private final TextEntry name;
	private final TextEntry mail;
	private final ChoiceEntry<Role> role;
	private final Composite adding;
	private final IconButton confirm;
	/** Whether the fields are about a member to be added. */
	private boolean isNew;

	MembersPage(Composite parent, ProjectModel model, Runnable typed) {
		super(model, new ListPage(parent, Messages.Members_details, "project.member", false));
		add = frame.button(Icons.ADD, Messages.Members_add, Messages.Members_addTip, "project.addMember", this::beginAdding);
		remove = frame.button(Icons.DELETE, Messages.Members_remove, Messages.Members_removeTip, "project.removeMember", this::remove);
		table = new RowTable<>(frame.table(), Messages.Page_members, "project.members", List.of(new Column(Messages.Members_name, 4),
				new Column(Messages.Members_mail, 5), new Column(Messages.Members_role, 2)), this::texts);
		table.onSelect(this::selected);
		table.onDelete(this::remove);
		Composite content = frame.details().content();
		name = new TextEntry(content, frame.looks(), Messages.Members_name, "", "project.field.name", this::setName, typed)
				.hint(Messages.Members_nameHint).onEnter(this::entered).takingAtRest();
		mail = new TextEntry(content, frame.looks(), Messages.Members_mail, Messages.Members_mailHelp, "project.field.mail", this::setMail, typed)
				.onEnter(this::entered);
		role = new ChoiceEntry<>(content, frame.looks(), Messages.Members_role, "", "project.field.role",
				() -> List.of(Role.OWNER, Role.MANAGER, Role.ANNOTATOR), value -> value == null ? "" : Roles.word(value), this::setRole);
		adding = new Composite(content, SWT.NONE);
		RowLayout row = new RowLayout();
		row.marginLeft = 0;
		row.spacing = 8;
		adding.setLayout(row);
		confirm = new IconButton(adding, SWT.PUSH, null, Messages.Members_confirm).testId("project.member.add").onPress(this::confirm);
		confirm.setText(Messages.Members_confirm);
		confirm.setPrimary(true);
		IconButton cancel = new IconButton(adding, SWT.PUSH, null, Messages.Members_cancel).testId("project.member.cancel").onPress(this::endAdding);
		cancel.setText(Messages.Members_cancel);
		adding.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Themes.onChange(frame.root(), this::applyTheme);
		refresh();
		applyTheme();
	}

	private void applyTheme() {
		name.applyTheme();
		mail.applyTheme();
		role.applyTheme();
		adding.setBackground(ThemeColor.CARD.get());
		for (Control child : adding.getChildren()) {
			child.setBackground(ThemeColor.CARD.get());
		}
	}

	private List<String> texts(Member member) {
		return List.of(member.getName() == null ? "" : member.getName(), member.getMail() == null ? "" : member.getMail(),
				Roles.word(member.getRole()));
	}

	private void selected() {
		Optional<Member> wanted = table.selected();
		if (!leaveAdding()) {
			return;
		}
		wanted.ifPresent(table::select);
		refresh();
	}

	@Override
	RowTable<Member> table() {
		return table;
	}

	@Override
	void refresh() {
		table.setRows(model.project().getMembers(), member -> icon(member).image());
		Member member = table.selected().orElse(null);
		Optional<String> members = model.refusal(Action.MANAGE_MEMBERS);
		Optional<String> roles = model.refusal(Action.CHANGE_ROLES);
		frame.details().setReason(members.orElse(null));
		ListPage.allow(add, Messages.Members_addTip, members.orElse(null));
		ListPage.allow(remove, Messages.Members_removeTip, members.orElse(member == null ? Messages.Members_none : null));
		name.setEditable(members.isEmpty() && (isNew || member != null));
		mail.setEditable(members.isEmpty() && (isNew || member != null));
		role.setEditable(roles.isEmpty() && (isNew || member != null));
		if (!isNew) {
			name.setValue(member == null ? null : member.getName());
			mail.setValue(member == null ? null : member.getMail());
			role.setValue(member == null ? null : member.getRole());
			role.setWrong(null);
			if (!mail.isPending()) {
				mail.setWrong(member == null ? null : model.problem(member).orElse(null));
			}
		}
		GridData data = (GridData) adding.getLayoutData();
		data.exclude = !isNew;
		adding.setVisible(isNew);
		frame.root().layout(true, true);
	}

	private Icons icon(Member member) {
		if (model.problem(member).isPresent()) {
			return Icons.WARNING;
		}
		return Members.isSame(member.getMail(), model.user()) ? Icons.HUMAN : Icons.MEMBERS;
	}

	// adding

	private void beginAdding() {
		commitFields();
		if (!leaveAdding()) {
			return;
		}
		isNew = true;
		name.setValue("");
		mail.setValue("");
		role.setValue(Role.ANNOTATOR);
		role.setWrong(null);
		refresh();
		name.setFocus();
	}

	/** Whether something stands in the fields of a member to be added. */
	private boolean isBegun() {
		return isNew && !(name.text().isBlank() && mail.text().isBlank());
	}

	/** Adds the member that was begun; false when that is refused, and the fields are still about it. */
	private boolean leaveAdding() {
		if (isBegun() && !add()) {
			mail.setFocus();
			return false;
		}
		isNew = false;
		discard();
		return true;
	}

	private boolean add() {
		commitFields();
		Optional<String> refusal = model.execute(model.commands().addMember(model.project(), name.text(), mail.text(), role.value()));
		mail.setWrong(refusal.orElse(null));
		if (refusal.isEmpty()) {
			isNew = false;
			discard();
			table.select(model.project().getMembers().getLast());
			refresh();
		}
		return refusal.isEmpty();
	}

	private void entered() {
		if (isNew) {
			confirm();
		}
	}

	private void confirm() {
		if (add()) {
			table.control().setFocus();
		} else {
			mail.setFocus();
		}
	}

	private void endAdding() {
		isNew = false;
		discard();
		refresh();
		table.control().setFocus();
	}

	// changing

	private Optional<String> setName(String text) {
		return isNew ? keep(name, text) : table.selected().flatMap(member -> model.execute(model.commands().changeName(member, text)));
	}

	private Optional<String> setMail(String text) {
		return isNew ? keep(mail, text) : table.selected().flatMap(member -> model.execute(model.commands().changeMail(member, text)));
	}

	private static Optional<String> keep(TextEntry entry, String text) {
		entry.setValue(text);
		return Optional.empty();
	}

	private void setRole(Role wanted) {
		if (isNew) {
			role.setValue(wanted);
		} else {
			Optional<String> refusal = table.selected().flatMap(member -> model.execute(model.commands().changeRole(member, wanted)));
			role.setWrong(refusal.orElse(null));
		}
	}

	private void remove() {
		if (!isNew) {
			Optional<String> refusal = table.selected().flatMap(member -> model.execute(model.commands().removeMember(member)));
			role.setWrong(refusal.orElse(null));
		}
	}

	private void commitFields() {
		name.commit();
		mail.commit();
	}

	@Override
	public void commit() {
		commitFields();
		if (isBegun()) {
			add();
		}
	}

	@Override
	public boolean isPending() {
		return isBegun() || !isNew && (name.isPending() || mail.isPending());
	}

	@Override
	public String obstacle() {
		return isPending() ? name.wrong().or(mail::wrong).orElse(null) : null;
	}

	@Override
	public void discard() {
		if (isNew) {
			endAdding();
			return;
		}
		name.discard();
		mail.discard();
	}
}
