package org.vipdrift.agent.internal.sweep;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;

/**
 * Confined to the engine's thread until all is asked. One sweep: {@link #AT_ONCE} addresses every {@link #PAUSE}, each
 * asked for twice. That is 1,280 frames a second, 0.7 Mbit/s, and at most a quarter of the questions the agent can follow on
 * an interface, so that no election waits.
 */
final class Sweep {
    private static final int AT_ONCE = 32;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 2;
    /** Of all attempts; a station that sleeps or a slow radio link needs some of it. */
    private static final Duration WAIT = Duration.ofMillis(400);

    private final Seat seat;
    private final Wire wire;
    private final EngineTime time;
    private final List<InetAddress> addresses;
    private final List<CompletableFuture<Wire.Heard>> asked = new ArrayList<>();
    private final CompletableFuture<Swept> result = new CompletableFuture<>();

    Sweep(Seat seat, Ipv4Subnet subnet, Wire wire, EngineTime time) {
        this.seat = seat;
        this.wire = wire;
        this.time = time;
        addresses = subnet.stations();
    }

    CompletableFuture<Swept> run() {
        ask(0);
        return result;
    }

    private void ask(int from) {
        int to = Math.min(from + AT_ONCE, addresses.size());
        CompletableFuture<Wire.Heard> part = wire.ask(seat.nic(), new Wire.Question(addresses.subList(from, to),
                ATTEMPTS, WAIT, false, Set.of(), seat.asker()));
        asked.add(part);
        if (to == addresses.size() || part.isCompletedExceptionally()) {
            CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).thenApply(_ -> swept())
                    .whenComplete((swept, failure) -> {
                        if (failure == null) {
                            result.complete(swept);
                        } else {
                            result.completeExceptionally(failure);
                        }
                    });
        } else {
            time.after(PAUSE, () -> ask(to));
        }
    }

    private Swept swept() {
        Map<InetAddress, Set<MacAddress>> macs = new HashMap<>();
        seat.own().forEach(own -> note(macs, own, seat.nic().mac()));
        asked.stream().map(CompletableFuture::join).flatMap(heard -> heard.answers().stream())
                .forEach(answer -> note(macs, answer));
        return new Swept(seat.nic().name(), seat.asker(), addresses.size(),
                Stream.concat(addresses.stream(), seat.own().stream()).distinct().filter(macs::containsKey)
                        .map(ip -> new Swept.Station(ip, List.copyOf(macs.getOrDefault(ip, Set.of())))).toList());
    }

    private static void note(Map<InetAddress, Set<MacAddress>> macs, Probed.Answer answer) {
        note(macs, answer.ip(), answer.mac());
    }

    private static void note(Map<InetAddress, Set<MacAddress>> macs, InetAddress ip, MacAddress mac) {
        Set<MacAddress> known = macs.computeIfAbsent(ip, _ -> new LinkedHashSet<>());
        if (known.size() < Swept.MOST_MACS) {
            known.add(mac);
        }
    }
}
