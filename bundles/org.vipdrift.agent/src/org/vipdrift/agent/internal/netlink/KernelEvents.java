package org.vipdrift.agent.internal.netlink;

import java.util.List;
import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;

/** Thread-safe. Changes the kernel tells of by itself. */
public final class KernelEvents {
    /** So many datagrams are read before other sockets get their turn. */
    private static final int BURST = 64;

    /** Hears of changes, on the loop's thread. */
    public interface Listener {
        void link(LinkRow link, boolean gone);

        void address(AddressRow address, boolean gone);

        /** Whether it wants to hear of addresses that are there, which are told anew whenever their lifetime is renewed. */
        default boolean caresForAddresses() {
            return true;
        }

        void neighbour(NeighbourRow neighbour, boolean gone);

        /** The kernel dropped events for lack of room (ENOBUFS); only a new reading tells what is. */
        void overrun();
    }

    private final NetlinkSocket socket;

    /**
     * From now on the kernel keeps its news until somebody listens.
     *
     * @throws ErrnoException if the kernel gives no socket
     */
    public KernelEvents() throws ErrnoException {
        socket = new NetlinkSocket();
        for (int group : List.of(Rtm.RTNLGRP_LINK, Rtm.RTNLGRP_IPV4_IFADDR, Rtm.RTNLGRP_IPV6_IFADDR)) {
            socket.join(group);
        }
    }

    /** Has the news read and told on the loop's thread, until the loop is closed. */
    public void listen(ReadinessLoop loop, Listener listener) {
        loop.add(socket.socket(), () -> read(listener));
    }

    /** Neighbour tables of busy networks change all the time: they are heard only while somebody cares. */
    public void watchNeighbours(boolean watch) throws ErrnoException {
        if (watch) {
            socket.join(Rtm.RTNLGRP_NEIGH);
        } else {
            socket.leave(Rtm.RTNLGRP_NEIGH);
        }
    }

    private void read(Listener listener) {
        try {
            for (int i = 0; i < BURST; i++) {
                List<NetlinkMessage> messages = socket.receiveNow();
                if (messages.isEmpty()) {
                    return;
                }
                messages.forEach(message -> tell(message, listener));
            }
        } catch (ErrnoException e) {
            if (e.errno() != Errno.ENOBUFS) {
                throw new IllegalStateException("cannot hear the kernel any more", e);
            }
            listener.overrun();
        }
    }

    private static void tell(NetlinkMessage message, Listener listener) {
        switch (message.type()) {
            case Rtm.RTM_NEWLINK, Rtm.RTM_DELLINK -> LinkRow.parse(message)
                    .ifPresent(row -> listener.link(row, message.type() == Rtm.RTM_DELLINK));
            case Rtm.RTM_NEWADDR -> {
                if (listener.caresForAddresses()) {
                    AddressRow.parse(message).ifPresent(row -> listener.address(row, false));
                }
            }
            case Rtm.RTM_DELADDR -> AddressRow.parse(message).ifPresent(row -> listener.address(row, true));
            case Rtm.RTM_NEWNEIGH, Rtm.RTM_DELNEIGH -> NeighbourRow.parse(message)
                    .ifPresent(row -> listener.neighbour(row, message.type() == Rtm.RTM_DELNEIGH));
            default -> {
                // other news of the joined groups, such as RTM_NEWPREFIX, do not matter here
            }
        }
    }
}
