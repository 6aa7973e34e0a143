package org.vipdrift.cli.internal.verb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.cli.internal.text.Amounts;
import org.vipdrift.cli.internal.text.Ink;
import org.vipdrift.control.GroupHistory;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;

/** What the inventory and the journal know of a group, as lines. */
record GroupShow(VipGroup group, GroupHistory history) {

    List<String> lines(Ink ink) {
        List<String> lines = new ArrayList<>();
        @Nullable Automatic settings = group.automatic();
        if (settings != null) {
            lines.addAll(SettingText.lines(settings, ink));
            lines.add("");
        }
        lines.add("Automatic settings: " + (settings == null ? "no; vipdrift group set " + group.id()
                + " shows what it would be armed with" : "yes") + ".");
        lines.add("Mode by the journal: " + history.mode() + order() + "; vipdrift status asks the hosts.");
        lines.add("Days since last proven failover: " + history.days().map(String::valueOf).orElse("never proven")
                + proof() + ".");
        return lines;
    }

    private String order() {
        return history.arming()
                .map(a -> ", " + a.kind().word() + " " + Amounts.ago(Duration.between(a.at(), history.now())) + " by "
                        + Printable.clean(a.who()) + " ended as " + a.outcome().word())
                .orElse(", never armed from here");
    }

    private String proof() {
        return history.proven().map(move -> ", " + move.kind().word() + " from " + move.from() + " to " + move.to()
                + outage(move)).orElse("; prove it: vipdrift group drill " + group.id());
    }

    private static String outage(Drift move) {
        return move.outageMillis().isPresent() ? ", outage " + Amounts.millis(move.outageMillis().getAsDouble()) : "";
    }
}
