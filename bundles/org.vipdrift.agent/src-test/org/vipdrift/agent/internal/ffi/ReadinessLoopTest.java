package org.vipdrift.agent.internal.ffi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessLoopTest {
    private static final int AF_UNIX = 1;

    @TempDir
    Path folder;

    private final Arena arena = Arena.global();
    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();

    @Test
    void callsAReaderWhenItsSocketHasSomething() throws Exception {
        try (ReadinessLoop loop = new ReadinessLoop("test"); NativeSocket sender = datagramSocket()) {
            listen(loop, "a");
            listen(loop, "b");
            send(sender, "a", 1);
            send(sender, "b", 2);
            assertEquals(3, next() + next());
        }
    }

    @Test
    void callsARemovedReaderNoMore() throws Exception {
        try (ReadinessLoop loop = new ReadinessLoop("test"); NativeSocket sender = datagramSocket()) {
            NativeSocket gone = listen(loop, "a");
            loop.removeAndClose(gone);
            listen(loop, "b");
            send(sender, "b", 7);
            assertEquals(7, next());
            assertThrows(ErrnoException.class, () -> send(sender, "a", 1), "its socket is closed");
        }
    }

    @Test
    void namesTheCallAndTheErrorInTheKernelsWords() {
        ErrnoException e = assertThrows(ErrnoException.class, () -> NativeSocket.open(9999, 1, 0));
        assertEquals("socket: Address family not supported by protocol (errno 97)", e.getMessage());
    }

    @Test
    void agreesWithTheKernelThatNanoTimeIsTheMonotonicClock() {
        MemorySegment time = arena.allocate(16, 8);
        long before = System.nanoTime();
        new CFunction("clock_gettime").callUnchecked(1, time.address());
        long kernel = time.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L + time.get(ValueLayout.JAVA_LONG, 8);
        assertTrue(before <= kernel && kernel <= System.nanoTime(), before + " " + kernel);
    }

    @Test
    void tellsSystemdThroughADatagramSocket() throws Exception {
        NativeSocket systemd = datagramSocket();
        systemd.bind(SystemdNotify.address(arena, folder.resolve("notify").toString()));
        SystemdNotify.send(folder.resolve("notify").toString(), "READY=1");
        MemorySegment message = arena.allocate(100);
        assertEquals("READY=1", new String(message.asSlice(0, systemd.receive(message)).toArray(
                ValueLayout.JAVA_BYTE)));
    }

    @Test
    void knowsSystemdsAbstractAddresses() throws Exception {
        String name = "@vipdrift-test-" + ProcessHandle.current().pid();
        try (NativeSocket systemd = datagramSocket()) {
            systemd.bind(SystemdNotify.address(arena, name));
            SystemdNotify.send(name, "STOPPING=1");
            assertEquals("STOPPING=1".length(), systemd.receive(arena.allocate(100)));
        }
    }

    private static NativeSocket datagramSocket() throws ErrnoException {
        return NativeSocket.open(AF_UNIX, NativeSocket.SOCK_DGRAM, 0);
    }

    private NativeSocket listen(ReadinessLoop loop, String name) throws ErrnoException {
        NativeSocket socket = datagramSocket();
        socket.bind(SystemdNotify.address(arena, folder.resolve(name).toString()));
        MemorySegment in = arena.allocate(4, 4);
        loop.add(socket, () -> {
            try {
                if (socket.receiveNow(in) > 0) {
                    heard.add(in.get(ValueLayout.JAVA_INT, 0));
                }
            } catch (ErrnoException e) {
                throw new IllegalStateException(e);
            }
        });
        return socket;
    }

    private void send(NativeSocket sender, String name, int value) throws ErrnoException {
        sender.sendTo(arena.allocateFrom(ValueLayout.JAVA_INT, value), Integer.BYTES,
                SystemdNotify.address(arena, folder.resolve(name).toString()));
    }

    private int next() throws InterruptedException {
        Integer value = heard.poll(10, TimeUnit.SECONDS);
        assertTrue(value != null, "nothing heard");
        return value;
    }
}
