package org.vipdrift.control.internal.agent;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.control.internal.agent.AgentLinks.HostEvent;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.port.Overheard;
import org.vipdrift.failover.port.WireEars;

/** Immutable. What the attached agents hear about managed VIPs. */
public record AgentEars(AgentLinks links) implements WireEars {

    @Override
    public Subscription listen(Consumer<Overheard> listener) {
        return links.subscribe(event -> overheard(event).ifPresent(listener));
    }

    private Optional<Overheard> overheard(HostEvent event) {
        return links.attached(event.host()).flatMap(link -> overheard(event, link.clock()));
    }

    private static Optional<Overheard> overheard(HostEvent told, ClockOffset clock) {
        AgentEvent event = told.event();
        InetAddress ip = event.address();
        MacAddress mac = event.mac();
        return event.kind() != AgentEvent.Kind.SIGHTING || ip == null || mac == null ? Optional.empty()
                : Optional.of(Overheard.of(told.host(), kind(event.said()), ip, mac,
                        clock.onTheWall(event.monotonicNanos(), System.nanoTime(), Instant.now())));
    }

    /** An agent that does not tell may have heard anything; an answer is what least follows from. */
    private static AddressClaim.Kind kind(@Nullable Said how) {
        return switch (how) {
            case null -> AddressClaim.Kind.REPLY;
            case ANSWER -> AddressClaim.Kind.REPLY;
            case ANNOUNCEMENT -> AddressClaim.Kind.GRATUITOUS_REPLY;
            case USE -> AddressClaim.Kind.REQUEST;
        };
    }
}
