package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.Journal.Verification;
import org.vipdrift.failover.internal.evidence.Past;
import org.vipdrift.failover.internal.journal.JournalBook;

class JournalTest {

    private static final GroupId WEB = new GroupId("web");

    @TempDir
    Path folder;
    private Path file;
    private JournalBook journal;

    @BeforeEach
    void open() {
        file = folder.resolve("journal.jsonl");
        journal = new JournalBook(file);
    }

    private static Drift drift(int number, Outcome outcome) {
        return new Drift("d" + number, Instant.parse("2026-11-21T20:14:03.123Z"), WEB, MoveKind.SWITCHOVER, outcome,
                "web moved: \"ä\" \\ \u0007 and a\nline.", new HostId("h1"), new HostId("h2"), new Epoch(number),
                List.of(new StepReport("release", new HostId("h1"), 0.25, 0.125, true, false, "done")),
                List.of(new CheckResult("subnet", Severity.REFUSE, true, "evidence", "")),
                List.of(new WireTruth(Vip.parse("198.51.100.100/24"), WireTruth.State.SINGLE_EXPECTED,
                        List.of(MacAddress.parse("02:00:00:00:00:02")), List.of("h3"),
                        Optional.of(Instant.parse("2026-11-21T20:14:04Z")))),
                OptionalDouble.of(0.75), "anna@desk", "because");
    }

