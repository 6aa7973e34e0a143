package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.PacketNotes;

/** Line by line the same as tshark prints, where it is installed. */
class WiresharkLinesTest {
    /** Joined fields, several of one name, protocols, flags, hex, octets, text, IPv6, what is not there. */
    private static final List<String> FIELDS = List.of("frame.number", "frame.time_epoch", "frame.len",
            "frame.cap_len", "eth.src", "eth.dst", "eth.addr", "eth.type", "sll.src.eth", "sll.pkttype", "arp.opcode",
            "arp.src.hw_mac", "arp.src.proto_ipv4", "arp.dst.proto_ipv4", "arp.isgratuitous", "arp.isannouncement",
            "ip.src", "ip.dst", "ip.addr", "ip.ttl", "ip.id", "ipv6.src", "ipv6.addr", "ipv6.hlim", "icmp.type",
            "icmpv6.type", "icmpv6.nd.na.flag.o", "icmpv6.nd.na.target_address", "udp.port", "vxlan.vni",
            "vrrp.virt_rtr_id", "vrrp.prio", "vrrp.ip_addr", "vrrp.ipv6_addr", "vrrp.adver_int", "vrrp.auth_string",
            "_ws.malformed");
    /** Where the build puts the captures of org.vipdrift.capture's tests. */
    private static final String LAB = "/org/vipdrift/capture/sample/lab/";
    @TempDir
    Path folder;

