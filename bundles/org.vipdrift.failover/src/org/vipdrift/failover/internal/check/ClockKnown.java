package org.vipdrift.failover.internal.check;

import java.time.Duration;
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
        Duration worst = Stream.concat(move.holder().stream(), move.targetHost().stream())
                .flatMap(h -> move.evidence().reading(h).stream()).filter(Reading::isAttached)
                .map(r -> r.clockError().orElse(Duration.ofDays(1))).max(Duration::compareTo).orElse(Duration.ZERO);
        Optional<Duration> bad = Optional.of(worst).filter(w -> w.compareTo(GOOD_ENOUGH) > 0);
        String error = String.format(Locale.ROOT, "%.1f ms", worst.toNanos() / 1e6);
        return bad.isEmpty() ? FINDING.pass("The clocks of both ends are known to " + error + ".")
                : FINDING.fail("The clock of one end is only known to " + error + ": so is the outage.",
                        "Look for a slow or lossy path to the hosts.");
    }
}
