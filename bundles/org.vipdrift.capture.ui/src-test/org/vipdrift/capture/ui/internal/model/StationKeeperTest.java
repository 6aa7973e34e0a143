package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Station;
import org.vipdrift.capture.StationChange;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

class StationKeeperTest {
    private static final Instant T = Instant.ofEpochSecond(1_700_000_000);
    private static final InetAddress IP = Addresses.parse("198.51.100.100");
    private static final InetAddress IP6 = Addresses.parse("2001:db8::64");
    private static final MacAddress M1 = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress M2 = MacAddress.parse("02:00:5e:10:00:02");
    @TempDir
    private Path folder;

    @Test
    void anotherRunKnowsTheStationsSoThatAChangeMeanwhileIsOne() throws IOException {
        run("br0", history -> {
            history.stations().learn(claim(IP, M1, 0));
            history.stations().learn(claim(IP6, M1, 5));
        });
        run("br0", history -> {
            assertEquals(List.of(T, T.plusSeconds(5)), history.stations().snapshot().stream().map(Station::firstSeen)
                    .toList());
            assertEquals(Optional.of(StationChange.Kind.CHANGED), learn(history, IP, M2, 600));
            assertEquals(Optional.empty(), learn(history, IP6, M1, 601));
        });
        run("br0", history -> {
            assertEquals(List.of(M2, M1), station(history, IP).macs());
            assertEquals(T, station(history, IP).firstSeen());
            assertEquals(Optional.of(StationChange.Kind.FLIP_FLOP), learn(history, IP, M1, 1200));
        });
    }

    @Test
    void eachNetworkHasStationsOfItsOwn() throws IOException {
        run("br0", history -> history.stations().learn(claim(IP, M1, 0)));
        run("h1/br0", history -> assertEquals(Optional.of(StationChange.Kind.NEW_STATION), learn(history, IP, M2, 9)));
        assertEquals(List.of("br0.dat", "h1%2fbr0.dat"), files());
    }

    @ParameterizedTest
    @CsvSource({"eth0.100, eth0.100.dat", "'x;$(id)`', x%3b%24%28id%29%60.dat", ".., %2e..dat",
            "../../etc/passwd, %2e.%2f..%2fetc%2fpasswd.dat"})
    void aNameOfAnInterfaceIsNoPath(String name, String file) {
        assertEquals(folder.resolve(file), StationFile.in(folder, name).path());
    }

    @Test
    void namesTooLongForAFileStillDiffer() {
        Path one = StationFile.in(folder, "a".repeat(300)).path();
        assertTrue(one.getFileName().toString().length() < 80);
        assertFalse(one.equals(StationFile.in(folder, "a".repeat(299) + "b").path()));
    }

    @Test
    void aDamagedFileIsPutAsideAndWhatIsGoodInItIsKnown() throws IOException {
        String damaged = "02:00:5e:10:00:01\t198.51.100.100\t1700000000\t\t\t1600000000\n\0\0\0\0 torn";
        Files.writeString(folder.resolve("br0.dat"), damaged);
        StationKeeper keeper = new StationKeeper(Optional.of(folder));
        StationHistory history = new StationHistory();
        keeper.keep(history, "br0");
        String sentence = keeper.trouble().orElseThrow();
        assertTrue(sentence.contains("br0.dat\" was damaged (Line 2: ") && sentence.contains("br0.dat.damaged-1")
                && sentence.endsWith("1 stations could be read."), sentence);
        assertEquals(Instant.ofEpochSecond(1_600_000_000), station(history, IP).firstSeen());
        keeper.close();
        assertEquals(damaged, Files.readString(folder.resolve("br0.dat.damaged-1")));
        assertEquals("02:00:5e:10:00:01\t198.51.100.100\t1700000000\t\t\t1600000000\n",
                Files.readString(folder.resolve("br0.dat")));
    }

    @Test
    void whatIsNoFileOfOursIsLeftAlone() throws IOException {
        Files.createDirectory(folder.resolve("br0.dat"));
        StationKeeper keeper = new StationKeeper(Optional.of(folder));
        StationHistory history = new StationHistory();
        keeper.keep(history, "br0");
        assertTrue(keeper.trouble().orElseThrow().endsWith("move it away, and stations are kept again."));
        history.stations().learn(claim(IP, M1, 0));
        keeper.close();
        assertEquals(List.of("br0.dat"), files());
    }

