package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Summary;

/** Thread-safe. One captured packet; its summary is made when first asked for, by whichever thread asks. */
public final class PacketRow {
    private static final PacketComments NOTHING_WRITTEN = new PacketComments();
    private final long number;
    private final Frame frame;
    private final List<String> comments;
    private final PacketComments written;
    /** Immutable, so that two threads making it at once do no harm. */
    private @Nullable Dissection summarised;

    public PacketRow(long number, Frame frame) {
        this(number, frame, List.of(), NOTHING_WRITTEN);
    }

    /**
     * A packet of a store.
     *
     * @param comments what its file says about it
     * @param written what the person has written about packets of the store
     */
    PacketRow(long number, Frame frame, List<String> comments, PacketComments written) {
        this.number = number;
        this.frame = frame;
        this.comments = comments;
        this.written = written;
    }

    /** Counted from 1 since the capture began. */
    public long number() {
        return number;
    }

    public Frame frame() {
        return frame;
    }

    /** What its file says about it; the person may have written something else. */
    List<String> comments() {
        return comments;
    }

    /** Everything about it and what is written about it, made anew. */
    public Dissection dissect() {
        return dissect(FieldSelection.ALL);
    }

    Dissection dissect(FieldSelection wanted) {
        return Dissector.dissect(frame, number, written.of(this), wanted);
    }

    public Summary summary() {
        return summarised().summary();
    }

    public Severity severity() {
        return summarised().severity();
    }

    /** The info column: Wireshark's words, and after them what is strange about the packet. */
    public String info() {
        Dissection made = summarised();
        return made.doubts().stream().findFirst().map(doubt -> made.summary().info() + "  \u2014  " + doubt)
                .orElse(made.summary().info());
    }

    public Optional<AddressClaim> claim() {
        return summarised().claim();
    }

    /** Whether protocol, source, destination or info contain a text given in lower case. */
    public boolean contains(String text) {
        Summary summary = summary();
        return lower(info()).contains(text) || lower(summary.protocol()).contains(text)
                || lower(summary.source()).contains(text) || lower(summary.destination()).contains(text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Dissection summarised() {
        Dissection made = summarised;
        if (made == null) {
            made = Dissector.summarise(frame);
            summarised = made;
        }
        return made;
    }
}
