package org.vipdrift.capture.ui.internal.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Subnet;
import org.vipdrift.capture.drift.DriftTimeline;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.capture.expert.ExpertNotes;

/** Confined to one thread at a time. Learns from packets in their order what they mean together. */
final class Finder {
    /** More rows are of no use to a person, and slow. */
    static final int MOST_SHOWN = 2000;
    private final StationHistory history;
    private final DriftTimeline timeline = new DriftTimeline();
    private final RateCounter rates = new RateCounter();
    private final ExpertNotes notes;
    private final Consumer<AddressClaim> heard;

    /**
     * @param local the subnets on the link, none if not known
     * @param heard is told all claims
     */
    Finder(StationHistory history, List<Subnet> local, Consumer<AddressClaim> heard) {
        this.history = history;
        this.heard = heard;
        notes = new ExpertNotes(local);
    }

    /** What the packet told; absent for the many that tell nothing. */
    Optional<Evidence> accept(long number, Frame frame) {
        Optional<Evidence> told = Evidence.of(number, frame);
        rates.add(number, frame.epochNanos(), told);
        told.ifPresent(this::accept);
        return told;
    }

    private void accept(Evidence told) {
        told.claim().ifPresent(history.stations()::learn);
        told.claim().ifPresent(heard);
        timeline.accept(told);
        notes.accept(told);
    }

    Rates rates() {
        return rates.rates();
    }

    /** Nothing more will come for some time. */
    void end() {
        notes.end();
    }

    Findings findings() {
        List<Takeover> takeovers = timeline.takeovers();
        List<NoteGroup> groups = NoteGroup.of(notes.notes());
        return new Findings(
                takeovers.stream().sorted(Comparator.comparing(Takeover::at).reversed()).limit(MOST_SHOWN).toList(),
                timeline.forgotten() + Math.max(0, takeovers.size() - MOST_SHOWN),
                groups.stream().limit(MOST_SHOWN).toList(),
                notes.forgotten() + Math.max(0, groups.size() - MOST_SHOWN));
    }
}
