package org.vipdrift.control.internal.arm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.Forecast.ForecastStep;
import org.vipdrift.core.HostId;
import org.vipdrift.vrrp.simulation.Assumption;
import org.vipdrift.vrrp.simulation.Course;
import org.vipdrift.vrrp.simulation.Member;
import org.vipdrift.vrrp.simulation.WhatIf;

/** What the engine's plays come to, told to a person. */
final class Forecasts {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Forecasts() {
    }

    /** Every assumption about every member whose agent could be asked. */
    static List<Forecast> of(Cast cast) {
        List<Member> players = cast.players();
        List<Forecast> forecasts = new ArrayList<>();
        for (Member member : players) {
            for (Assumption.Kind kind : Assumption.Kind.values()) {
                if (member.alive()) {
                    Assumption assumption = new Assumption(kind, member.name());
                    forecasts.add(told(cast, players, assumption));
                }
            }
        }
        return forecasts;
    }

    private static Forecast told(Cast cast, List<Member> players, Assumption assumption) {
        Course course = WhatIf.of(players, assumption);
        @Nullable String name = course.holder();
        @Nullable HostId holder = name == null ? null : new HostId(name);
        boolean stays = players.stream().filter(Member::holding).anyMatch(m -> m.name().equals(name));
        return new Forecast(assumption.sentence(), holder, Duration.ofNanos(course.withoutAnswerNanos()),
                course.steps().stream().map(s -> new ForecastStep(Duration.ofNanos(s.afterNanos()),
                        new HostId(s.member()), s.sentence())).toList(),
                sentence(cast, stays, name, course.withoutAnswerNanos()));
    }

    private static String sentence(Cast cast, boolean stays, @Nullable String holder, long nanos) {
        if (holder == null) {
            return "Nobody holds " + cast.group().id() + " then."
                    + cast.bonds().stream().map(Bonds::sentence).collect(Collectors.joining());
        }
        String silence = nanos == 0 ? "; clients notice nothing."
                : String.format(Locale.ROOT, "; for %.0f ms nobody answers.", nanos / NANOS_PER_MILLI);
        return holder + (stays ? " goes on holding " : " takes over ") + cast.group().id() + silence
                + heldDown(cast);
    }

    private static String heldDown(Cast cast) {
        long nanos = cast.bonds().stream().mapToLong(Bonds::heldDownNanos).max().orElse(0);
        return nanos == 0 ? ""
                : " It moved too often and is held down for " + Math.ceilDiv(nanos, NANOS_PER_SECOND)
                        + " s yet: until then it moves only if its holder is gone.";
    }
}
