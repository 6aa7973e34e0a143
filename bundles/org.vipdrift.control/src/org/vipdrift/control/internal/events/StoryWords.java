package org.vipdrift.control.internal.events;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.HostEvent;
import org.vipdrift.core.Printable;

/** A takeover in sentences for somebody who was asleep. Pure. */
final class StoryWords {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PRECISE_BELOW = 100;

    private StoryWords() {
    }

    static String of(Takeover takeover) {
        return who(takeover) + letGo(takeover) + seen(takeover) + silence(takeover) + late(takeover);
    }

    private static String who(Takeover takeover) {
        String to = takeover.to() + " took over " + takeover.group();
        return takeover.from().map(from -> from.equals(takeover.to()) ? takeover.to() + " took " + takeover.group()
                + " again." : to + " from " + from + ".")
                .orElse(to + "; who held it before, the events do not tell.");
    }

    private static String letGo(Takeover takeover) {
        return takeover.letGo().map(e -> " " + e.host() + " had let go" + reason(e)).orElse("");
    }

    private static String reason(HostEvent event) {
        return event.sentence().isEmpty() ? "." : ": " + quoted(event.sentence());
    }

    private static String seen(Takeover takeover) {
        String asked = takeover.seen().reduce((first, last) -> last).map(HostEvent::sentence)
                .filter(s -> !s.isEmpty()).map(s -> " " + takeover.to() + " saw: " + quoted(s)).orElse("");
        String decided = takeover.decided().map(StoryWords::quoted).collect(Collectors.joining(" "));
        return asked + (decided.isEmpty() ? "" : " " + takeover.to() + " decided: " + decided);
    }

    private static String quoted(String sentence) {
        return "\"" + Printable.sentence(sentence) + "\"";
    }

    private static String silence(Takeover takeover) {
        Optional<Duration> silence = takeover.silence();
        if (silence.isEmpty()) {
            return " How long nobody held it is not known.";
        }
        Optional<HostEvent> letGo = takeover.letGo();
        return letGo.isPresent() ? between(letGo.get(), takeover.claim(), silence.get())
                : " From the last sign of the old holder to the claim " + time(silence.get())
                        + " passed: clients were without answer for at most that long.";
    }

    private static String between(HostEvent letGo, HostEvent claim, Duration silence) {
        String begin = " Between release and claim nobody held it for " + time(silence);
        if (letGo.host().equals(claim.host())) {
            return begin + ".";
        }
        Duration error = error(letGo, claim);
        return error == null ? begin + " by the hosts' own clocks, which nobody had compared then."
                : begin + ", give or take " + time(error) + ".";
    }

    /** By how much the time between events of two hosts may be off, null if that is not known. */
    private static @Nullable Duration error(HostEvent one, HostEvent other) {
        Duration first = one.within();
        Duration second = other.within();
        return first == null || second == null ? null : first.plus(second);
    }

    private static String late(Takeover takeover) {
        return takeover.late().map(e -> " Only " + time(Duration.between(takeover.claim().at(), e.at())) + " later "
                + e.host() + " told that it does not hold it" + reason(e)).orElse("");
    }

    /** "6.3 ms", "172 ms", "2.4 s", "12 min 5 s". */
    static String time(Duration time) {
        double millis = time.toNanos() / NANOS_PER_MILLI;
        if (millis < 1000) {
            return String.format(Locale.ROOT, millis < PRECISE_BELOW ? "%.1f ms" : "%.0f ms", millis);
        }
        return time.toMinutes() < 2 ? String.format(Locale.ROOT, "%.1f s", millis / 1000)
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
