package org.vipdrift.lab.watch.oracle;

import java.util.List;
import java.util.Locale;
import org.vipdrift.lab.watch.Silence;

/** I2. With a host that can hold, nobody answers for no longer than the group's settings allow. */
final class NoNeedlessAbsence implements Oracle {

    @Override
    public String name() {
        return "I2 no needless absence";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        long bound = evidence.bounds().absence().toNanos();
        return Found.shortened(evidence.wire().silences().stream().filter(s -> s.nanos() > bound)
                .map(s -> sentence(s, bound)).toList());
    }

    private static String sentence(Silence silence, long bound) {
        return String.format(Locale.ROOT, "Nobody answered for %.0f ms (%d requests); %.0f ms are allowed.",
                silence.millis(), silence.requests(), bound / 1e6);
    }
}
