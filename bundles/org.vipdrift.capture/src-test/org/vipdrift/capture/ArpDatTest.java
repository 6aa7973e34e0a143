package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.MacAddress;

class ArpDatTest {
    /** What arpwatch 2.1a15 wrote after reading a capture of one VIP that moved between four hosts. */
    private static final String WRITTEN_BY_ARPWATCH = """
            aa:00:04:00:01:02\t198.51.100.100\t1615725090\t\t(from file)
            02:00:5e:10:00:01\t198.51.100.100\t1615638480\t\t(from file)
            02:00:5e:10:00:02\t198.51.100.100\t1600000050\t\t(from file)
            02:00:5e:10:00:01\t198.51.100.7\t1615811370\tvip7\t(from file)
            """;

    @Test
    void readsAndWritesWhatArpwatchWrote() {
        ArpDat file = ArpDat.read(WRITTEN_BY_ARPWATCH);
        assertEquals(List.of(), file.complaints());
        assertEquals(4, file.entries().size());
        assertEquals(new ArpDat.Entry(MacAddress.parse("02:00:5e:10:00:01"), ip("198.51.100.7"),
                Instant.ofEpochSecond(1_615_811_370), "vip7", "(from file)"), file.entries().getLast());
        assertEquals(WRITTEN_BY_ARPWATCH, file.write());
    }

    @Test
    void readsTheFormsOfOlderVersions() {
        ArpDat file = ArpDat.read("0:50:56:AB:0:1\t198.51.100.7\t1431433311\r\n\n2:0:0:0:0:1\t198.51.100.8\t5\tvip8\n");
        assertEquals(List.of(), file.complaints());
        assertEquals("00:50:56:ab:00:01\t198.51.100.7\t1431433311\t\n02:00:00:00:00:01\t198.51.100.8\t5\tvip8\n",
                file.write());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            02:00:00:00:00:01 198.51.100.7 5        § Line 2: It has not three to five columns with tabs between.
            02:00:00:00:00:01|198.51.100.7          § Line 2: It has not three to five columns with tabs between.
            02:00:00:00:00:01|198.51.100.7|5|a|b|c  § Line 2: It has not three to five columns with tabs between.
            02:00:00:00:00|198.51.100.7|5           § Line 2: It does not begin with a MAC address.
            02:00:00:00:00:101|198.51.100.7|5       § Line 2: It does not begin with a MAC address.
            02:00:00:00:00:01|2001:db8::1|5         § Line 2: The address is not IPv4.
            02:00:00:00:00:01|198.51.100.7|-5       § Line 2: The third column is not a number of seconds.
            02:00:00:00:00:01|198.51.100.7|123456789012 § Line 2: The third column is not a number of seconds.
            """)
    void leavesOutAndNamesLinesThatAreNone(String line, String complaint) {
        ArpDat file = ArpDat.read("02:00:00:00:00:01\t198.51.100.7\t5\n" + line.replace('|', '\t') + "\n"
                + "02:00:00:00:00:02\t198.51.100.8\t6\n");
        assertEquals(List.of(complaint), file.complaints());
        assertEquals(2, file.entries().size());
    }

    @Test
    void boundsEntriesAndComplaints() {
        ArpDat many = ArpDat.read("02:00:00:00:00:01\t198.51.100.7\t5\n".repeat(ArpDat.MOST_ENTRIES + 2));
        assertEquals(ArpDat.MOST_ENTRIES, many.entries().size());
        assertEquals(List.of("Line 100001 and what follows: more than 100000 entries."), many.complaints());
        assertEquals(ArpDat.MOST_COMPLAINTS, ArpDat.read("x\n".repeat(1000)).complaints().size());
        assertThrows(InvalidValueException.class, () -> new ArpDat.Entry(MacAddress.ZERO, ip("198.51.100.7"),
                Instant.EPOCH, "a\tb", ""));
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(WRITTEN_BY_ARPWATCH);
            for (int flips = random.nextInt(6); flips >= 0; flips--) {
                text.setCharAt(random.nextInt(text.length()),
                        (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            }
            ArpDat read = ArpDat.read(text.toString());
            assertEquals(read.entries(), ArpDat.read(read.write()).entries(), text::toString);
        }
    }

    @Test
    void stationsFromTheFileKnowTheirMacsLatestFirst() {
        List<Station> stations = ArpDat.read(WRITTEN_BY_ARPWATCH.lines().toList().reversed().stream()
                .reduce("", (all, line) -> all + line + "\n")).stations();
        Station vip = stations.stream().filter(s -> s.ip().equals(ip("198.51.100.100"))).findFirst().orElseThrow();
        assertEquals("[aa:00:04:00:01:02, 02:00:5e:10:00:01, 02:00:5e:10:00:02]", vip.macs().toString());
        assertEquals(Instant.ofEpochSecond(1_615_725_090), vip.lastSeen());
        assertEquals(Instant.ofEpochSecond(1_600_000_050), vip.firstSeen());
        assertEquals(2, stations.size());
    }

    @Test
    void whatWasReadGoesOnInArpwatchsWords() {
        Stations stations = new Stations();
        stations.restore(ArpDat.read(WRITTEN_BY_ARPWATCH).stations());
        assertEquals(Optional.of(StationChange.Kind.REUSED), hear(stations, "02:00:5e:10:00:02", 1_615_725_100));
        assertEquals(Optional.empty(), hear(stations, "02:00:5e:10:00:02", 1_615_725_200));
    }

    @Test
    void exportsStationsWithTheTimeEachMacWasLastHeard() {
        Stations stations = new Stations();
        hear(stations, "02:00:5e:10:00:01", 100);
        hear(stations, "02:00:5e:10:00:02", 200);
        hear(stations, "02:00:5e:10:00:02", 250);
        hear(stations, "02:00:5e:10:00:03", 300);
        stations.learn(claim(ip("2001:db8::1"), "02:00:5e:10:00:01", 400));
        assertEquals("""
                02:00:5e:10:00:03\t198.51.100.100\t300\tvip\teth0
                02:00:5e:10:00:02\t198.51.100.100\t300\tvip\teth0
                02:00:5e:10:00:01\t198.51.100.100\t200\tvip\teth0
                """, ArpDat.of(stations.snapshot(), ip -> "vip", "eth0").write());
        assertTrue(ArpDat.of(List.of(), ip -> "", "").write().isEmpty());
    }

    private static Optional<StationChange.Kind> hear(Stations stations, String mac, long second) {
        return stations.learn(claim(ip("198.51.100.100"), mac, second)).map(StationChange::kind);
    }

    private static AddressClaim claim(InetAddress ip, String mac, long second) {
        return new AddressClaim(Protocol.ARP, Kind.REPLY, ip, MacAddress.parse(mac), Optional.empty(),
                Instant.ofEpochSecond(second));
    }

    private static InetAddress ip(String text) {
        return Addresses.parse(text);
    }
}