    private void moves(int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            journal.intend(drift(i, Outcome.UNKNOWN), List.of());
            journal.record(drift(i, Outcome.DONE));
        }
    }

    private void assertDamaged(String sentence) {
        Verification verification = journal.verify();
        assertFalse(verification.intact());
        assertEquals(sentence, verification.sentence());
    }

    private static Drift automatic(int epoch, String to, Instant at) {
        return new Drift("a" + epoch + at, at, WEB, MoveKind.AUTOMATIC, Outcome.DONE, "h1 fell silent.",
                new HostId("h1"), new HostId(to), new Epoch(epoch), List.of(), List.of(), List.of(),
                OptionalDouble.of(172), "agent on " + to, "");
    }

    @Test
    void takesWhatTheAgentsDidOnceFromTwoConsoles() throws IOException {
        Instant at = Instant.parse("2026-11-21T03:12:00Z");
        assertTrue(journal.recordOnce(automatic(8, "h2", at)));
        assertFalse(new JournalBook(file).recordOnce(automatic(8, "h2", at.plusMillis(3))));
        assertTrue(journal.recordOnce(automatic(8, "h3", at.plusSeconds(60))), "h3 had the same epoch ready");
        assertEquals(List.of("h2", "h3"), journal.drifts().stream().map(d -> d.to().name()).toList());
        assertTrue(journal.verify().intact());
    }

    @Test
    void knowsTheLastMoveThatProvedAGroupsFailover() throws IOException {
        assertEquals(Optional.empty(), journal.lastProven(WEB));
        Instant at = Instant.parse("2026-11-21T03:12:00Z");
        for (MoveKind kind : MoveKind.values()) {
            for (Outcome outcome : Outcome.values()) {
                journal.record(past(kind, outcome, at.plusSeconds(kind.ordinal())));
            }
        }
        Drift proven = journal.lastProven(WEB).orElseThrow();
        assertEquals(MoveKind.AUTOMATIC, proven.kind());
        assertEquals(Outcome.DONE, proven.outcome());
        assertEquals(MoveKind.DISARM, journal.lastArming(WEB).orElseThrow().kind());
        journal.record(past(MoveKind.FAILOVER, Outcome.DONE, at.plusSeconds(3600)));
        journal.record(past(MoveKind.SWITCHOVER, Outcome.DONE, at.plusSeconds(60)));
        assertEquals(MoveKind.FAILOVER, journal.lastProven(WEB).orElseThrow().kind());
        assertEquals(Optional.empty(), journal.lastProven(new GroupId("db")));
    }

    private static Drift past(MoveKind kind, Outcome outcome, Instant at) {
        return new Drift(kind.word() + outcome.word() + at, at, WEB, kind, outcome, "It ended.", new HostId("h1"),
                new HostId("h2"), new Epoch(3), List.of(), List.of(), List.of(), OptionalDouble.empty(), "anna@desk",
                "");
    }

    @Test
    void aMoveOfOursIsNotToldAgainAsTheAgentsOwn() throws IOException {
        moves(8);
        assertFalse(journal.recordOnce(automatic(8, "h2", Instant.parse("2026-11-21T20:14:03.130Z"))));
    }

    @Test
    void whatIsFoundOutLateStandsWhereItHappenedAndSaysNothingOfNow() throws IOException {
        moves(9);
        assertTrue(journal.recordOnce(automatic(4, "h3", Instant.parse("2026-11-21T03:12:00Z"))));
        assertEquals("h3", journal.drifts().getFirst().to().name());
        assertEquals(new Past(new Epoch(9), Optional.of(new HostId("h2")), journal.past(WEB).outages()),
                journal.past(WEB));
        assertFalse(journal.past(WEB).outages().contains(java.time.Duration.ofMillis(172)));
    }

    @Test
    void givesBackWhatItWasTold() throws IOException {
        moves(2);
        assertEquals(List.of(drift(1, Outcome.DONE), drift(2, Outcome.DONE)), new JournalBook(file).drifts());
    }

    @Test
    void givesBackWhatIsAbsentAsAbsent() throws IOException {
        Drift bare = new Drift("d", Instant.EPOCH, WEB, MoveKind.PLACE, Outcome.REFUSED, "s", null, null, Epoch.NONE,
                List.of(), List.of(), List.of(WireTruth.unknown(Vip.parse("2001:db8::1/64"))), OptionalDouble.empty(),
                "", "");
        journal.record(bare);
        assertEquals(List.of(bare), journal.drifts());
    }

    @Test
    void givesBackWhatWasHeardOfAMove() throws IOException {
        Drift bare = drift(1, Outcome.DONE);
        WitnessedTakeover heard = new WitnessedTakeover(new HostId("h3"), InetAddress.getByName("198.51.100.100"),
                bare.at().plusNanos(1_234_567), MacAddress.parse("02:00:00:00:00:01"),
                MacAddress.parse("02:00:00:00:00:02"), 512.25, 2, OptionalDouble.empty(), true);
        Drift told = new Drift(bare.id(), bare.at(), bare.group(), bare.kind(), bare.outcome(), bare.sentence(),
                bare.from(), bare.to(), bare.epoch(), bare.steps(), bare.checks(), bare.wire(), List.of(heard),
                bare.outageMillis(), bare.who(), bare.reason());
        journal.record(told);
        assertEquals(List.of(told), journal.drifts());
    }

    @Test
    void readsLinesOfBeforeTakeoversWereKeptAndGoesOnFromThem() throws IOException {
        Files.writeString(file, """
                {"prev":"%s","hash":"%s","entry":{"type":"OUTCOME","drift":{"id":"d1",\
                "at":"2026-11-21T20:14:03.123Z","group":"web","kind":"PLACE","outcome":"DONE",\
                "sentence":"Kept no \\"takeovers\\": yet.","to":"h1","epoch":"1","steps":[],"checks":[],"wire":[],\
                "outageMillis":"","who":"anna@desk","reason":""},"plan":[]}}
                """.formatted("0".repeat(64), "699d0664b6b50a73427ab4e7f2af40eaf4719f1b1023c2506defb8cc6ea39520"));
        journal.record(drift(2, Outcome.DONE));
        assertTrue(journal.verify().intact(), journal.verify().sentence());
        assertEquals(List.of("d1", "d2"), journal.drifts().stream().map(Drift::id).toList());
        assertEquals(List.of(), journal.drifts().getFirst().takeovers());
    }

    @Test
    void anEmptyJournalIsIntact() {
        assertTrue(journal.verify().intact());
        assertEquals(List.of(), journal.drifts());
        assertEquals(Past.NONE, journal.past(WEB));
    }

    @Test
    void anIntentWithoutOutcomeIsAnOpenMove() throws IOException {
        moves(1);
        journal.intend(drift(2, Outcome.UNKNOWN), List.of(new PlannedStep("claim", new HostId("h2"), "claims")));
        assertEquals(List.of(drift(2, Outcome.UNKNOWN)), journal.open(WEB));
        assertEquals(List.of(WEB), journal.groupsWithOpenMoves());
        journal.record(drift(2, Outcome.ROLLED_BACK));
        assertEquals(List.of(), journal.open(WEB));
    }

    @Test
    void remembersTheNewestEpochAndTheHolder() throws IOException {
        moves(3);
        assertEquals(new Epoch(3), journal.past(WEB).epoch());
        assertEquals(Optional.of(new HostId("h2")), journal.past(WEB).holder());
        journal.record(drift(9, Outcome.ROLLED_BACK));
        assertEquals(new Epoch(9), journal.past(WEB).epoch());
        assertEquals(Optional.of(new HostId("h1")), journal.past(WEB).holder());
        journal.record(drift(10, Outcome.REFUSED));
        assertEquals(Optional.of(new HostId("h1")), journal.past(WEB).holder());
        journal.record(drift(11, Outcome.UNKNOWN));
        assertEquals(Optional.empty(), journal.past(WEB).holder());
    }

    @Test
    void remembersTheOutagesOfTheNewestMovesThatWereDone() throws IOException {
        moves(7);
        journal.record(drift(9, Outcome.ROLLED_BACK));
        assertEquals(Collections.nCopies(5, Duration.ofNanos(750_000)), journal.past(WEB).outages());
    }

    @Test
    void everyLineIsOneLineThatOnlyTheOwnerCanRead() throws IOException {
        moves(1);
        assertEquals(2, Files.readAllLines(file).size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void namesTheLineThatWasChanged() throws IOException {
        moves(3);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(3, lines.get(3).replace("anna", "hugo"));
        Files.write(file, lines);
        assertDamaged("Line 4 of " + file + " was changed after it was written: its hash is not that of its content.");
        assertEquals(3, journal.drifts().size());
    }

    @Test
    void noticesThatLinesWereRemoved() throws IOException {
        moves(3);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(2);
        Files.write(file, lines);
        assertDamaged("Line 3 of " + file
                + " does not follow from the line before it: lines were removed, added or exchanged.");
    }

    @Test
    void noticesThatTheFirstLinesWereRemoved() throws IOException {
        moves(2);
        Files.write(file, Files.readAllLines(file).subList(2, 4));
        assertFalse(journal.verify().intact());
    }

    @Test
    void namesALineThatIsNone() throws IOException {
        moves(1);
        Files.writeString(file, "hello\n", StandardOpenOption.APPEND);
        assertDamaged("Line 3 of " + file + " is no journal line.");
        moves(1);
        assertEquals(1, journal.drifts().size());
    }

    @Test
    void aTornLastLineIsReportedAndTheRestIsRead() throws IOException {
        moves(2);
        tear(40);
        assertDamaged("Line 4 of " + file + " is torn: it was being written when the machine or the program stopped;"
                + " what it began to say is lost.");
        assertEquals(List.of("d1", "d2"), journal.drifts().stream().map(Drift::id).toList());
        assertEquals(List.of(drift(2, Outcome.UNKNOWN)), journal.open(WEB));
    }

    private void tear(int bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(all, all.length - bytes));
    }

    @Test
    void neverGoesOnWritingATornLineButSetsItAside() throws IOException {
        moves(2);
        tear(40);
        byte[] before = Files.readAllBytes(file);
        String torn = new String(before, StandardCharsets.UTF_8).lines().toList().getLast();
        journal.record(drift(3, Outcome.DONE));
        assertTrue(journal.verify().intact(), journal.verify().sentence());
        assertEquals(4, journal.verify().lines());
        assertEquals(torn + "\n", Files.readString(folder.resolve("journal.jsonl.torn")));
        assertEquals(List.of("d1", "d2", "d3"), journal.drifts().stream().map(Drift::id).toList());
    }

    @Test
    void aLastLineThatOnlyLacksItsEndIsKept() throws IOException {
        moves(1);
        tear(1);
        assertTrue(journal.verify().intact(), journal.verify().sentence());
        journal.record(drift(2, Outcome.DONE));
        assertTrue(journal.verify().intact(), journal.verify().sentence());
        assertEquals(3, journal.verify().lines());
        assertFalse(Files.exists(folder.resolve("journal.jsonl.torn")));
    }

    @Test
    void aTornLineLongerThanAnyOfOursIsSetAsideToo() throws IOException {
        moves(1);
        Files.writeString(file, "x".repeat(3_000_000), StandardOpenOption.APPEND);
        journal.record(drift(2, Outcome.DONE));
        assertTrue(journal.verify().intact(), journal.verify().sentence());
        assertEquals(2, journal.drifts().size());
    }

    @Test
    void everyTearAtAnyByteLeavesAJournalThatCanBeGoneOnWith() throws IOException {
        moves(1);
        byte[] whole = Files.readAllBytes(file);
        int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = first; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            journal.record(drift(2, Outcome.DONE));
            assertTrue(journal.verify().intact(), "torn at byte " + length + ": " + journal.verify().sentence());
        }
    }

    @Test
    void manyWritersNeverMixTheirLines() throws Exception {
        int writers = 8;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                JournalBook own = new JournalBook(file);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        own.record(drift(i, Outcome.DONE));
                        own.verify();
                    }
                    return null;
                }));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
        }
        assertTrue(journal.verify().intact(), journal.verify().sentence());
        assertEquals(80, journal.verify().lines());
    }

    @Test
    void tellsItsListenersOfEachRecordedMove() throws IOException {
        List<Drift> heard = new ArrayList<>();
        try (var subscription = journal.subscribe(heard::add)) {
            moves(1);
        }
        journal.record(drift(2, Outcome.DONE));
        assertEquals(List.of(drift(1, Outcome.DONE)), heard);
    }

    @Test
    void saysSoIfItCannotBeWritten() throws IOException {
        Files.createDirectory(file);
        IOException e = org.junit.jupiter.api.Assertions.assertThrows(IOException.class,
                () -> journal.record(drift(1, Outcome.DONE)));
        assertTrue(String.valueOf(e.getMessage()).contains("journal.jsonl"), e.toString());
        assertFalse(journal.verify().intact());
    }

    @Test
    void twoProcessesTakeTurns() throws Exception {
        Process other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), file.toString()).inheritIO().start();
        for (int i = 0; i < Writer.LINES; i++) {
            journal.record(drift(i, Outcome.DONE));
        }
        assertEquals(0, other.waitFor());
        assertTrue(journal.verify().intact(), journal.verify().sentence());
        assertEquals(2 * Writer.LINES, journal.verify().lines());
    }

    /** The second process. */
    public static final class Writer {

        static final int LINES = 100;

        public static void main(String[] arguments) throws IOException {
            JournalBook own = new JournalBook(Path.of(arguments[0]));
            for (int i = 0; i < LINES; i++) {
                own.record(drift(i, Outcome.DONE));
            }
        }
    }
}
