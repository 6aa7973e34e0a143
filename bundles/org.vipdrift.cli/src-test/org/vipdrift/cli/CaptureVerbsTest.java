package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.Vendors;
import org.vipdrift.cli.internal.json.Json;
import org.vipdrift.cli.internal.text.CaptureText;

/** capture read, drifts, stations. */
class CaptureVerbsTest {
    private static final String A = "02005e100001";
    private static final String B = "02005e100002";
    private final TimeZone zone = TimeZone.getDefault();
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void aMove() throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        file = PcapBytes.write(folder.resolve("move.pcap"), List.of(PcapBytes.reply(A), PcapBytes.announcement(B),
                PcapBytes.reply(B)));
    }

    @AfterEach
    void theZoneAgain() {
        TimeZone.setDefault(zone);
    }

    @Test
    void printsALineForEachPacket() {
        assertEquals(0, run("capture", "read", file.toString()));
        assertEquals("""
                    1   0.000000 02:00:5e:10:00:01 → 02:00:5e:10:00:09 ARP 42 198.51.100.100 is at 02:00:5e:10:00:01
                    2   1.000001 02:00:5e:10:00:02 → Broadcast    ARP 42 ARP Announcement for 198.51.100.100
                    3   2.000002 02:00:5e:10:00:02 → 02:00:5e:10:00:09 ARP 42 198.51.100.100 is at 02:00:5e:10:00:02
                """, io.printed());
        assertEquals("", io.said());
    }

    @Test
    void printsFieldsOfWhatPassesTheFilter() {
        assertEquals(0, run("capture", "read", file.toString(), "--filter", "arp.opcode == 2 && eth.src == " + mac(B),
                "--fields", "frame.number,frame.time_epoch,frame.len,eth.addr,arp.isgratuitous,_ws.malformed"));
        assertEquals("3\t1700000002.000002000\t42\t02:00:5e:10:00:09,02:00:5e:10:00:02\t\t\n", io.printed());
    }

    @Test
    void printsAFieldAsOftenAsItIsAskedForAndAProtocolAsItsLine() {
        assertEquals(0, run("capture", "read", file.toString(), "--count", "1", "--fields",
                "eth.src,arp,eth.src,eth.addr,vrrp,arp.opcode"));
        assertEquals("02:00:5e:10:00:01\tAddress Resolution Protocol (reply)\t02:00:5e:10:00:01\t"
                + "02:00:5e:10:00:09,02:00:5e:10:00:01\t\t2\n", io.printed());
    }

    @Test
    void printsJson() {
        assertEquals(0, run("capture", "read", file.toString(), "--json", "--count", "1"));
        assertEquals("{\"number\":1,\"time\":\"2023-11-14T22:13:20Z\",\"source\":\"02:00:5e:10:00:01\","
                + "\"destination\":\"02:00:5e:10:00:09\",\"protocol\":\"ARP\",\"length\":42,"
                + "\"info\":\"198.51.100.100 is at 02:00:5e:10:00:01\"}\n", io.printed());
        FakeIo fields = new FakeIo();
        Main.run(new String[] {"capture", "read", file.toString(), "--json", "--filter", "arp.isgratuitous", "--fields",
                "frame.number,eth.addr,ip.src"}, fields, world);
        assertEquals("{\"frame.number\":[\"2\"],\"eth.addr\":[\"ff:ff:ff:ff:ff:ff\",\"02:00:5e:10:00:02\"]}\n",
                fields.printed());
    }

    @Test
    void endsAfterSoManyPackets() {
        assertEquals(0, run("capture", "read", file.toString(), "--count", "2", "--fields", "frame.number"));
        assertEquals("1\n2\n", io.printed());
        FakeIo filtered = new FakeIo();
        Main.run(new String[] {"capture", "read", file.toString(), "--count", "1", "--filter", "frame.number > 1",
                "--fields", "frame.number"}, filtered, world);
        assertEquals("2\n", filtered.printed());
    }

    @Test
    void printsManyPacketsInTheirOrder() throws IOException {
        PcapBytes.write(file, Collections.nCopies(20_000, PcapBytes.reply(A)));
        assertEquals(0, run("capture", "read", file.toString(), "--fields", "frame.number"));
        assertEquals(LongStream.rangeClosed(1, 20_000).boxed().toList(),
                io.printed().lines().map(Long::valueOf).toList());
        FakeIo some = new FakeIo();
        Main.run(new String[] {"capture", "read", file.toString(), "--filter", "frame.number > 150", "--count", "5000",
                "--fields", "frame.number"}, some, world);
        assertEquals(LongStream.rangeClosed(151, 5150).boxed().toList(),
                some.printed().lines().map(Long::valueOf).toList());
    }

    @Test
    void saysNothingOfDamageBehindWhatWasAskedFor() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        assertEquals(0, run("capture", "read", file.toString(), "--count", "2", "--fields", "frame.number"));
        assertEquals("1\n2\n", io.printed());
        assertEquals("", io.said());
    }

    @Test
    void endsQuietlyWhenTheReaderOfItsOutputHasEnough() {
        io.pipe = true;
        io.full = true;
        assertEquals(141, run("capture", "read", file.toString()));
        assertEquals("", io.said());
    }

    @Test
    void saysThatItsOutputCanNotBeWritten() {
        io.full = true;
        assertEquals(1, run("capture", "read", file.toString(), "--json"));
        assertEquals("Standard output can't be written: No space left on device.\n", io.said());
    }

    @Test
    void showsWhereAFilterIsWrong() {
        assertEquals(64, run("capture", "read", file.toString(), "--filter", "arp && arp.opcod == 2"));
        assertEquals("""
                arp && arp.opcod == 2
                       ^~~~~~~~~
                There is no field or protocol arp.opcod. Did you mean arp.opcode?
                """, io.said());
        assertEquals("", io.printed());
    }

    @Test
    void marksThePlaceBehindWideAndUnprintableCharacters() {
        assertEquals(64, run("capture", "read", file.toString(), "--filter", "\"\u0007\u4e2d\" x"));
        List<String> lines = io.said().lines().toList();
        assertEquals("\"\\u0007\u4e2d\" x", lines.getFirst());
        assertTrue(lines.get(1).strip().startsWith("^"), io.said());
    }

    @Test
    void refusesFieldsNobodyKnows() {
        assertEquals(64, run("capture", "read", file.toString(), "--fields", "frame.number,arp.opcod"));
        assertEquals("There is no field or protocol arp.opcod. Did you mean arp.opcode?\n", io.said());
        FakeIo empty = new FakeIo();
        assertEquals(64, Main.run(new String[] {"capture", "read", file.toString(), "--fields", "eth.src,"}, empty,
                world));
        assertTrue(empty.said().startsWith("\"\" is no field"), empty.said());
    }

    @Test
    void printsADamagedFileUpToTheDamage() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        assertEquals(65, run("capture", "read", file.toString(), "--fields", "frame.number"));
        assertEquals("1\n2\n", io.printed());
        assertTrue(io.said().contains("ends"), io.said());
        assertEquals(65, run("capture", "drifts", file.toString()));
        assertEquals(65, run("capture", "stations", file.toString()));
    }

    @Test
    void refusesWhatIsNoCaptureFile() throws IOException {
        assertEquals(65, run("capture", "read", folder.resolve("nothing").toString()));
        Files.writeString(file, "not a capture");
        assertEquals(65, run("capture", "drifts", file.toString()));
        assertEquals(2, io.said().lines().count(), io.said());
        assertEquals("", io.printed());
    }

    @Test
    void listsDrifts() {
        assertEquals(0, run("capture", "drifts", file.toString()));
        List<String> lines = io.printed().lines().map(line -> line.replaceAll(" +", " ")).toList();
        assertEquals(List.of("TIME VIP OR VRID FROM TO SILENCE MS ANNOUNCED ANSWERED MS REMARK",
                "2023-11-14 22:13:21.000001 198.51.100.100 " + mac(A) + " " + mac(B) + " 1000 1 1000"), lines);
    }

    @Test
    void listsDriftsForPrograms() {
        assertEquals(0, run("capture", "drifts", file.toString(), "--json"));
        assertEquals(Golden.text("capture-drifts"), io.printed());
    }

    @Test
    void saysThatThereAreNoDrifts() throws IOException {
        PcapBytes.write(file, List.of(PcapBytes.reply(A)));
        assertEquals(0, run("capture", "drifts", file.toString()));
        assertEquals("Nothing went from one station to another in this file.\n", io.said());
        assertEquals("", io.printed());
    }

    @Test
    void listsStations() {
        assertEquals(0, run("capture", "stations", file.toString()));
        assertEquals("198.51.100.100 " + mac(B) + " locally administered 2023-11-14 22:13:20 2023-11-14 22:13:22 3"
                + " changed ethernet address", io.printed().lines().toList().getLast().replaceAll(" +", " "));
        FakeIo json = new FakeIo();
        assertEquals(0, Main.run(new String[] {"capture", "stations", file.toString(), "--json"}, json, world));
        JsonObject stations = JsonParser.parseString(json.printed()).getAsJsonObject();
        stations.remove("vendors");
        assertEquals(Golden.text("capture-stations"), Json.text(stations) + "\n");
    }

    /** This machine has a registry of its own, or none. */
    @Test
    void saysWhereVendorsNamesAreFrom() {
        Vendors.Source from = Vendors.system().source().orElseThrow();
        run("capture", "stations", file.toString());
        assertEquals(CaptureText.vendors(from) + "\n", io.said());
        FakeIo json = new FakeIo();
        Main.run(new String[] {"capture", "stations", file.toString(), "--json"}, json, world);
        JsonObject said = JsonParser.parseString(json.printed()).getAsJsonObject().getAsJsonObject("vendors");
        assertEquals(from, new Vendors.Source(said.get("source").getAsString(), said.get("packed").getAsBoolean(),
                Optional.ofNullable(said.get("date")).map(date -> LocalDate.parse(date.getAsString()))));
        assertEquals("", json.said());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | 2022-08-27 | Vendors: packed table of 2022-08-27 (some list).
            false | 2026-04-01 | Vendors: some list of 2026-04-01.
            false |            | Vendors: some list.
            """)
    void namesTheListOfVendorsWithItsDate(boolean packed, LocalDate date, String said) {
        assertEquals(said, CaptureText.vendors(new Vendors.Source("some list", packed, Optional.ofNullable(date))));
    }

    @Test
    void isStoppedByCtrlC() {
        Interruption interruption = new Interruption();
        interruption.cancel();
        assertEquals(130, Main.run(new String[] {"capture", "read", file.toString()}, io, world, interruption));
    }

    @Test
    void needsNoInventory() {
        Stream.of("read", "drifts", "stations").forEach(verb -> run("capture", verb, file.toString()));
        assertEquals(List.of(), world.calls);
    }

    private static String mac(String hex) {
        return hex.replaceAll("..(?!$)", "$0:");
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }
}
