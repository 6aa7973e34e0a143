package org.vipdrift.agent.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.netlink.KernelAddresses;
import org.vipdrift.agent.internal.netlink.KernelEvents;
import org.vipdrift.agent.internal.netlink.KernelTables;
import org.vipdrift.agent.internal.netlink.LinkRow;

/**
 * What an agent opens towards the kernel.
 *
 * @param links the interfaces as they are after the events were joined
 */
record KernelSide(ReadinessLoop loop, KernelAddresses addresses, KernelEvents events, List<LinkRow> links) {

    /** Being opened by a thread of its own: the first native call takes the JVM longer to make than all else at start. */
    static final class Opening {
        private final FutureTask<KernelSide> task = new FutureTask<>(KernelSide::open);

        Opening() {
            Thread.ofPlatform().daemon().name("kernel-side").start(task);
        }

        /** Waits for it. */
        KernelSide done() throws IOException, InterruptedException {
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw new IOException("the kernel cannot be talked to: " + e.getCause(), e);
            }
        }
    }

    private static KernelSide open() throws IOException {
        ReadinessLoop loop = new ReadinessLoop("kernel");
        KernelAddresses addresses = new KernelAddresses();
        return new KernelSide(loop, addresses, new KernelEvents(), KernelTables.links());
    }
}
