package org.vipdrift.lab.watch.oracle;

import java.time.Duration;
import java.util.List;
import org.vipdrift.lab.watch.WireLog;

/**
 * I7. Nothing is shown as fact that was not observed: a console that shows a MAC as the one that answers while the client has
 * asked in vain for it for {@link #BEFORE} before and {@link #AFTER} after. Shorter than that, a truth is only not old yet.
 */
final class ShownIsSeen implements Oracle {
    static final Duration BEFORE = Duration.ofSeconds(2);
    static final Duration AFTER = Duration.ofMillis(200);

    @Override
    public String name() {
        return "I7 truth";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return Found.shortened(evidence.shown().stream().filter(s -> deaf(evidence.wire(), s))
                .map(s -> s.mac() + " was shown as the one that answers, and had answered nothing for " + BEFORE + ".")
                .toList());
    }

    private static boolean deaf(WireLog wire, Shown shown) {
        long from = shown.atNanos() - BEFORE.toNanos();
        long to = shown.atNanos() + AFTER.toNanos();
        boolean watched = !wire.questions().isEmpty() && wire.questions().getFirst().atNanos() <= from
                && wire.untilNanos() >= to;
        return watched && !wire.between(from, to).questions().isEmpty() && !wire.between(from, to).heard(shown.mac());
    }
}
