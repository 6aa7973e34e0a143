package org.vipdrift.inventory.ui.internal;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** The columns of the Hosts view. */
final class HostColumns {
    private HostColumns() {
    }

    static List<Column<HostStatus>> of(Clock clock) {
        return List.of(
                Column.<HostStatus>of("name", Messages.columnHost, 104, s -> s.host().id().name()).least(52)
                        .icon(HostColumns::icon),
                Column.<HostStatus>of("agent", Messages.columnAgent, 98, HostTexts::agent).least(84)
                        .tone(s -> Tone.of(s.status().state())).tip(HostTexts::maintenance),
                Column.<HostStatus>of("holds", Messages.columnHolds, 114, HostTexts::holds).least(108),
                Column.<HostStatus>of("addresses", Messages.columnAddresses, 272, HostTexts::addresses).least(92)
                        .tone(s -> Tone.MUTED),
                Column.<HostStatus>of("address", Messages.columnAddress, 112, HostTexts::address).least(103)
                        .sortedBy(HostColumns::sortable),
                Column.<HostStatus>of("seen", Messages.columnSeen, 52, s -> HostTexts.seen(s, clock.instant()))
                        .as(Look.NUMBER).tone(s -> Tone.MUTED)
                        .sortedBy(s -> HostTexts.age(s, clock.instant()).orElse(Duration.ofDays(Short.MAX_VALUE))));
    }

    private static Icon icon(HostStatus status) {
        return status.maintenance().isPresent() ? Icon.MAINTENANCE : Icon.of(status.status().state());
    }

    /** IP literals by length and number, names after them by letter. */
    private static String sortable(HostStatus status) {
        String address = status.host().address();
        try {
            byte[] octets = InetAddress.ofLiteral(address).getAddress();
            return (char) octets.length + new String(octets, StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return Character.MAX_VALUE + address;
        }
    }
}
