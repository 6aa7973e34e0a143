package org.vipdrift.capture.expert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Subnet;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.internal.expert.ExpertRule;

/**
 * Confined to one thread. Collects the remarks of all rules on packets as they come; a pure function of these. Of more
 * than {@value #MOST} remarks the oldest are forgotten.
 */
public final class ExpertNotes {
    private static final int MOST = 10_000;
    private final List<ExpertRule> rules;
    private final Deque<ExpertNote> notes = new ArrayDeque<>();
    private long forgotten;

    public ExpertNotes() {
        this(List.of());
    }

    /** @param local the subnets on the link; if there are none, no address counts as foreign to it */
    public ExpertNotes(List<Subnet> local) {
        rules = ExpertRule.all(local);
    }

    public void accept(long packet, Frame frame) {
        Evidence.of(packet, frame).ifPresent(this::accept);
    }

    public void accept(Evidence evidence) {
        rules.forEach(rule -> rule.look(evidence, this::add));
    }

    /** The capture is over: what had been waited for does not come any more. */
    public void end() {
        rules.forEach(rule -> rule.end(this::add));
    }

    private void add(ExpertNote note) {
        notes.add(note);
        if (notes.size() > MOST) {
            notes.removeFirst();
            forgotten++;
        }
    }

    /** In the order they were found; some are about an earlier packet. */
    public List<ExpertNote> notes() {
        return List.copyOf(notes);
    }

    public long forgotten() {
        return forgotten;
    }
}
