package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.NativeSocket;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;

/**
 * Thread-safe. Whether a program runs. One of its processes is watched by a descriptor (pidfd_open(2)): while it lives
 * nothing is read, and when it ends another attempt is asked for at once. Only while there is none, /proc is searched.
 */
final class ProcessAlive implements Attempt {
    private final ProcessName name;
    private final ReadinessLoop loop;
    private final Runnable changed;
    /** Guarded by this, as all below. */
    private @Nullable NativeSocket watched;
    private long pid;
    private boolean closed;

    ProcessAlive(List<String> arguments, ReadinessLoop loop, Runnable changed) {
        name = new ProcessName(arguments.getFirst());
        this.loop = loop;
        this.changed = changed;
    }

    @Override
    public Finding make(Duration most) throws IOException, InterruptedException {
        long alive = watchedProcess();
        if (alive == 0) {
            for (long found : name.search()) {
                if (watch(found)) {
                    alive = found;
                    break;
                }
            }
        }
        return alive == 0 ? Finding.fail("No process " + name + " runs.")
                : Finding.pass("Process " + name + " runs, as " + alive + ".");
    }

    private synchronized long watchedProcess() {
        return watched == null ? 0 : pid;
    }

    /** Whether the process lives; where it cannot be watched it is searched for again next time. */
    private boolean watch(long found) throws IOException {
        NativeSocket descriptor;
        try {
            descriptor = NativeSocket.ofProcess(found);
        } catch (ErrnoException unknownToKernelOrForbidden) {
            return name.isThatOf(found);
        }
        if (descriptor == null) {
            return false;
        }
        if (!name.isThatOf(found) || !keep(descriptor, found)) {
            descriptor.close();
            return false;
        }
        return true;
    }

    private synchronized boolean keep(NativeSocket descriptor, long found) {
        if (closed) {
            return false;
        }
        watched = descriptor;
        pid = found;
        loop.add(descriptor, () -> ended(descriptor));
        return true;
    }

    private void ended(NativeSocket descriptor) {
        synchronized (this) {
            if (watched != descriptor) {
                return;
            }
            watched = null;
        }
        loop.removeAndClose(descriptor);
        changed.run();
    }

    @Override
    public synchronized void close() {
        closed = true;
        NativeSocket descriptor = watched;
        watched = null;
        if (descriptor != null) {
            loop.removeAndClose(descriptor);
        }
    }
}
