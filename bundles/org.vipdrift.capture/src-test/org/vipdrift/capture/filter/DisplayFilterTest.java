package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.filter.ValueNames;

class DisplayFilterTest {
    private static final int RADIOTAP = 127;

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            arp.opcod                     § 0-9   § There is no field or protocol arp.opcod. Did you mean arp.opcode?
            arp && ARP                    § 7-10  § There is no field or protocol ARP. Did you mean arp?
            xyzzy.1                       § 0-7   § There is no field or protocol xyzzy.1.
            arp.opcode == "x"             § 14-17 § arp.opcode is a number; "x" is not.
            arp.opcode == "reqest"        § 14-22 § arp.opcode is a number; "reqest" is not. Did you mean "request"?
            arp.opcode == 1.5             § 14-17 § arp.opcode is a number; 1.5 is not.
            arp.opcode == -1              § 14-16 § arp.opcode is a number; -1 is not.
            arp.opcode == 0x              § 14-16 § arp.opcode is a number; 0x is not.
            arp.opcode == 08              § 14-16 § arp.opcode is a number; 08 is not. A number that begins with 0 is octal.
            arp.opcode == "2"             § 14-17 § arp.opcode is a number; "2" is not. Did you mean 2?
            arp.opcode == 0x1ffffffffffffffff § 14-33 § arp.opcode is a number; 0x1ffffffffffffffff is not.
            arp.opcode in {1, x}          § 18-19 § arp.opcode is a number; x is not.
            arp.opcode in {}              § 15-16 § A value belongs here, not }.
            arp.opcode in {1 2}           § 17-18 § A comma or the set's closing brace is missing here.
            arp.opcode in 1               § 14-15 § A set belongs here, as in: ip.ttl in {1, 64 .. 255}.
            arp.opcode not 1              § 15-16 § The word in belongs here, as in: ip.ttl not in {1, 255}.
            arp.opcode == 1 == 1          § 16-18 § Only one comparison at a time; join several with &&.
            arp.opcode = 1                § 11-12 § One = compares nothing. Did you mean ==?
            arp.opcode contains 1         § 11-19 § contains looks into text and bytes; arp.opcode is a number. Did you mean ==?
            icmpv6.opt matches "x"        § 11-18 § matches looks into text and bytes; icmpv6.opt is a protocol.
            arp == 1                      § 7-8   § arp has no value to compare with: it is there or not.
            arp == eth                    § 7-10  § arp is a protocol, eth is a protocol; they cannot be compared.
            ip.src == eth.src             § 10-17 § ip.src is an IPv4 address, eth.src is a MAC address; they cannot be compared.
            ip.src == ipv6.src            § 10-18 § ip.src is an IPv4 address, ipv6.src is an IPv6 address; they cannot be compared.
            ip.src == 198.51.100          § 10-20 § ip.src is an IPv4 address; 198.51.100 is not. Names are not looked up; write the address in digits.
            ip.src == 198.51.100.0/33     § 10-25 § ip.src is an IPv4 address; 198.51.100.0/33 is not. A prefix has 0 to 32 bits.
            ip.src == "198.51.100.1"      § 10-24 § ip.src is an IPv4 address; "198.51.100.1" is not. Did you mean 198.51.100.1?
            ip.src == localhost           § 10-19 § ip.src is an IPv4 address; localhost is not. Names are not looked up; write the address in digits.
            ip.src == 2001:db8::1         § 10-21 § ip.src is an IPv4 address; 2001:db8::1 is not. Names are not looked up; write the address in digits.
            ipv6.src == fe80::/129        § 12-22 § ipv6.src is an IPv6 address; fe80::/129 is not. A prefix has 0 to 128 bits.
            eth.src == 02:00:5e           § 11-19 § eth.src is a MAC address; 02:00:5e is not.
            tcp.flags.syn == yes          § 17-20 § tcp.flags.syn is true or false; yes is not.
            eth.src matches 02            § 16-18 § The regular expression stands in double quotes. Did you mean "02"?
            eth.src matches "("           § 16-19 § This is no regular expression: Unclosed group.
            eth.padding == "a\\qb"        § 17-19 § There is no such escape in a string; a backslash is written \\\\.
            eth.padding == "\\777"        § 16-18 § There is no such escape in a string; a backslash is written \\\\.
            eth.padding == "abc           § 15-19 § The closing quote is missing.
            "abc"                         § 0-5   § A text alone is no test; a field comes first.
            1 == 1                        § 0-1   § There is no field or protocol 1.
            (arp                          § 4-4   § A closing bracket is missing here.
            arp)                          § 3-4   § There is no opening bracket for this one.
            ()                            § 1-2   § A field belongs here, not ).
            arp ip                        § 4-6   § This is one too many: tests are joined by && or ||.
            arp AND ip                    § 4-7   § This is one too many: tests are joined by && or ||. Did you mean and?
            arp.opcode EQ 1               § 11-13 § This is one too many: tests are joined by && or ||. Did you mean eq?
            arp &&                        § 6-6   § A field belongs here, not the end.
            && arp                        § 0-2   § A field belongs here, not &&.
            arp.opcode ==                 § 13-13 § A value belongs here, not the end.
            arp & ip                      § 4-5   § One & joins nothing; there are no bit masks here. Did you mean &&?
            eth.src[0:3] == 02:00:5e      § 7-8   § There are no slices here; contains looks into text and bytes.
            len(eth.src) > 3              § 0-3   § There are no functions in this language.
            arp.opcode == 'a'             § 14-15 § Text stands in double quotes. Did you mean "?
            arp ; ip                      § 4-5   § ";" means nothing in a filter.
            """)
    void saysWhereAndWhyATextIsNoFilter(String text, String place, String sentence) {
        FilterError error = DisplayFilter.compile(text).error()
                .orElseThrow(() -> new AssertionError(text + " compiles"));
        assertEquals(sentence, error.text());
        assertEquals(place, error.start() + "-" + error.end());
    }

    @Test
    void marksThePlaceOfTheMistake() {
        FilterError error = DisplayFilter.compile("arp && arp.opcod").error().orElseThrow();
        assertEquals("       ^~~~~~~~~", error.marker());
        assertEquals(Optional.of("arp.opcode"), error.suggestion());
    }

    @Test
    void refusesTooLongAndTooDeepFilters() {
        assertTrue(compiles("(".repeat(100) + "arp" + ")".repeat(100)));
        assertEquals("Brackets and negations may be nested 100 deep, not deeper.",
                error("(".repeat(101) + "arp" + ")".repeat(101)));
        assertEquals("Brackets and negations may be nested 100 deep, not deeper.", error("!".repeat(4000) + "arp"));
        assertEquals("A filter has at most 4096 characters.", error("arp" + " || arp".repeat(600)));
        assertTrue(compiles("arp" + " || arp".repeat(500)));
    }

    @Test
    void nothingWrittenLetsEverythingPass() {
        assertEquals(Optional.of(DisplayFilter.ALL), DisplayFilter.compile(" \t").filter());
    }

    @Test
    void joinsByEitherOrAsNewerWiresharksDo() {
        assertEquals(passing("arp || ip"), passing("arp xor ip xor eth.src == 02:00:5e:10:00:99"));
        assertEquals(passing("eth && !arp && !ip"), passing("arp xor ip xor eth"));
        assertEquals(passing("(arp || vrrp) && !(arp && vrrp)"), passing("arp ^^ vrrp"));
        assertEquals(passing("arp || (vrrp && !(ip && eth))"), passing("arp || vrrp xor vrrp && ip && eth"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            arp                                     § arp
            arp.opcode == 2 && eth.src contains 66  § arp
            arp || vrrp.prio > 3                    § arp vrrp
            (arp or ip) and ipv6                    § ipv6
            ip.addr == 1.2.3.4 xor udp.port in {1}  § ip udp
            !arp                                    §
            arp || !ip                              §
            !arp && vrrp                            § vrrp
            arp.opcode not in {1}                   §
            """)
    void knowsTheLayersAPacketNeedsToPass(String filter, String layers) {
        Set<String> needs = layers == null ? Set.of() : Set.of(layers.split(" "));
        assertEquals(needs, DisplayFilter.compile(filter).filter().orElseThrow().needs());
    }

    @Test
    void everyNameOfAValueBelongsToANumberOfTheCatalog() {
        assertTrue(ValueNames.fields().contains("bfd.sta"));
        for (String field : ValueNames.fields()) {
            ValueNames.of(field).forEach((value, word) -> assertEquals(Passing.of(field + " == " + value),
                    Passing.of(field + " == \"" + word + "\""), () -> field + " " + word));
            assertEquals(FieldType.NUMBER, FieldCatalog.named(field).orElseThrow().type(), field);
        }
        assertEquals(Passing.of("arp.opcode == 2"), Passing.of("arp.opcode == \"REPLY\""));
    }

    @Test
    void everyFieldOfAPacketIsFoundAndNeedsOneOfItsLayers() {
        for (Dissection packet : Passing.PACKETS) {
            List<String> layers = packet.layers().stream().map(Field::name).toList();
            for (Field field : AllFields.of(packet)) {
                DisplayFilter exists = DisplayFilter.compile(field.name()).filter().orElseThrow();
                assertTrue(exists.test(packet), () -> field.name() + " in " + layers);
                assertTrue(exists.needs().isEmpty() || exists.needs().stream().anyMatch(layers::contains),
                        () -> exists + " needs " + exists.needs() + ", but is in " + layers);
            }
        }
        assertEquals(Set.of("ip", "ipv6"), DisplayFilter.compile("ip.version == 6").filter().orElseThrow().needs());
        assertEquals(Set.of(), DisplayFilter.compile("_ws.expert").filter().orElseThrow().needs());
    }

    /** radiotap.mactime is one of 64 bits, here of 2^63 microseconds and more. */
    @ParameterizedTest
    @ValueSource(strings = {"radiotap.mactime == 18446743004262694912", "radiotap.mactime == 0xffffff0700000000",
            "radiotap.mactime > 5", "radiotap.mactime > 0x7fffffffffffffff", "radiotap.mactime != 5",
            "radiotap.mactime in {9223372036854775808 .. 18446744073709551615}"})
    void numbersHave64BitsAndNoSign(String filter) {
        Frame frame = new Frame(Slice.of(HexFormat.of().parseHex("0000100001000000" + "00000000" + "07ffffff"
                + "4000ffff".repeat(8))), 48, 0, "wlan0", RADIOTAP);
        Dissection packet = Dissector.dissect(frame);
        assertEquals("18446743004262694912",
                packet.fields("radiotap.mactime").findFirst().orElseThrow().value().text());
        assertTrue(DisplayFilter.compile(filter).filter().orElseThrow().test(packet));
    }

    @ParameterizedTest
    @CsvSource({"-1500000000,-1.500000000", "-1,-0.000000001", "-9223372036854775808,-9223372036.854775808",
            "1700000000000000001,1700000000.000000001"})
    void aTimeOfBefore1970IsAFilterForItself(long nanos, String text) {
        Frame frame = new Frame(Slice.of(new byte[60]), 60, nanos, "eth0", Frame.ETHERNET);
        Dissection packet = Dissector.dissect(frame);
        Field time = packet.fields("frame.time_epoch").findFirst().orElseThrow();
        assertEquals(text, time.value().text());
        assertTrue(time.label().contains(" " + text + " "), time.label());
        assertTrue(DisplayFilter.compile(FieldCondition.of(time).orElseThrow()).filter().orElseThrow().test(packet));
    }

    @Test
    void aNumberOfMoreThan64BitsIsNone() {
        assertTrue(error("radiotap.mactime == 18446744073709551616").contains("18446744073709551616"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame.time_epoch > 1700000000.123455", "frame.time_epoch >= 1700000000",
            "frame.time_epoch == 1700000000.123456", "frame.time_epoch < \"2023-11-14 22:13:21Z\"",
            "frame.time_epoch > \"2023-11-14T23:13:20+01:00\"", "frame.interface_name == \"eth0\"",
            "frame.interface_name == eth0", "frame.interface_name contains \"th\"",
            "frame.interface_name matches \"^ETH[0-9]$\"", "frame.interface_name matches r\"^\\w+\\d$\"",
            "frame.interface_name in {\"eth0\" .. \"eth9\"}", "frame.interface_name > \"eth\""})
    void comparesTimesAndTexts(String filter) {
        assertEquals("0123456789", passing(filter).substring(0, 10), filter);
    }

    private static boolean compiles(String text) {
        return DisplayFilter.compile(text).filter().isPresent();
    }

    private static String error(String text) {
        return DisplayFilter.compile(text).error().orElseThrow().text();
    }

    private static String passing(String text) {
        return Passing.of(text);
    }
}
