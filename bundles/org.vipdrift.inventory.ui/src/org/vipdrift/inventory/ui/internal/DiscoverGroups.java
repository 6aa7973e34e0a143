package org.vipdrift.inventory.ui.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Control;
import org.vipdrift.control.FoundGroup;
import org.vipdrift.control.HostServices;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. The VIPs that hosts have or name and the inventory does not, and the button that makes groups of them. */
final class DiscoverGroups {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private final Control control;
    private final UiThread ui;
    private final Button button;
    private final Consumer<String> failed;
    private final List<HostServices> looks = new ArrayList<>();

    /** @param failed told why a group was not made */
    DiscoverGroups(Control control, UiThread ui, Button button, Consumer<String> failed) {
        this.control = control;
        this.ui = ui;
        this.button = button;
        this.failed = failed;
        button.setText(Messages.discoverGroups);
        clear();
    }

    void clear() {
        looks.clear();
        button.setEnabled(false);
    }

    void looked(HostServices look) {
        looks.add(look);
        button.setEnabled(control.readOnly().isEmpty() && !FoundGroup.of(looks).isEmpty());
    }

    /** Makes them, if a person who has seen them agrees. */
    void make(Shell parent) {
        List<FoundGroup> found = FoundGroup.of(looks);
        if (Confirm.ask(parent, "discoverGroups", Icon.GROUP_ADD,
                NLS.bind(Messages.discoverGroupsHeading, found.size()), NLS.bind(Messages.discoverGroupsSentence,
                        found.stream().map(DiscoverGroups::words).collect(Collectors.joining("; "))),
                Messages.discoverAdd)) {
            clear();
            found.forEach(this::make);
        }
    }

    private static String words(FoundGroup group) {
        return NLS.bind(Messages.discoverGroup,
                new Object[] {group.suggestion(),
                        group.vips().stream().map(Vip::toString).collect(Collectors.joining(", ")),
                        group.hosts().stream().map(HostId::name).collect(Collectors.joining(", "))});
    }

    private void make(FoundGroup group) {
        new Work<Boolean>(ui, NLS.bind(Messages.groupJob, group.suggestion()), (progress, cancellation) -> {
            control.groups().add(group.suggestion(), group.vips(), group.hosts(), null, LIMIT);
            return true;
        }).icon(Icon.GROUP_ADD).failed(failed).start();
    }
}
