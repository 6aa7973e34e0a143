package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.MacAddress;

/** The same words for the same packets as arpwatch 2.1a15, which read them from a file. */
class ArpwatchWordsTest {
    private static final String A = "02:00:5e:10:00:01";
    private static final String B = "02:00:5e:10:00:02";
    private static final String C = "02:00:5e:10:00:03";
    private static final String DECNET = "aa:00:04:00:01:02";
    private static final long DAY = 86_400;
    private static final InetAddress VIP = Addresses.parse("198.51.100.100");
    private static final List<Subnet> LAB = List.of(new Subnet(Addresses.parse("198.51.100.11"), 24));
    private final Stations stations = new Stations();

    @Test
    void changesOfOneAddress() {
        assertEquals("new station", hear(0, A));
        assertEquals("", hear(10, A));
        assertEquals("changed ethernet address", hear(20, B));
        assertEquals("flip flop", hear(30, A));
        assertEquals("changed ethernet address", hear(40, C));
        assertEquals("reused old ethernet address", hear(50, B));
        assertEquals("reused old ethernet address", hear(60, A));
        assertEquals("new activity", hear(60 + 181 * DAY, A));
        assertEquals("changed ethernet address", hear(70 + 181 * DAY, DECNET));
        assertEquals("suppressed DECnet flip flop", hear(80 + 181 * DAY, A));
        assertEquals("flip flop", hear(90 + 182 * DAY + 200, DECNET));
    }

    @Test
    void halfAYearIsCountedFromTheLastPacketAndOfTheSameMacAlone() {
        hear(0, A);
        assertEquals("", hear(180 * DAY, A));
        assertEquals("new activity", hear(360 * DAY + 1, A));
        assertEquals("changed ethernet address", hear(900 * DAY, B));
    }

    @Test
    void newActivityNamesNoOtherMac() {
        hear(0, A);
        StationChange change = stations.learn(claim(VIP, A, 1_600_000_000 + 200 * DAY)).orElseThrow();
        assertEquals("(198.51.100.100) at " + A, change.text());
        assertEquals(List.of(MacAddress.parse(A)), stations.snapshot().getFirst().macs());
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.100, " + A + ", " + A + ", ''",
            "198.51.100.100, " + A + ", " + B + ", ethernet mismatch 198.51.100.100 " + A + " (" + B + ")",
            "198.51.100.100, ff:ff:ff:ff:ff:ff, " + A
                    + ", ethernet broadcast 198.51.100.100 ff:ff:ff:ff:ff:ff (" + A + ")",
            "198.51.100.100, " + A + ", 00:00:00:00:00:00, ethernet broadcast 198.51.100.100 " + A
                    + " (00:00:00:00:00:00)",
            "10.9.9.9, " + A + ", " + A + ", bogon 10.9.9.9 " + A + " (" + A + ")",
            "10.9.9.9, " + A + ", " + B + ", bogon 10.9.9.9 " + A + " (" + B + ")",
            "198.51.100.255, " + A + ", " + A + ", ip broadcast 198.51.100.255 " + A + " (" + A + ")",
            "255.255.255.255, " + A + ", " + A + ", ip broadcast 255.255.255.255 " + A + " (" + A + ")",
            "0.0.0.0, " + A + ", " + B + ", ''"})
    void odditiesOfOnePacket(String ip, String source, String sender, String expected) {
        AddressClaim claim = claim(Addresses.parse(ip), sender, 1);
        assertEquals(expected, ArpOddity.of(claim, MacAddress.parse(source), LAB).map(ArpOddity::text).orElse(""));
    }

    @Test
    void withoutSubnetsNothingIsABogonAndOtherProtocolsAreNeverOdd() {
        AddressClaim far = claim(Addresses.parse("10.9.9.9"), A, 1);
        assertEquals(Optional.empty(), ArpOddity.of(far, MacAddress.parse(A), List.of()));
        AddressClaim ndp = new AddressClaim(Protocol.NDP, Kind.REPLY, Addresses.parse("2001:db8::1"),
                MacAddress.parse(A), Optional.empty(), Instant.EPOCH);
        assertEquals(Optional.empty(), ArpOddity.of(ndp, MacAddress.parse(B), LAB));
        AddressClaim probe = new AddressClaim(Protocol.ARP, Kind.PROBE, Addresses.parse("10.9.9.9"),
                MacAddress.parse(A), Optional.empty(), Instant.EPOCH);
        assertEquals(Optional.empty(), ArpOddity.of(probe, MacAddress.parse(B), LAB));
    }

    @Test
    void subnetsWithoutRoomHaveNoBroadcastAddress() {
        InetAddress ip = Addresses.parse("198.51.100.11");
        assertEquals(false, new Subnet(ip, 31).isBroadcast(ip));
        assertEquals(false, new Subnet(ip, 32).isBroadcast(ip));
        assertEquals(true, new Subnet(Addresses.parse("198.51.100.9"), 30).isBroadcast(ip));
        assertEquals(false, new Subnet(Addresses.parse("2001:db8::"), 126).isBroadcast(Addresses.parse("2001:db8::3")));
        assertThrows(InvalidValueException.class, () -> new Subnet(ip, 33));
    }

    @Test
    void restoresWhatIsNotKnownBetterAndForgetsTheOldestWhenThereAreTooMany() {
        Stations few = new Stations(2);
        few.learn(claim(VIP, B, 500));
        Station old = station("198.51.100.100", 1);
        few.restore(List.of(station("198.51.100.2", 900), old, station("198.51.100.3", 100)));
        assertEquals(List.of("198.51.100.100", "198.51.100.2"),
                few.snapshot().stream().map(s -> Addresses.text(s.ip())).toList());
        assertEquals(Optional.of(MacAddress.parse(B)), few.macOf(VIP));
        assertEquals(1, few.forgotten());
    }

    private static Station station(String ip, long second) {
        Instant at = Instant.ofEpochSecond(second);
        return new Station(Addresses.parse(ip), List.of(MacAddress.parse(A)), at, at, 0, List.of());
    }

    private String hear(long second, String mac) {
        return stations.learn(claim(VIP, mac, 1_600_000_000 + second)).map(change -> change.kind().words()).orElse("");
    }

    private static AddressClaim claim(InetAddress ip, String mac, long second) {
        return new AddressClaim(Protocol.ARP, Kind.REQUEST, ip, MacAddress.parse(mac), Optional.empty(),
                Instant.ofEpochSecond(second));
    }
}
