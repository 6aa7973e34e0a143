package org.vipdrift.failover.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.StepReport;

/**
 * Immutable. A drift laid out over time, in milliseconds since its beginning: a lane for each host, a bar for each
 * step. No pixels here.
 *
 * @param lengthMillis where the time axis ends, a round number
 * @param tickMillis the distance of its marks
 * @param outageFrom from when to when nobody held the VIPs, as the steps say
 */
record Timeline(List<HostId> lanes, List<Bar> bars, double lengthMillis, double tickMillis, OptionalDouble outageFrom,
        OptionalDouble outageTo) {
    static final Timeline EMPTY = new Timeline(List.of(), List.of(), 1, 1, OptionalDouble.empty(),
            OptionalDouble.empty());
    private static final int MOST_TICKS = 8;

    /** @param lane index of its host's lane */
    record Bar(int lane, StepReport step) {
        double end() {
            return step.startMillis() + step.millis();
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
        double last = bars.stream().mapToDouble(Bar::end).max().orElse(1);
        double tick = tick(last);
        return new Timeline(List.copyOf(lanes), List.copyOf(bars), Math.max(tick, Math.ceil(last / tick) * tick), tick,
                end(bars, "release"), end(bars, "claim"));
    }

    /** 1, 2 or 5 times a power of ten, so that no more than 8 marks are needed. */
    static double tick(double length) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(length, 0.01))) - 1);
        for (double factor : new double[] {1, 2, 5, 10, 20, 50}) {
            if (length / (step * factor) <= MOST_TICKS) {
                return step * factor;
            }
        }
        return step * 100;
    }

    private static OptionalDouble end(List<Bar> bars, String name) {
        Optional<Bar> bar = bars.stream().filter(b -> b.step().name().equals(name) && b.step().succeeded()).findFirst();
        return bar.isPresent() ? OptionalDouble.of(bar.get().end()) : OptionalDouble.empty();
    }
}
