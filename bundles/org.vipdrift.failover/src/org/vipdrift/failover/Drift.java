package org.vipdrift.failover;

import java.net.InetAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * Immutable. One move as it happened: what the journal keeps and every view shows.
 *
 * @param id unique, "2026-11-21T20:14:03.123Z-web-7"
 * @param at when it began, wall clock of the console
 * @param sentence what happened and why, one sentence
 * @param takeovers as hosts heard them around the move; those that carry the VIPs hear nothing of themselves
 * @param outageMillis from the release's end to the claim's end, clock offset included; of an automatic one at most, from the
 *            last sign of the old holder; absent if there was no takeover or it is not known
 */
public record Drift(String id, Instant at, GroupId group, MoveKind kind, Outcome outcome, String sentence,
        @Nullable HostId from, @Nullable HostId to, Epoch epoch, List<StepReport> steps, List<CheckResult> checks,
        List<WireTruth> wire, List<WitnessedTakeover> takeovers, OptionalDouble outageMillis, String who,
        String reason) {

    public Drift {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
        wire = List.copyOf(wire);
        takeovers = List.copyOf(takeovers);
    }

    /** One that nobody witnessed. */
    public Drift(String id, Instant at, GroupId group, MoveKind kind, Outcome outcome, String sentence,
            @Nullable HostId from, @Nullable HostId to, Epoch epoch, List<StepReport> steps, List<CheckResult> checks,
            List<WireTruth> wire, OptionalDouble outageMillis, String who, String reason) {
        this(id, at, group, kind, outcome, sentence, from, to, epoch, steps, checks, wire, List.of(), outageMillis, who,
                reason);
    }

    /** For each address that was heard to move, the takeover that tells most: a contested one, else the last. */
    public List<WitnessedTakeover> telling() {
        Map<InetAddress, WitnessedTakeover> telling = new LinkedHashMap<>();
        takeovers.forEach(t -> telling.merge(t.vip(), t, (known, next) -> known.contested() ? known : next));
        return List.copyOf(telling.values());
    }
}