    @BeforeEach
    void onlyWithTshark() {
        boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "tshark")));
        assertTrue(installed || !"true".equals(System.getenv("CI")), "In CI tshark must be installed.");
        assumeTrue(installed, "Skipped: tshark is not installed.");
    }

    /** Every capture made in the lab. */
    static Stream<String> captures() throws Exception {
        Path lab = Path.of(WiresharkLinesTest.class.getResource(LAB + "keepalived.pcap").toURI()).getParent();
        try (Stream<Path> files = Files.list(lab)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.contains(".pcap")).sorted()
                    .toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void printsTheSameFields(String name) throws Exception {
        assertEquals(theirFields(lab(name), FIELDS), ours(lab(name), "--fields", String.join(",", FIELDS)));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void printsTheSameSummary(String name) throws Exception {
        assertEquals(asHere(tshark("-r", lab(name).toString())), ours(lab(name)));
    }

    /**
     * Wireshark remembers earlier packets, which is for expert notes here, and calls a probe so only if its target's MAC
     * is zero, which RFC 5227 1.1 leaves to the sender, as arping does.
     */
    private static String asHere(String theirs) {
        return theirs.replace("ff:ff:ff:ff:ff:ff", "Broadcast   ").replace("Tell 0.0.0.0", "(ARP Probe)")
                .replaceAll(" \\(duplicate use of [0-9.]+ detected!\\)", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arp", "!arp", "vrrp.prio > 100 && ip.src == 198.51.100.0/24", "vrrp || icmpv6",
            "eth.src == 02:00:5e:10:00:01", "ip.addr != 198.51.100.11", "frame.len >= 80 and not vrrp",
            "vrrp.version == 2 and vrrp.auth_string contains \"drift\"", "ipv6.dst in {ff02::1, ff02::12}"})
    void letsTheSamePacketsPass(String filter) throws Exception {
        for (String name : captures().toList()) {
            assertEquals(theirFields(lab(name), List.of("frame.number", "frame.len"), "-Y", filter),
                    ours(lab(name), "--filter", filter, "--fields", "frame.number,frame.len"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame.comment", "pkt_comment && !(frame.comment contains \"first\")",
            "frame.comment matches \"^S\"", "frame.comment != \"first\"", "frame.comment in {\"first\", \"x\"}", "arp"})
    void printsAndFindsWhatWasWrittenAboutPackets(String filter) throws Exception {
        Path file = folder.resolve("comments.pcapng");
        try (CaptureWriter writer = CaptureWriter.replacing(file, FileKind.PCAPNG)) {
            for (List<String> comments : List.of(List.of("first", "second, with a comma"), List.<String>of(),
                    List.of("two\nlines\r\n\tand C:\\"), List.of("Z\u00fcrich \u2603"), List.of("first"))) {
                writer.write(new Frame(Slice.of(PcapBytes.reply("02005e100001")), 0, writer.packets(), "eth0", 1),
                        PacketNotes.NONE.withComments(comments));
            }
            writer.finish();
        }
        List<String> fields = List.of("frame.number", "frame.comment", "arp.opcode");
        String ours = ours(file, "--filter", filter, "--fields", String.join(",", fields));
        assertFalse(ours.isEmpty());
        assertEquals(theirFields(file, fields, "-Y", filter), ours);
    }

    @Test
    void knowsMalformedPackets() throws Exception {
        byte[] reply = PcapBytes.reply("02005e100001");
        Path file = PcapBytes.write(folder.resolve("cut.pcap"), List.of(reply, Arrays.copyOf(reply, 30)));
        String fields = "frame.number,eth.src,arp.opcode,_ws.malformed";
        assertEquals("1\t02:00:5e:10:00:01\t2\t\n2\t02:00:5e:10:00:01\t2\t[Malformed Packet: ARP]\n",
                ours(file, "--fields", fields));
        assertEquals(theirFields(file, List.of("frame.number"), "-Y", "_ws.malformed"),
                ours(file, "--fields", "frame.number", "--filter", "_ws.malformed"));
    }

    /**
     * Each packet cut at every length, once as if it had been so short, once as if the capture had cut it. Of the short
     * ones not all are malformed to both: Wireshark does not ask for a header where not even its first octet is left.
     */
    @ParameterizedTest
    @MethodSource("captures")
    void printsTheSameOfPacketsThatWereCut(String name) throws Exception {
        List<String> fields = List.of("frame.number", "frame.time_epoch", "frame.len", "frame.cap_len", "eth.src",
                "eth.dst", "_ws.malformed");
        Path file = Files.write(folder.resolve("cut.pcap"), CutPackets.of(Files.readAllBytes(lab(name))));
        List<String> theirs = theirFields(file, fields).lines().map(WiresharkLinesTest::comparable).toList();
        List<String> ours = ours(file, "--fields", String.join(",", fields)).lines()
                .map(WiresharkLinesTest::comparable).toList();
        assertTrue(ours.size() > 300, () -> "only " + ours.size());
        assertEquals(theirs.size(), ours.size());
        assertEquals("", IntStream.range(0, ours.size()).filter(i -> !theirs.get(i).equals(ours.get(i))).limit(5)
                .mapToObj(i -> theirs.get(i) + ", but here " + ours.get(i)).collect(Collectors.joining("\n")));
    }

    private static String comparable(String line) {
        List<String> values = List.of(line.split("\t", -1));
        boolean cut = !values.get(2).equals(values.get(3));
        return String.join("\t", cut ? values : values.subList(0, values.size() - 1));
    }

    private Path lab(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = WiresharkLinesTest.class.getResourceAsStream(LAB + name)) {
            return Files.write(file, in.readAllBytes());
        }
    }

    private static String ours(Path file, String... more) {
        FakeIo io = new FakeIo();
        String[] line = Stream.concat(Stream.of("capture", "read", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        assertEquals(0, Main.run(line, io, new FakeWorld()), io::said);
        return io.printed();
    }

    private String theirFields(Path file, List<String> fields, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-r", file.toString(), "-T", "fields", "-E", "occurrence=a"));
        fields.forEach(field -> arguments.addAll(List.of("-e", field)));
        arguments.addAll(List.of(more));
        return tshark(arguments.toArray(String[]::new)).lines()
                .map(line -> line.replace("True", "1").replace("False", "0") + "\n").collect(Collectors.joining());
    }

    private String tshark(String... arguments) throws Exception {
        Path answer = folder.resolve("answer.txt");
        Process tshark = new ProcessBuilder(Stream.concat(Stream.of("tshark", "-n"), Stream.of(arguments)).toList())
                .redirectOutput(answer.toFile()).redirectError(folder.resolve("talk.txt").toFile()).start();
        assertEquals(0, tshark.waitFor());
        return Files.readString(answer, StandardCharsets.UTF_8);
    }
}
