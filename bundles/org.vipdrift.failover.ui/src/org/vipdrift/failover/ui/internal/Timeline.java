package org.vipdrift.failover.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.StepReport;

/**
 * Immutable. A drift laid out over time, in milliseconds since its beginning: a lane for each host, a bar for each
 * step. No pixels here.
 *
 * @param whole the time from the beginning to the end
 * @param outage from when to when nobody held the VIPs, as the steps say
 * @param closeUp release, outage and claim, if they would be a hair on the whole
 * @param outageWords how long the outage was, as measured
 */
record Timeline(List<HostId> lanes, List<Bar> bars, Span whole, Optional<Span> outage, Optional<Span> closeUp,
        String outageWords) {
    static final Timeline EMPTY = new Timeline(List.of(), List.of(), Span.upTo(1, 1), Optional.empty(),
            Optional.empty(), "");
    private static final int MOST_TICKS = 6;
    private static final int MOST_NEAR_TICKS = 4;
    /** What is shorter than this part of the whole is shown near by. */
    private static final double HAIR = 0.15;
    private static final double AROUND = 0.12;

    /** @param lane index of its host's lane */
    record Bar(int lane, StepReport step) {
        double end() {
            return step.startMillis() + step.millis();
        }

        boolean is(String... names) {
            return step.succeeded() && List.of(names).contains(step.name());
        }
    }

    static Timeline of(Drift drift) {
        if (drift.steps().isEmpty()) {
            return EMPTY;
        }
        List<HostId> lanes = new ArrayList<>(Stream.of(drift.from(), drift.to()).filter(Objects::nonNull).distinct()
                .toList());
        List<Bar> bars = new ArrayList<>();
        for (StepReport step : drift.steps()) {
            if (!lanes.contains(step.host())) {
                lanes.add(step.host());
            }
            bars.add(new Bar(lanes.indexOf(step.host()), step));
        }
        Span whole = Span.upTo(bars.stream().mapToDouble(Bar::end).max().orElse(1), MOST_TICKS);
        Optional<Span> outage = outage(bars);
        return new Timeline(List.copyOf(lanes), List.copyOf(bars), whole, outage,
                outage.flatMap(o -> closeUp(bars, o, whole)), DriftTexts.outage(drift));
    }

    private static Optional<Span> outage(List<Bar> bars) {
        Optional<Bar> release = bars.stream().filter(bar -> bar.is("release")).findFirst();
        Optional<Bar> claim = bars.stream().filter(bar -> bar.is("claim")).findFirst();
        return release.isEmpty() || claim.isEmpty() || claim.get().end() < release.get().end() ? Optional.empty()
                : Optional.of(Span.of(release.get().end(), claim.get().end(), MOST_NEAR_TICKS));
    }

    /** From the release's beginning to the announcement's end, with some room on both sides. */
    private static Optional<Span> closeUp(List<Bar> bars, Span outage, Span whole) {
        List<Bar> near = bars.stream().filter(bar -> bar.is("release", "claim", "announce")).toList();
        double from = near.stream().mapToDouble(bar -> bar.step().startMillis()).min().orElse(outage.from());
        double to = near.stream().mapToDouble(Bar::end).max().orElse(outage.to());
        double room = Math.max(0.01, (to - from) * AROUND);
        return outage.length() > whole.length() * HAIR || to - from > whole.length() / 2 ? Optional.empty()
                : Optional.of(Span.of(from - room, to + room, MOST_NEAR_TICKS));
    }
}
