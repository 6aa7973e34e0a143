package org.vipdrift.agent.internal.host;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AnnounceOrder.Station;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;

/** The network segment behind an interface: speaking and listening on it. Thread-safe; nothing here waits. */
public interface Wire {

    /** Frames that tell everybody on the segment who holds some VIPs, ready to be sent any number of times. */
    interface Announcement {
        /** @throws IOException if the interface does not take a frame */
        void send() throws IOException;
    }

    /** A frame that tells one agent on the segment that the VIPs it waits for are free. */
    interface Signal {
        /** @throws IOException if the interface does not take a frame */
        void send() throws IOException;
    }

    /**
     * A question to the segment.
     *
     * @param attempts how often each address is asked for, evenly over the time
     * @param stopEarly enough when each address has been answered once
     * @param decisive enough when another station has spoken for one of these
     * @param asker the host's IPv4 address that asks (RFC 826), so that stations note it; null to be noted by nobody
     */
    record Question(List<InetAddress> addresses, int attempts, Duration time, boolean stopEarly,
            Set<InetAddress> decisive, @Nullable InetAddress asker) {

        public Question(List<InetAddress> addresses, int attempts, Duration time, boolean stopEarly,
                Set<InetAddress> decisive) {
            this(addresses, attempts, time, stopEarly, decisive, null);
        }

        public Question(List<InetAddress> addresses, int attempts, Duration time, boolean stopEarly) {
            this(addresses, attempts, time, stopEarly, Set.of());
        }
    }

    /**
     * What was heard.
     *
     * @param answers stations that spoke for an address, in order of arrival
     * @param rivals stations that asked for one of the addresses as one asks before claiming it (RFC 5227 probe)
     */
    record Heard(List<Probed.Answer> answers, List<MacAddress> rivals, long finishedNanos) {
    }

    /** Opens what is needed, tries it with a question, and builds the frames. */
    Announcement announcement(Nic nic, Collection<Vip> vips) throws IOException;

    /** Tells single stations who holds the VIPs of their address family. */
    void tell(Nic nic, Collection<Vip> vips, Collection<Station> stations) throws IOException;

    /**
     * Asks; completes when the time is over and what had come by then is read, exceptionally with an {@link IOException} if the
     * interface is down.
     */
    CompletableFuture<Heard> ask(Nic nic, Question question);

    /** Opens what is needed to hand over, and builds the frame. */
    Signal signal(Nic nic, Handover to) throws IOException;

    /**
     * Listens for the peer's signal until closed.
     *
     * @param came run once, on the wire's own thread; must not block
     */
    Subscription awaitSignal(Nic nic, Handover from, Runnable came) throws IOException;

    /** From now on, what stations say of these addresses is told, with the group each belongs to. */
    void watch(Map<InetAddress, GroupId> addresses);
}
