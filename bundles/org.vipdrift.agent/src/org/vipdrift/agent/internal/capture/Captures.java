package org.vipdrift.agent.internal.capture;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.IntSupplier;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.BpfInstruction;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.agent.internal.netlink.KernelTables;
import org.vipdrift.agent.internal.netlink.LinkRow;
import org.vipdrift.core.Printable;

/** Thread-safe. Begins captures, so many at once as the agent has memory for. */
public final class Captures {
    private static final int MOST = 4;
    private final Semaphore free = new Semaphore(MOST);

    /**
     * Begins a capture.
     *
     * @param console must not block
     * @param unsent how many messages to this console wait to be sent
     * @throws OrderRefused INVALID, BAD_INTERFACE, BUSY or KERNEL, with the remedy
     */
    FrameCapture begin(FrameCaptureOrder order, CaptureEvents console, IntSupplier unsent)
            throws OrderRefused, IOException {
        check(order);
        LinkRow link = link(order.interfaceName());
        if (!free.tryAcquire()) {
            throw new OrderRefused(AgentError.BUSY,
                    MOST + " captures are under way on this host, the most its agent runs at once: stop another first.");
        }
        try {
            FrameCapture capture = new FrameCapture(open(link, order), order, console, unsent);
            capture.ended().whenComplete((_, _) -> free.release());
            capture.start();
            return capture;
        } catch (OrderRefused | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private static void check(FrameCaptureOrder order) throws OrderRefused {
        int longest = Math.max(order.filter().size(), order.taggedFilter().size());
        require(longest <= BpfInstruction.LONGEST_PROGRAM, "A capture filter has at most "
                + BpfInstruction.LONGEST_PROGRAM + " instructions; this one has " + longest + ".");
        between("octets of each packet", FrameCaptureOrder.SHORTEST_SNAP, order.snapLength(),
                FrameCaptureOrder.LONGEST_SNAP);
        between("packets", 1, order.mostPackets(), FrameCaptureOrder.MOST_PACKETS);
        between("seconds", 1, order.mostSeconds(), FrameCaptureOrder.MOST_SECONDS);
        between("octets", 1, order.mostBytes(), FrameCaptureOrder.MOST_BYTES);
    }

    private static void between(String what, long least, long value, long most) throws OrderRefused {
        require(value >= least && value <= most,
                "A capture takes " + least + " to " + most + " " + what + ", not " + value + ".");
    }

    private static void require(boolean holds, String sentence) throws OrderRefused {
        if (!holds) {
            throw new OrderRefused(AgentError.INVALID, sentence);
        }
    }

    private static LinkRow link(String name) throws OrderRefused, IOException {
        LinkRow link = KernelTables.link(name).orElseThrow(() -> new OrderRefused(AgentError.BAD_INTERFACE,
                "There is no interface " + Printable.quoted(name) + " on this host: choose another."));
        if (!link.up()) {
            throw new OrderRefused(AgentError.BAD_INTERFACE,
                    "The interface " + Printable.quoted(name) + " is down: bring it up, then capture.");
        }
        return link;
    }

    private static CaptureSocket open(LinkRow link, FrameCaptureOrder order) throws OrderRefused {
        CaptureSocket socket = opened(link, order);
        if (socket.isEthernet()) {
            return socket;
        }
        socket.close();
        throw new OrderRefused(AgentError.BAD_INTERFACE, "The packets of the interface " + Printable.quoted(link.name())
                + " have no Ethernet headers, so they cannot be captured: choose another.");
    }

    private static CaptureSocket opened(LinkRow link, FrameCaptureOrder order) throws OrderRefused {
        try {
            return new CaptureSocket(link.index(), order);
        } catch (ErrnoException e) {
            throw refusal(link.name(), e);
        }
    }

    private static OrderRefused refusal(String name, ErrnoException e) {
        return switch (e.errno()) {
            case Errno.EINVAL -> new OrderRefused(AgentError.INVALID,
                    "The host's kernel does not accept the capture filter (" + e.getMessage() + "): change it.");
            case Errno.ENOMEM -> new OrderRefused(AgentError.INVALID, "The capture filter is longer than the host's"
                    + " kernel takes (" + e.getMessage() + "): shorten it, or raise net.core.optmem_max there.");
            default -> new OrderRefused(AgentError.KERNEL, "The interface " + Printable.quoted(name)
                    + " cannot be captured on: " + e.getMessage() + ".");
        };
    }
}
