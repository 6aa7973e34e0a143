package org.vipdrift.agent.internal.netlink;

import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;

/**
 * Thread-safe. That the kernel's routes have changed, and no more: a router's tables change all the time, and who wants to
 * know reads anew. On a socket of its own, so that other news is not lost among it.
 */
public final class RouteEvents {
    /** So many datagrams are read before other sockets get their turn. */
    private static final int BURST = 64;

    private final NetlinkSocket socket;

    /** @throws ErrnoException if the kernel gives no socket */
    public RouteEvents() throws ErrnoException {
        socket = new NetlinkSocket();
        socket.join(Rtm.RTNLGRP_IPV4_ROUTE);
        socket.join(Rtm.RTNLGRP_IPV6_ROUTE);
    }

    /** @param changed run on the loop's thread, until the loop is closed */
    public void listen(ReadinessLoop loop, Runnable changed) {
        loop.add(socket.socket(), () -> {
            drop();
            changed.run();
        });
    }

    private void drop() {
        try {
            for (int i = 0; i < BURST && !socket.receiveNow().isEmpty(); i++) {
                continue;
            }
        } catch (ErrnoException e) {
            if (e.errno() != Errno.ENOBUFS) {
                throw new IllegalStateException("cannot hear of the kernel's routes any more", e);
            }
        }
    }
}