    @Test
    void troubleWithWritingIsToldUntilItIsOver() throws IOException {
        Path gone = folder.resolve("no folder");
        Files.writeString(gone, "a file in its place");
        StationKeeper keeper = new StationKeeper(Optional.of(gone));
        StationHistory history = new StationHistory();
        keeper.keep(history, "br0");
        history.stations().learn(claim(IP, M1, 0));
        keeper.save();
        assertTrue(keeper.trouble().isPresent());
        Files.delete(gone);
        keeper.save();
        assertEquals(Optional.empty(), keeper.trouble());
        keeper.close();
        assertTrue(Files.exists(gone.resolve("br0.dat")));
    }

    @Test
    void whatBeginsAnewStillKnowsTheStations() throws IOException {
        StationKeeper keeper = new StationKeeper(Optional.of(folder));
        StationHistory history = new StationHistory();
        keeper.keep(history, "br0");
        history.stations().learn(claim(IP, M1, 0));
        history.stations().learn(claim(IP, M2, 5));
        StationHistory fresh = keeper.anew(history);
        assertEquals(List.of(M2, M1), station(fresh, IP).macs());
        assertEquals(List.of(), station(fresh, IP).changes());
        assertEquals(0, station(fresh, IP).count());
        fresh.stations().learn(claim(IP6, M1, 9));
        keeper.close();
        assertEquals(3, Files.readAllLines(folder.resolve("br0.dat")).size());
    }

    @Test
    void whatIsNotKeptBeginsWithNothing() {
        StationKeeper none = new StationKeeper(Optional.empty());
        StationHistory history = new StationHistory();
        none.keep(history, "br0");
        history.stations().learn(claim(IP, M1, 0));
        assertEquals(List.of(), none.anew(history).stations().snapshot());
        none.close();
    }

    @Test
    void forgottenIsForgottenInTheFileToo() throws IOException {
        StationKeeper keeper = new StationKeeper(Optional.of(folder));
        StationHistory history = new StationHistory();
        keeper.keep(history, "br0");
        history.stations().learn(claim(IP, M1, 0));
        keeper.save();
        keeper.forget(history);
        assertEquals(List.of(), files());
        assertEquals(Optional.of(StationChange.Kind.NEW_STATION), learn(history, IP, M2, 9));
        keeper.close();
        assertEquals(List.of("br0.dat"), files());
    }

    @Test
    void ofTooManyNetworksThoseOfLongAgoAreForgotten() throws IOException {
        for (int i = 0; i < 70; i++) {
            Path old = Files.writeString(folder.resolve("veth" + i + ".dat"), "");
            Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.from(T.plusSeconds(i)));
        }
        run("br0", history -> history.stations().learn(claim(IP, M1, 0)));
        assertEquals(64, files().size());
        assertTrue(files().containsAll(List.of("br0.dat", "veth69.dat")));
        assertFalse(files().contains("veth0.dat"));
    }

    /** What a console does from its start to its end. */
    private void run(String interfaceName, java.util.function.Consumer<StationHistory> work) {
        try (StationKeeper keeper = new StationKeeper(Optional.of(folder))) {
            StationHistory history = new StationHistory();
            keeper.keep(history, interfaceName);
            work.accept(history);
        }
    }

    private static Optional<StationChange.Kind> learn(StationHistory history, InetAddress ip, MacAddress mac, long at) {
        return history.stations().learn(claim(ip, mac, at)).map(StationChange::kind);
    }

    private static Station station(StationHistory history, InetAddress ip) {
        return history.stations().snapshot().stream().filter(s -> s.ip().equals(ip)).findFirst().orElseThrow();
    }

    private static AddressClaim claim(InetAddress ip, MacAddress mac, long seconds) {
        return new AddressClaim(AddressClaim.Protocol.ARP, AddressClaim.Kind.REPLY, ip, mac, Optional.empty(),
                T.plusSeconds(seconds));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
