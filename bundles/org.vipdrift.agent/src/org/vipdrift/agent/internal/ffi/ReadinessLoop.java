package org.vipdrift.agent.internal.ffi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Thread-safe. One thread that sleeps in poll(2) until a socket has something, and then calls that socket's reader.
 * Readers run on this thread one after the other and do not block; they are added and removed from any thread.
 */
public final class ReadinessLoop implements AutoCloseable {
    private static final CFunction POLL = new CFunction("poll");
    private static final CFunction EVENTFD = new CFunction("eventfd");
    private static final CFunction READ = new CFunction("read");
    private static final CFunction WRITE = new CFunction("write");
    private static final CFunction CLOSE = new CFunction("close");
    private static final int EFD_CLOEXEC = 0x80000;
    private static final int FOREVER = -1;
    private static final short POLLIN = 1;
    /** struct pollfd { int fd; short events; short revents; } */
    private static final int POLLFD = 8;

    /** Called when its socket is readable or has an error to give. */
    @FunctionalInterface
    public interface Reader {
        void readable();
    }

    private final ConcurrentLinkedQueue<Runnable> changes = new ConcurrentLinkedQueue<>();
    /** Confined to the loop's thread. */
    private final Map<NativeSocket, Reader> readers = new LinkedHashMap<>();
    private final int wake;
    private final MemorySegment one = Arena.global().allocateFrom(ValueLayout.JAVA_LONG, 1);
    private final MemorySegment count = Arena.global().allocate(ValueLayout.JAVA_LONG);
    private final Thread thread;
    private volatile boolean closed;

    public ReadinessLoop(String threadName) throws ErrnoException {
        wake = EVENTFD.call(0, EFD_CLOEXEC);
        thread = Thread.ofPlatform().daemon().name(threadName).start(this::run);
    }

    /** From soon on the reader is called whenever the socket has something. */
    public void add(NativeSocket socket, Reader reader) {
        change(() -> readers.put(socket, reader));
    }

    /** The reader is called no more, then the socket is closed. */
    public void removeAndClose(NativeSocket socket) {
        change(() -> {
            readers.remove(socket);
            socket.close();
        });
    }

    /** Runs something on the loop's thread, soon; not while a socket is read that may be closed before. */
    public void execute(Runnable work) {
        change(work);
    }

    private void change(Runnable change) {
        changes.add(change);
        WRITE.callUnchecked(wake, one.address(), Long.BYTES);
    }

    private void run() {
        while (!closed) {
            try (Arena arena = Arena.ofConfined()) {
                untilChanged(arena, List.copyOf(readers.entrySet()));
            }
            for (Runnable change = changes.poll(); change != null; change = changes.poll()) {
                change.run();
            }
        }
        readers.keySet().forEach(NativeSocket::close);
        CLOSE.callUnchecked(wake);
    }

    private void untilChanged(Arena arena, List<Map.Entry<NativeSocket, Reader>> watched) {
        MemorySegment set = arena.allocate((long) POLLFD * (watched.size() + 1), Integer.BYTES);
        List<Integer> descriptors = new ArrayList<>(List.of(wake));
        watched.forEach(entry -> descriptors.add(entry.getKey().descriptor()));
        for (int i = 0; i < descriptors.size(); i++) {
            set.set(ValueLayout.JAVA_INT, (long) i * POLLFD, descriptors.get(i));
            set.set(ValueLayout.JAVA_SHORT, (long) i * POLLFD + Integer.BYTES, POLLIN);
        }
        while (true) {
            if (POLL.callUnchecked(set.address(), descriptors.size(), FOREVER) > 0) {
                for (int i = 0; i < watched.size(); i++) {
                    if (answered(set, i + 1)) {
                        watched.get(i).getValue().readable();
                    }
                }
                if (answered(set, 0)) {
                    READ.callUnchecked(wake, count.address(), Long.BYTES);
                    return;
                }
            }
        }
    }

    private static boolean answered(MemorySegment set, int index) {
        return set.get(ValueLayout.JAVA_SHORT, (long) index * POLLFD + Integer.BYTES + Short.BYTES) != 0;
    }

    /** Ends the thread and closes all its sockets. */
    @Override
    public void close() throws InterruptedException {
        change(() -> closed = true);
        thread.join();
    }
}
