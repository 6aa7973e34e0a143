package org.vipdrift.capture.expert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.expert.PacketFaults.Repeated;
import org.vipdrift.capture.sample.Sample;

class PacketFaultsTest {
    private final PacketFaults faults = new PacketFaults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PING | 24 | 0000 | WARNING CHECKSUM IPv4 from 198.51.100.11 has a wrong checksum.
            PING | 36 | 0000 | WARNING CHECKSUM ICMP from 198.51.100.11 has a wrong checksum.
            UDP | 40 | 1111 | NOTE CHECKSUM UDP from 198.51.100.11 has a wrong checksum, maybe because the network card \
            sets it.
            VRRP2 | 36 | 01 | WARNING CHECKSUM VRRP from 198.51.100.11 has a wrong checksum.
            PING | 14 | 44 | ERROR MALFORMED IPv4 from 02:00:5e:10:00:01 cannot be: a header of 16 bytes cannot be, the least is 20.
            NEIGHBOUR_ADVERTISEMENT | 21 | 40 | WARNING STRANGE ICMPv6 from 2001:db8::100 is strange: neighbour discovery \
            with a hop limit of 64 instead of 255 comes from beyond the link.
            """)
    void oneThingWrongIsOneRemark(String sample, int at, String hex, String said) {
        assertTrue(faults.accept(7, changed(sample, at, hex)));
        assertEquals(List.of(said.strip()), said());
        assertEquals(7, faults.faults().getFirst().first().packet());
    }

    @Test
    void whatEndsTooEarlyIsMalformed() {
        byte[] octets = Sample.named("VRRP2").octets();
        faults.accept(1, frame(Arrays.copyOf(octets, 36)));
        assertTrue(said().stream().anyMatch(note -> note.startsWith("ERROR MALFORMED VRRP from ")
                && note.endsWith(" is malformed: the packet ends within it.")), said()::toString);
    }

    @Test
    void aGoodPacketGivesNoRemark() {
        for (String sample : List.of("PING", "VRRP2", "ARP_REQUEST", "TCP_BEGUN_CHECKSUM")) {
            assertTrue(!faults.accept(1, frame(Sample.named(sample).octets())), sample);
        }
    }

    @Test
    void strangeArpIsLeftToItsRules() {
        assertTrue(!faults.accept(1, changed("ARP_REQUEST", 22, "000000000000")));
    }

    @Test
    void theSameOfTheSameSenderIsCounted() {
        faults.accept(3, changed("PING", 24, "0000"));
        faults.accept(5, changed("PING", 24, "0001"));
        Repeated repeated = faults.faults().getFirst();
        assertEquals(List.of(2L, 3L, 5L), List.of(repeated.count(), repeated.first().packet(), repeated.lastPacket()));
        assertEquals(1, faults.faults().size());
    }

    @Test
    void aFloodOfForgedSendersIsBounded() {
        for (int i = 0; i < 700; i++) {
            faults.accept(i + 1, changed("PING", 28, "%04x".formatted(i + 1)));
        }
        assertEquals(500, faults.faults().size());
        assertEquals(200, faults.others());
    }

    private List<String> said() {
        return faults.faults().stream().map(Repeated::first).sorted(Comparator.comparing(ExpertNote::sentence))
                .map(note -> note.severity() + " " + note.kind() + " " + note.sentence()).toList();
    }

    private static Frame changed(String sample, int at, String hex) {
        byte[] octets = Sample.named(sample).octets().clone();
        byte[] other = HexFormat.of().parseHex(hex);
        System.arraycopy(other, 0, octets, at, other.length);
        return frame(octets);
    }

    private static Frame frame(byte[] octets) {
        return new Frame(Slice.of(octets), octets.length, 1_700_000_000_000_000_000L, "eth0", Frame.ETHERNET);
    }
}
