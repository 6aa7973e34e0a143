package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

class StationsTest {
    private static final String H1 = "02:00:5e:10:00:01";
    private static final String H2 = "02:00:5e:10:00:02";
    private static final String H3 = "02:00:5e:10:00:03";
    private static final String VIP = "198.51.100.100";
    private final Stations stations = new Stations(3);
    private long second;

    @Test
    void namesChangesAsArpwatchDoes() {
        assertEquals("new station (198.51.100.100) at 02:00:5e:10:00:01", hear(VIP, H1));
        assertEquals("", hear(VIP, H1));
        assertEquals("changed ethernet address (198.51.100.100) at 02:00:5e:10:00:01 -> 02:00:5e:10:00:02",
                hear(VIP, H2));
        assertEquals("flip flop (198.51.100.100) at 02:00:5e:10:00:02 -> 02:00:5e:10:00:01", hear(VIP, H1));
        assertEquals("changed ethernet address (198.51.100.100) at 02:00:5e:10:00:01 -> 02:00:5e:10:00:03",
                hear(VIP, H3));
        assertEquals("reused old ethernet address (198.51.100.100) at 02:00:5e:10:00:03 -> 02:00:5e:10:00:02",
                hear(VIP, H2));
    }

    @Test
    void remembersFirstAndLastTimeCountAndTheLatestChangeFirst() {
        hear(VIP, H1);
        hear(VIP, H1);
        hear(VIP, H2);
        Station station = stations.snapshot().getFirst();
        assertEquals(Instant.ofEpochSecond(1), station.firstSeen());
        assertEquals(Instant.ofEpochSecond(3), station.lastSeen());
        assertEquals(3, station.count());
        assertEquals(MacAddress.parse(H2), station.mac());
        assertEquals(List.of(StationChange.Kind.CHANGED, StationChange.Kind.NEW_STATION),
                station.changes().stream().map(StationChange::kind).toList());
        assertEquals(Optional.of(MacAddress.parse(H2)), stations.macOf(Addresses.parse(VIP)));
    }

    @Test
    void forgetsTheStationHeardLongestAgoWhenFull() {
        hear("198.51.100.1", H1);
        hear("198.51.100.2", H1);
        hear("198.51.100.3", H1);
        hear("198.51.100.1", H1);
        hear("198.51.100.4", H1);
        assertEquals(List.of("198.51.100.3", "198.51.100.1", "198.51.100.4"),
                stations.snapshot().stream().map(s -> Addresses.text(s.ip())).toList());
        assertEquals(1, stations.forgotten());
    }

    @Test
    void keepsFewMacsAndChangesHoweverOftenAStationFlaps() {
        for (int i = 0; i < 1000; i++) {
            hear(VIP, i % 20 < 10 ? "02:00:00:00:00:0" + i % 10 : "02:00:00:00:01:0" + i % 10);
        }
        Station station = stations.snapshot().getFirst();
        assertEquals(Station.MOST_MACS, station.macs().size());
        assertEquals(Station.MOST_CHANGES, station.changes().size());
    }

    @Test
    void tellsItsListenersUntilTheyHaveHadEnough() {
        List<StationChange> heard = new ArrayList<>();
        try (var subscription = stations.onChange(heard::add)) {
            hear(VIP, H1);
        }
        hear(VIP, H2);
        assertEquals(1, heard.size());
        assertTrue(heard.getFirst().isNewStation());
    }

    @Test
    void learnsNothingFromAProbe() {
        AddressClaim probe = Dissector.summarise(SampleFrame.named("ARP_PROBE")).claim().orElseThrow();
        assertTrue(stations.learn(probe).isEmpty());
        assertTrue(stations.snapshot().isEmpty());
    }

    private String hear(String ip, String mac) {
        InetAddress address = Addresses.parse(ip);
        AddressClaim claim = new AddressClaim(Protocol.ARP, Kind.REPLY, address, MacAddress.parse(mac),
                Optional.empty(), Instant.ofEpochSecond(++second));
        return stations.learn(claim).map(change -> change.kind().words() + " " + change.text()).orElse("");
    }
}
