package org.vipdrift.agent.internal.election;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.Vip;
import org.vipdrift.vrrp.Action;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Rival;
import org.vipdrift.vrrp.Surroundings;
import org.vipdrift.vrrp.Terms;
import org.vipdrift.vrrp.WireAnswer;

/** Immutable. What an election asks the wire: the VIPs, and who else is there. */
record Inquiry(Segment segment, Terms terms, List<Vip> vips) {
    private static final long BETWEEN = Duration.ofMillis(4).toNanos();
    private static final int MOST_ATTEMPTS = 3;

    CompletableFuture<Wire.Heard> ask(Wire wire, Action.Ask ask) {
        Set<InetAddress> decisive = vips.stream().map(Vip::address)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return wire.ask(segment.nic(), question(ask, Stream.concat(decisive.stream(), around()), false, decisive));
    }

    /** As the holder of the VIPs: asks for the others alone, and no longer than until all have answered. */
    CompletableFuture<Wire.Heard> lookAround(Wire wire, Action.Ask ask) {
        return wire.ask(segment.nic(), question(ask, around(), true, Set.of()));
    }

    private Wire.Question question(Action.Ask ask, Stream<InetAddress> addresses, boolean stopEarly,
            Set<InetAddress> decisive) {
        List<InetAddress> all = addresses.filter(ip -> !ip.equals(segment.own())).distinct().toList();
        int attempts = (int) Math.clamp(ask.windowNanos() / BETWEEN, 1, MOST_ATTEMPTS);
        return new Wire.Question(all, attempts, Duration.ofNanos(ask.windowNanos()), stopEarly, decisive);
    }

    private Stream<InetAddress> around() {
        return Stream.concat(segment.gateways().stream(), others());
    }

    private Stream<InetAddress> others() {
        return Stream.concat(terms.rivals().stream().map(Rival::address), terms.witnesses().stream());
    }

    Event.WireSaid judge(Action.Ask ask, Wire.@Nullable Heard heard) {
        if (heard == null) {
            return new Event.WireSaid(ask.question(), WireAnswer.UNKNOWN, Surroundings.NOBODY);
        }
        boolean held = heard.answers().stream().anyMatch(this::isHolder);
        Set<InetAddress> answered = heard.answers().stream().map(Probed.Answer::ip).collect(Collectors.toSet());
        return new Event.WireSaid(ask.question(), held ? WireAnswer.HELD : WireAnswer.SILENT,
                new Surroundings(segment.gateways().stream().anyMatch(answered::contains),
                        others().filter(answered::contains).collect(Collectors.toSet())));
    }

    private boolean isHolder(Probed.Answer answer) {
        return !answer.mac().equals(segment.nic().mac())
                && vips.stream().anyMatch(vip -> vip.address().equals(answer.ip()));
    }
}
