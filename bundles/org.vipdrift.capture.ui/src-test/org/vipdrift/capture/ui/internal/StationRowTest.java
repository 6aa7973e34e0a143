package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.Stations;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

class StationRowTest {
    private final Stations stations = new Stations();

    @Test
    void whatChangedLastComesFirstThenAddressesInTheirOrder() {
        hear("2001:db8::1", 1, 1);
        hear("198.51.100.100", 2, 1);
        hear("198.51.100.12", 3, 1);
        hear("198.51.100.9", 4, 1);
        hear("198.51.100.12", 5, 2);
        hear("198.51.100.100", 6, 2);
        assertEquals(List.of("198.51.100.100", "198.51.100.12", "198.51.100.9", "2001:db8::1"),
                rows().stream().map(row -> Addresses.text(row.ip())).toList());
    }

    @Test
    void aMoveIsShownAsOneMacAfterAnother() {
        hear("198.51.100.100", 1, 1);
        hear("198.51.100.100", 2, 2);
        StationRow row = rows().getFirst();
        assertEquals(1, row.changes());
        assertEquals("(198.51.100.100) at 02:00:00:00:00:01 -> 02:00:00:00:00:02",
                row.lastChange().orElseThrow().text());
        assertEquals("02:00:00:00:00:01 -> 02:00:00:00:00:02", StationColumns.stations().stream()
                .filter(column -> column.id().equals("change")).findFirst().orElseThrow().text().apply(row));
    }

    private List<StationRow> rows() {
        return stations.snapshot().stream().map(station -> new StationRow(station, "", Optional.empty()))
                .sorted(StationRow.ORDER)
                .toList();
    }

    private void hear(String ip, long second, int mac) {
        stations.learn(new AddressClaim(Protocol.ARP, Kind.REPLY, Addresses.parse(ip),
                new MacAddress(0x020000000000L + mac), Optional.empty(), Instant.ofEpochSecond(second)));
    }
}
