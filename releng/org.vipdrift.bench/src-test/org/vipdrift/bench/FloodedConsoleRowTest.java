package org.vipdrift.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.bench.FloodedConsoleRow.Peer;

class FloodedConsoleRowTest {
    private static final Peer ALL_SEEN = new Peer("500000 of 500000 seen", 500_000, 500_000);
    @TempDir
    Path folder;
    private int lives;

    @Test
    void holdsWhereAllWasSeenAndNobodyWaitedLong() throws IOException {
        live(500_000, 500_000, 40);
        live(500_000, 500_000, 99);

        Row row = row(ALL_SEEN);

        assertTrue(row.holds());
        assertTrue(row.ours().contains("1000000 of 1000000 frames seen, 0 dropped, the latest shown in 2 of 2 runs"),
                row.ours());
    }

    @Test
    void aLongFreezeInOneRunIsEnough() throws IOException {
        live(500_000, 500_000, 40);
        live(500_000, 500_000, 101);

        assertFalse(row(ALL_SEEN).holds());
    }

    @Test
    void mayLoseNoMoreThanTcpdumpAndOneFrameInAThousand() throws IOException {
        live(500_000, 499_600, 40);
        assertTrue(row(ALL_SEEN).holds());

        live(500_000, 498_000, 40);
        assertFalse(row(ALL_SEEN).holds());
        assertTrue(row(new Peer("some lost", 500_000, 499_000)).holds());
    }

    @Test
    void aFloodThatDidNotComeIsNoProof() throws IOException {
        live(400_000, 400_000, 40);

        assertFalse(row(ALL_SEEN).holds());
    }

    @Test
    void aListThatDoesNotShowTheLatestIsNotAlive() throws IOException {
        write(500_000, 500_000, 499_000, 40);

        assertFalse(row(ALL_SEEN).holds());
    }

    @Test
    void readsTheLivesInTheirOrderAndNoOthers() throws IOException {
        live(1, 1, 40);
        live(2, 2, 40);
        Files.writeString(folder.resolve("live-9.json"), "{}");

        assertEquals(3.0, Runs.read(folder, "live-").sum("sent"));
        assertEquals(1.0, Runs.read(folder, "live-").first("sent"));
        assertEquals(2.0, Runs.read(folder, "live-").after(1).first("sent"));
    }

    private Row row(Peer peer) throws IOException {
        return new FloodedConsoleRow("a flood", Runs.read(folder, "live-")).row(peer);
    }

    private void live(long sent, long captured, int freeze) throws IOException {
        write(sent, captured, captured, freeze);
    }

    private void write(long sent, long captured, long shown, int freeze) throws IOException {
        Files.writeString(folder.resolve("live-" + ++lives + ".json"), """
                {"sent": %d, "captured": %d, "lastShown": %d, "dropped": 0, "longestFreezeMillis": %d,
                 "freeze99Millis": 5}""".formatted(sent, captured, shown, freeze));
    }
}
