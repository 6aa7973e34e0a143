package org.vipdrift.capture.internal.expert;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.internal.drift.Latest;
import org.vipdrift.core.MacAddress;

/** One station sends 30 ARP requests within 100 ms, which is when Wireshark speaks of a storm. */
final class ArpStorm implements ExpertRule {
    private static final int MANY = 30;
    private static final Duration WINDOW = Duration.ofMillis(100);
    private final Map<MacAddress, Burst> bursts = new Latest<>(Limits.MOST);
    private final Pause<MacAddress> pause = new Pause<>();

    /** The times of the last requests, the oldest at the place where the next goes. */
    private static final class Burst {
        private final Instant[] times = new Instant[MANY];
        private int next;

        boolean add(Instant at) {
            times[next] = at;
            next = (next + 1) % MANY;
            Instant oldest = times[next];
            return oldest != null && !at.isAfter(oldest.plus(WINDOW));
        }
    }

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        packet.claim().filter(ArpStorm::isRequest).map(AddressClaim::mac).ifPresent(mac -> {
            boolean many = bursts.computeIfAbsent(mac, _ -> new Burst()).add(packet.at());
            if (many && pause.passes(mac, packet.at())) {
                notes.accept(new ExpertNote(Severity.WARNING, ExpertNote.Kind.ARP_STORM, packet.packet(),
                        mac + " sends more than " + MANY + " ARP requests in " + WINDOW.toMillis() + " ms.",
                        "Look for a loop in the network, a scan, or a host that lost its gateway."));
            }
        });
    }

    private static boolean isRequest(AddressClaim claim) {
        return claim.protocol() == Protocol.ARP && claim.kind() != Kind.REPLY && claim.kind() != Kind.GRATUITOUS_REPLY;
    }
}
