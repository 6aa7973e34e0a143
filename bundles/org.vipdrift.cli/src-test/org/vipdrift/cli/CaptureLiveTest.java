package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

class CaptureLiveTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();
    private final Scripted source = new Scripted();
    @TempDir
    Path folder;

    @Test
    void printsPacketsUntilThereAreEnough() {
        assertEquals(0, run("capture", "live", "--interface", "eth0", "--bpf", "arp", "--count", "2"));
        assertEquals("""
                    1   0.000000 02:00:5e:10:00:01 → 02:00:5e:10:00:09 ARP 42 198.51.100.100 is at 02:00:5e:10:00:01
                    2   1.000000 02:00:5e:10:00:01 → 02:00:5e:10:00:09 ARP 42 198.51.100.100 is at 02:00:5e:10:00:01
                """, io.printed());
        assertEquals("7 packets received, 2 dropped by the capture, 1 by the interface.\n", io.said());
        assertEquals(CaptureOrder.on("eth0").only("arp"), source.order);
        assertTrue(source.closed);
    }

    @Test
    void savesPacketsWithTheInterfaceAndWhatWasLost() throws IOException {
        Path file = folder.resolve("live.pcapng");
        assertEquals(0, run("capture", "live", "--interface", "eth0", "--bpf", "arp", "--count", "3", "-w",
                file.toString()));
        assertEquals("", io.printed());
        assertTrue(io.said().startsWith("3 packets saved in \"" + file + "\". 7 packets received, 2 dropped"),
                io.said());
        try (CaptureFile saved = CaptureFile.open(file)) {
            saved.read(Progress.SILENT, Cancellation.NEVER);
            FileInterface eth0 = saved.interfaces().getFirst();
            assertEquals(3, saved.size());
            assertEquals("eth0", eth0.name());
            assertEquals("arp", eth0.filter());
            assertEquals(InterfaceCounts.of(new CaptureCounts(7, 2, 1)), eth0.counts().orElseThrow());
        }
    }

    @Test
    void overwritesNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.pcapng"), "mine");
        assertEquals(65, run("capture", "live", "--interface", "eth0", "-w", file.toString()));
        assertTrue(io.said().contains("There is a file"), io.said());
        assertEquals("mine", Files.readString(file));
        assertTrue(source.closed);
    }

    @Test
    void endsAfterTheTimeGiven() {
        source.frames = 0;
        assertEquals(0, run("capture", "live", "--interface", "eth0", "--seconds", "0.01"));
        assertTrue(source.closed);
        assertEquals(64, run("capture", "live", "--interface", "eth0", "--seconds", "0"));
        assertEquals(64, run("capture", "live", "--interface", "eth0", "--seconds", "2m"));
    }

    @Test
    void capturesOnSeveralInterfacesAsDumpcapsOptionsSay() throws IOException {
        Path file = folder.resolve("both.pcapng");
        assertEquals(0, run("capture", "live", "--interface", "eth0", "--interface", "eth1", "-a", "packets:8", "-s",
                "96", "-B", "2", "-p", "--immediate", "-w", file.toString()));
        assertEquals(List.of(new CaptureOrder("eth0", "", false, 96, 2 << 20, true),
                new CaptureOrder("eth1", "", false, 96, 2 << 20, true)), source.orders);
        assertTrue(io.said().endsWith("14 packets received, 4 dropped by the capture, 2 by the interface.\n"),
                io.said());
        try (CaptureFile saved = CaptureFile.open(file)) {
            saved.read(Progress.SILENT, Cancellation.NEVER);
            assertEquals(8, saved.size());
            assertEquals(List.of("eth0", "eth1"), saved.interfaces().stream().map(FileInterface::name).toList());
            assertEquals(96, saved.interfaces().getLast().snapLength());
            assertEquals(2, saved.interfaces().getLast().counts().orElseThrow().droppedBySystem());
        }
    }

    @Test
    void writesARingOfFilesAndEndsAtTheirSize() throws IOException {
        source.frames = 200;
        Path file = folder.resolve("ring.pcapng");
        assertEquals(0, run("capture", "live", "--interface", "eth0", "-b", "filesize:1", "-b", "files:3", "-a",
                "filesize:9", "-w", file.toString()));
        assertTrue(io.said().matches("(?s)[0-9]+ packets saved; the ring has 3 files, the last is .*ring_00009_.*"),
                io.said());
        try (var files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void saysWhatIsWrongWithAConditionOrANumber() {
        assertEquals(64, run("capture", "live", "--interface", "eth0", "-a", "frames:3"));
        assertTrue(io.said().contains("write duration:SECONDS, packets:N or filesize:kB"), io.said());
        assertEquals(64, run("capture", "live", "--interface", "eth0", "-a", "packets:0"));
        assertEquals(64, run("capture", "live", "--interface", "eth0", "-a", "filesize:1"));
        assertEquals(64, run("capture", "live", "--interface", "eth0", "-b", "filesize:1"));
        assertEquals(64, run("capture", "live", "--interface", "eth0", "-w", "x.pcapng", "-b", "files:3"));
        assertEquals(64, run("capture", "live", "--interface", "eth0", "-s", "63"));
        assertEquals(64, run("capture", "live", "--interface", "eth0", "-B", "1025"));
        assertTrue(source.orders.isEmpty());
    }

    @Test
    void leavesNoFileWhereItMayNotCapture() {
        source.refusal = new CaptureException(Reason.NO_RIGHTS, "You may not capture: run as root.");
        Path file = folder.resolve("none.pcapng");
        assertEquals(77, run("capture", "live", "--interface", "eth0", "-w", file.toString()));
        assertEquals("You may not capture: run as root.\n", io.said());
        assertFalse(Files.exists(file));
    }

    @Test
    void refusesAFilterLikeAnyWrongWord() {
        source.refusal = new CaptureException(Reason.BAD_FILTER, "That is no filter.");
        assertEquals(64, run("capture", "live", "--interface", "eth0", "--bpf", "x y"));
    }

    @Test
    void keepsWhatCameBeforeTheCaptureBroke() throws IOException {
        source.end = Optional.of(new CaptureException(Reason.BROKEN, "The interface is gone."));
        Path file = folder.resolve("broken.pcapng");
        assertEquals(1, run("capture", "live", "--interface", "eth0", "-w", file.toString()));
        assertTrue(io.said().endsWith("The interface is gone.\n"), io.said());
        try (CaptureFile saved = CaptureFile.open(file)) {
            saved.read(Progress.SILENT, Cancellation.NEVER);
            assertEquals(5, saved.size());
        }
    }

    @Test
    void endsOnCtrlC() {
        Interruption interruption = new Interruption();
        source.started = interruption::cancel;
        world.capture = source;
        assertEquals(130, Main.run(new String[] {"capture", "live", "--interface", "eth0"}, io, world, interruption));
        assertTrue(source.closed);
    }

    @Test
    void capturesOnAHostAndSaysWhatIsLeftOut() throws IOException {
        source.remark = "Left out is our own connection.";
        world.hostCapture = source;
        Path file = folder.resolve("host.pcapng");
        assertEquals(0,
                Main.run(new String[] {"capture", "live", "--host", "h1", "--interface", "host0", "--bpf", "arp",
                        "--count", "2", "-w", file.toString()}, io, world));
        assertEquals(CaptureOrder.on("h1/host0").only("arp"), source.order);
        assertTrue(io.said().startsWith("Left out is our own connection.\n2 packets saved in"), io.said());
        assertTrue(source.closed && world.closed);
        try (CaptureFile saved = CaptureFile.open(file)) {
            saved.read(Progress.SILENT, Cancellation.NEVER);
            assertEquals("h1/host0", saved.interfaces().getFirst().name());
            assertEquals(InterfaceCounts.of(new CaptureCounts(7, 2, 1)),
                    saved.interfaces().getFirst().counts().orElseThrow());
        }
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        world.hostCapture = source;
        assertEquals(105, run("capture", "live", "--host", "h9", "--interface", "host0", "--count", "1"));
        assertTrue(io.said().contains("no host h9 in the inventory"), io.said());
        assertEquals(64, run("capture", "live", "--host", "../h1", "--interface", "host0"));
    }

    private int run(String... args) {
        world.capture = source;
        return Main.run(args, io, world);
    }

    /** Delivers five frames a second apart when it starts. */
    private static final class Scripted implements CaptureSource {
        @Nullable
        CaptureOrder order;
        final List<CaptureOrder> orders = new ArrayList<>();
        @Nullable
        CaptureException refusal;
        Optional<CaptureException> end = Optional.empty();
        Runnable started = () -> {
        };
        int frames = 5;
        String remark = "";
        boolean closed;

        @Override
        public List<CaptureInterface> interfaces() {
            return List.of();
        }

        @Override
        public Optional<String> filterProblem(String filter) {
            return Optional.empty();
        }

        @Override
        public LiveCapture start(CaptureOrder wanted, CaptureListener listener) throws CaptureException {
            order = wanted;
            orders.add(wanted);
            if (refusal != null) {
                throw refusal;
            }
            for (int i = 0; i < frames; i++) {
                byte[] octets = PcapBytes.reply("02005e100001");
                listener.captured(new Frame(Slice.of(octets), octets.length, (1_700_000_000L + i) * 1_000_000_000L,
                        wanted.interfaceName(), Frame.ETHERNET));
            }
            end.ifPresent(why -> listener.ended(end));
            started.run();
            return new Running();
        }

        private final class Running implements LiveCapture {
            @Override
            public CaptureCounts counts() {
                return new CaptureCounts(7, 2, 1);
            }

            @Override
            public boolean isRunning() {
                return end.isEmpty();
            }

            @Override
            public String remark() {
                return remark;
            }

            @Override
            public void close() {
                closed = true;
            }
        }
    }
}
