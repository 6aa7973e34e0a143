package org.vipdrift.agent.internal.packet;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.MacAddress;

/** Thread-safe. One question that is being asked, and what has been heard so far. */
final class SegmentProbe {
    private static final int MOST_ANSWERS = 2048;
    private static final int MOST_RIVALS = 16;

    private final MacAddress own;
    private final Set<InetAddress> addresses;
    private final boolean stopEarly;
    private final Set<InetAddress> decisive;
    private final CompletableFuture<Wire.Heard> result = new CompletableFuture<>();
    /** Guarded by this. */
    private final List<Probed.Answer> answers = new ArrayList<>();
    /** Guarded by this. */
    private final Set<InetAddress> silent;
    /** Guarded by this. */
    private final Set<MacAddress> rivals = new LinkedHashSet<>();

    SegmentProbe(MacAddress own, Wire.Question question) {
        this.own = own;
        addresses = Set.copyOf(question.addresses());
        silent = new HashSet<>(addresses);
        stopEarly = question.stopEarly();
        decisive = question.decisive();
    }

    CompletableFuture<Wire.Heard> result() {
        return result;
    }

    void answered(Probed.Answer answer) {
        if (!addresses.contains(answer.ip())) {
            return;
        }
        boolean enough;
        synchronized (this) {
            if (answers.size() < MOST_ANSWERS) {
                answers.add(answer);
            }
            silent.remove(answer.ip());
            enough = stopEarly && silent.isEmpty()
                    || !answer.mac().equals(own) && decisive.contains(answer.ip());
        }
        if (enough) {
            finish();
        }
    }

    /** Somebody else asks for an address before claiming it. */
    synchronized void rival(InetAddress ip, MacAddress mac) {
        if (addresses.contains(ip) && !mac.equals(own) && rivals.size() < MOST_RIVALS) {
            rivals.add(mac);
        }
    }

    void finish() {
        Wire.Heard heard;
        synchronized (this) {
            heard = new Wire.Heard(List.copyOf(answers), List.copyOf(rivals), System.nanoTime());
        }
        result.complete(heard);
    }

    void fail(Exception cause) {
        result.completeExceptionally(cause);
    }
}
