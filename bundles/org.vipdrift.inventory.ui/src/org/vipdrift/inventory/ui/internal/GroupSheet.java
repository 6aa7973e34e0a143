package org.vipdrift.inventory.ui.internal;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.Control;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Makes a VIP group, checked against what the members themselves say. */
final class GroupSheet extends InputSheet {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private final Control control;
    private final UiThread ui;
    private @Nullable Text name;
    private @Nullable Text vips;
    private @Nullable Text link;
    private @Nullable MemberTable members;

    GroupSheet(Shell parent, Control control, UiThread ui) {
        super(parent, "group", Messages.groupTitle);
        this.control = control;
        this.ui = ui;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.GROUP_ADD, Messages.groupTitle, Messages.groupSentence);
        Fields fields = new Fields(body, id());
        name = listened(fields.text("name", Messages.fieldName, Messages.groupNameHint));
        vips = listened(fields.text("vips", Messages.fieldVips, Messages.fieldVipsHint));
        link = listened(fields.text("link", Messages.fieldLink, Messages.fieldLinkHint));
        section(body, Messages.fieldMembers);
        members = new MemberTable(body, id() + ".members",
                control.inventory().current().hosts().stream().map(Host::id).toList(), this::changed);
    }

    @Override
    protected String takeLabel() {
        return Messages.createButton;
    }

    @Override
    protected String wrong() {
        return input().wrong();
    }

    @Override
    protected void okPressed() {
        GroupInput input = input();
        busy(true);
        tell(Messages.groupChecking, Tone.MUTED);
        String named = input.link().strip();
        new Work<VipGroup>(ui, NLS.bind(Messages.groupJob, input.id()), (progress, cancellation) -> control.groups()
                .add(input.id(), input.parsedVips(), input.members(), named.isEmpty() ? null : named, LIMIT))
                .icon(Icon.GROUP_ADD).done(this::made).failed(this::failed).start();
    }

    private void made(VipGroup group) {
        if (isOpen()) {
            super.okPressed();
        }
        Views.reveal(Views.GROUPS, group.id());
    }

    private void failed(String sentence) {
        busy(false);
        complain(sentence);
    }

    private GroupInput input() {
        MemberTable table = members;
        return new GroupInput(text(name), text(vips), table == null ? List.of() : table.members(), text(link));
    }
}
