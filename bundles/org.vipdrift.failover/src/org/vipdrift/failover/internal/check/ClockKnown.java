package org.vipdrift.failover.internal.check;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.port.Reading;

/** The clock offsets of both ends are known well enough for an outage in milliseconds. Only shown, never decisive. */
final class ClockKnown implements Check {

    private static final Finding FINDING = Finding.warning("clock-offset-known");
    private static final Duration GOOD_ENOUGH = Duration.ofMillis(5);

    @Override
    public CheckResult examine(Case move) {
        List<Reading> asked = Stream.concat(move.holder().stream(), move.targetHost().stream()).distinct()
                .flatMap(h -> move.evidence().reading(h).stream()).filter(Reading::isAttached).toList();
        return asked.isEmpty()
                ? FINDING.unknown("Neither end could be asked for its clock: the outage can't be told.",
                        "Mend the agents: vipdrift status.")
                : examine(asked);
    }

    private static CheckResult examine(List<Reading> asked) {
        Duration worst = asked.stream().map(r -> r.clockError().orElse(Duration.ofDays(1))).max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Optional<Duration> bad = Optional.of(worst).filter(w -> w.compareTo(GOOD_ENOUGH) > 0);
        String error = String.format(Locale.ROOT, "%.1f ms", worst.toNanos() / 1e6);
        return bad.isEmpty() ? FINDING.pass((asked.size() == 1 ? "The clock of " + asked.getFirst().host() + " is"
                : "The clocks of both ends are") + " known to " + error + ".")
                : FINDING.fail("The clock of one end is only known to " + error + ": so is the outage.",
                        "Look for a slow or lossy path to the hosts.");
    }
}
