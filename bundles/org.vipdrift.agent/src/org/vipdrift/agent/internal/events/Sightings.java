package org.vipdrift.agent.internal.events;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.packet.PacketWire;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;

/**
 * Confined to the readiness loop's thread. Who speaks for managed VIPs, as events: each station at most every
 * quarter of a second per VIP and way of speaking, so that an announcement hides no first answer, and all together
 * within a budget, so that a storm on the wire floods nobody.
 */
public final class Sightings implements PacketWire.Hearsay {
    private static final long QUIET = Duration.ofMillis(250).toNanos();
    private static final int MOST_REMEMBERED = 1024;

    /** One station speaking for one address in one way. */
    private record Claim(InetAddress ip, MacAddress mac, Said how) {
    }

    private final EventHub hub;
    private final PacketWire.Hearsay next;
    private final EventBudget budget = new EventBudget(200, 100, System.nanoTime());
    private final Map<Claim, Long> last = new LinkedHashMap<>();

    public Sightings(EventHub hub) {
        this(hub, (_, _, _, _) -> {
        });
    }

    /** @param next hears what is told, no more often */
    public Sightings(EventHub hub, PacketWire.Hearsay next) {
        this.hub = hub;
        this.next = next;
    }

    @Override
    public void heard(Nic nic, Probed.Answer who, Said how, GroupId group) {
        Claim claim = new Claim(who.ip(), who.mac(), how);
        long now = who.monotonicNanos();
        Long before = last.remove(claim);
        if (before != null && now - before < QUIET) {
            last.put(claim, before);
            return;
        }
        if (!budget.allows(now)) {
            return;
        }
        last.put(claim, now);
        if (last.size() > MOST_REMEMBERED) {
            last.remove(Objects.requireNonNull(last.keySet().iterator().next()));
        }
        String sentence = who.mac() + " says on " + nic.name() + " that it has " + Addresses.text(who.ip())
                + (who.mac().equals(who.ethernetSource()) ? "." : ", in a frame from " + who.ethernetSource() + ".");
        hub.tell(new AgentEvent(AgentEvent.Kind.SIGHTING, now, nic.name(), who.ip(), who.mac(), group,
                sentence, how));
        next.heard(nic, who, how, group);
    }
}
