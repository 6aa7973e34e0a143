package org.vipdrift.inventory.ui.internal;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** The columns of the Hosts view, whose rows are hosts and the folders they lie in. */
final class HostColumns {
    private HostColumns() {
    }

    static List<Column<Object>> of(Clock clock, Supplier<Inventory> inventory) {
        return List.of(
                Column.<Object>of("name", Messages.columnHost, 104, HostTree::name).least(64)
                        .optionalIcon(row -> host(row).map(HostColumns::icon)).sortedBy(HostTree::sortable),
                column("agent", Messages.columnAgent, 98, HostTexts::agent).least(84)
                        .tone(row -> host(row).map(s -> Tone.of(s.status().state())).orElse(Tone.MUTED))
                        .tip(row -> host(row).map(HostTexts::maintenance).orElse("")),
                column("holds", Messages.columnHolds, 114, HostTexts::holds).least(108),
                column("addresses", Messages.columnAddresses, 272, HostTexts::addresses).least(60)
                        .tone(s -> Tone.MUTED),
                column("address", Messages.columnAddress, 112, HostTexts::address).least(103)
                        .sortedBy(row -> host(row).map(HostColumns::sortable).orElse("")),
                column("seen", Messages.columnSeen, 52, s -> HostTexts.seen(s, clock.instant()))
                        .as(Look.NUMBER).tone(s -> Tone.MUTED)
                        .sortedBy(row -> host(row).flatMap(s -> HostTexts.age(s, clock.instant()))
                                .orElse(Duration.ofDays(Short.MAX_VALUE))),
                column("tags", Messages.columnTags, 110, s -> HostTexts.tags(s, inventory.get())).yielding(20)
                        .tone(s -> Tone.MUTED).tip(row -> host(row).map(s -> s.host().filing().notes()).orElse("")));
    }

    private static Column<Object> column(String id, String title, int width, Function<HostStatus, String> text) {
        return Column.of(id, title, width, row -> host(row).map(text).orElse(""));
    }

    private static Optional<HostStatus> host(Object row) {
        return row instanceof HostStatus host ? Optional.of(host) : Optional.empty();
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
