package org.vipdrift.inventory.ui.internal;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
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
                Column.<HostStatus> of("name", Messages.columnHost, 90, s -> s.host().id().name())
                        .icon(s -> Icon.of(s.status().state())),
                Column.<HostStatus> of("agent", Messages.columnAgent, 120, HostTexts::agent)
                        .tone(s -> Tone.of(s.status().state())),
                Column.<HostStatus> of("holds", Messages.columnHolds, 130, HostTexts::holds),
                Column.<HostStatus> of("address", Messages.columnAddress, 120, HostTexts::address)
                        .sorted(Comparator.comparing(HostColumns::sortable)),
                Column.<HostStatus> of("addresses", Messages.columnAddresses, 190, HostTexts::addresses)
                        .tone(s -> Tone.MUTED),
                Column.<HostStatus> of("seen", Messages.columnSeen, 70, s -> HostTexts.seen(s, clock.instant()))
                        .as(Look.NUMBER).tone(s -> Tone.MUTED)
                        .sorted(Comparator.comparing(s -> HostTexts.age(s, clock.instant())
                                .orElse(Duration.ofDays(Short.MAX_VALUE)))));
    }

    /** IPv4 literals by number, names after them by letter. */
    private static String sortable(HostStatus status) {
        String address = status.host().address();
        try {
            StringBuilder key = new StringBuilder();
            for (byte octet : InetAddress.ofLiteral(address).getAddress()) {
                key.append(String.format("%03d", octet & 0xff));
            }
            return key.toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
