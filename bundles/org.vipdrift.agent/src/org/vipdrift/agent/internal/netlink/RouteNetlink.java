package org.vipdrift.agent.internal.netlink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.core.Printable;

/** Not thread-safe. Questions and orders to the kernel's rtnetlink, each waited for. */
final class RouteNetlink implements AutoCloseable {
    private static final int DUMP_ATTEMPTS = 3;
    private static final int MOST_AT_ONCE = 32;
    /** struct nlmsgerr: error 4, then the header (16) of the request; the rest of it is capped. */
    private static final int CAPPED_ERROR = 20;

    private final NetlinkSocket socket;
    private int sequence;

    RouteNetlink() throws ErrnoException {
        socket = new NetlinkSocket();
    }

    /**
     * Changes many things with few calls, and waits until the kernel has; one that it refuses keeps it from none of the
     * others.
     *
     * @param harmless refusals that do not matter
     * @throws NetlinkException the first other refusal
     */
    void changeAll(List<NetlinkRequest> requests, Predicate<NetlinkException> harmless) throws IOException {
        Refusals refusals = new Refusals(harmless);
        for (int from = 0; from < requests.size(); from += MOST_AT_ONCE) {
            send(requests.subList(from, Math.min(requests.size(), from + MOST_AT_ONCE)), refusals);
        }
        refusals.complain();
    }

    /** The kernel has done all of a batch when it answers the last, and has told before what it refused. */
    private void send(List<NetlinkRequest> batch, Refusals refusals) throws IOException {
        int before = sequence;
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (NetlinkRequest request : batch) {
            boolean last = ++sequence - before == batch.size();
            octets.writeBytes((last ? request : request.unacknowledged()).bytes(sequence));
        }
        socket.send(octets.toByteArray());
        for (boolean over = false; !over;) {
            for (NetlinkMessage message : socket.receive()) {
                int number = message.sequence() - before;
                if (message.type() == Rtm.NLMSG_ERROR && number > 0) {
                    refusals.take(message, batch.get(number - 1));
                    over |= message.sequence() == sequence;
                }
            }
        }
    }

    /**
     * Reads a table; once more, up to three times, if it changed meanwhile.
     *
     * @param most how many rows at most; if there are more, this object is of no use afterwards but to be closed
     */
    <T> List<T> dump(NetlinkRequest request, int most, Function<NetlinkMessage, Collection<T>> parse)
            throws IOException {
        List<T> rows = new ArrayList<>();
        for (int attempt = 0; attempt < DUMP_ATTEMPTS; attempt++) {
            rows.clear();
            boolean whole = ask(request, message -> {
                rows.addAll(parse.apply(message));
                return rows.size() < most;
            });
            if (whole) {
                break;
            }
        }
        return rows;
    }

    /**
     * Sends a request and hears its answers out, or until one is enough.
     *
     * @param row false for enough
     * @return false if the table changed while it was read
     */
    private boolean ask(NetlinkRequest request, Predicate<NetlinkMessage> row) throws IOException {
        int mine = ++sequence;
        socket.send(request.bytes(mine));
        boolean whole = true;
        while (true) {
            for (NetlinkMessage message : socket.receive()) {
                if (message.sequence() != mine) {
                    continue;
                }
                whole &= (message.flags() & Rtm.NLM_F_DUMP_INTR) == 0;
                if (message.type() == Rtm.NLMSG_DONE || message.type() == Rtm.NLMSG_ERROR) {
                    complain(message);
                    return whole;
                }
                if (!row.test(message)) {
                    return true;
                }
            }
        }
    }

    /** Both DONE and ERROR begin with a negative errno, or 0. */
    static void complain(NetlinkMessage message) throws NetlinkException {
        int error = message.isShorterThan(Integer.BYTES) ? 0 : message.body().getInt(0);
        if (error == 0) {
            return;
        }
        boolean explained = message.type() == Rtm.NLMSG_ERROR
                && (message.flags() & (Rtm.NLM_F_ACK_TLVS | Rtm.NLM_F_CAPPED)) == (Rtm.NLM_F_ACK_TLVS
                        | Rtm.NLM_F_CAPPED);
        throw new NetlinkException(-error, !explained ? ""
                : Printable.clean(message.attributes(CAPPED_ERROR).text(Rtm.NLMSGERR_ATTR_MSG).orElse("")));
    }

    @Override
    public void close() {
        socket.close();
    }
}
