package org.vipdrift.cli.internal.verb;

import java.util.List;
import org.vipdrift.cli.internal.text.Cell;
import org.vipdrift.cli.internal.text.Ink;
import org.vipdrift.cli.internal.text.Table;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.VipGroup;

/** Settings as a table of the words {@code group set} takes. */
final class SettingText {
    private SettingText() {
    }

    static List<String> lines(Automatic settings, Ink ink) {
        return table(settings).lines(ink);
    }

    static List<String> lines(VipGroup group, Automatic settings, Ink ink) {
        Table table = table(settings);
        group.members().forEach(member -> row(table, Setting.PRIORITY + member.host(), member.priority(),
                "the greater is preferred"));
        return table.lines(ink);
    }

    private static Table table(Automatic settings) {
        Table table = new Table().column("KEY").column("VALUE").column("MEANING");
        row(table, "vrid", settings.virtualRouterId(), "virtual router id");
        row(table, "version", settings.version(), "of VRRP");
        row(table, "advert", SettingTimes.text(settings.advertMillis()), "between the holder's adverts");
        row(table, "preempt", settings.preempt() ? "on" : "off",
                "whether a better member takes over from a living one");
        row(table, "preempt-delay", SettingTimes.text(settings.preemptDelayMillis()), "how long it must be fit before");
        row(table, "unicast", settings.unicast() ? "on" : "off", "adverts to each member's address");
        row(table, "witnesses", settings.allWitnesses().count() == 0 ? "-"
                : String.join(",", settings.allWitnesses().words()), "addresses and hosts that count as voters");
        row(table, "alone", settings.releaseWhenAlone() ? "release" : "keep", "what a holder does that is cut off");
        row(table, "hold", settings.holdSeconds() + "s", settings.holdSeconds() == 0
                ? "the VIPs stay if the agent dies"
                : "the VIPs go so long after the agent died");
        row(table, "gate", settings.gateMillis() == 0 ? "off" : SettingTimes.text(settings.gateMillis()),
                settings.gateMillis() == 0 ? "the hold time alone counts"
                        : "nothing comes through so long after the agent froze");
        row(table, "accept", settings.accept() ? "on" : "off",
                settings.accept() ? "the holder takes traffic for the VIPs" : "it answers ARP and ND for them alone");
        row(table, "flaps", FlapWords.text(settings.flaps()), settings.flaps().isOn()
                ? "moves in a time that are too many; then it stays so long"
                : "it may move as often as it likes");
        for (ServiceCheck check : settings.checks()) {
            row(table, Setting.CHECK + check.name(), CheckWords.text(check), check.weight() == 0
                    ? "failing is a fault"
                    : "weighs on the priority");
        }
        for (Hook hook : settings.hooks()) {
            row(table, Setting.HOOK + hook.name(), HookWords.text(hook), HookWords.meaning(hook));
        }
        return table;
    }

    private static void row(Table table, String key, Object value, String meaning) {
        table.row(Cell.of(key), Cell.of(value), Cell.of(meaning));
    }
}
