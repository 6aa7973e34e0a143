package org.vipdrift.capture.ui.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.ui.internal.model.Rates.Bin;
import org.vipdrift.control.OwnStep;
import org.vipdrift.core.Printable;

/**
 * Immutable. The steps of our moves on the time line of packets.
 *
 * @param steps in the order of their begin
 */
record StepLane(List<OwnStep> steps) {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_NAMED = 6;

    /** "web: release h1, claim h2", of those that begin in a bit of time; empty if none does. */
    String words(Bin bin) {
        List<OwnStep> begun = begunIn(bin).toList();
        String words = begun.stream().limit(MOST_NAMED).map(StepLane::word).collect(Collectors.joining(", "));
        return begun.size() > MOST_NAMED ? NLS.bind(Messages.rateMoreSteps, words, begun.size() - MOST_NAMED) : words;
    }

    /** Whether any begins in a bit of time. */
    boolean isIn(Bin bin) {
        return begunIn(bin).findAny().isPresent();
    }

    private Stream<OwnStep> begunIn(Bin bin) {
        return steps.stream().filter(step -> nanos(step.at()) >= bin.from() && nanos(step.at()) < bin.end());
    }

    private static String word(OwnStep step) {
        String word = step.group() + " " + step.step() + " " + step.host();
        return Printable.clean(step.succeeded() ? word : NLS.bind(Messages.rateStepFailed, word));
    }

    static long nanos(Instant at) {
        return at.getEpochSecond() * SECOND + at.getNano();
    }
}
