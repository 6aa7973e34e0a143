package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import org.vipdrift.capture.drift.Takeover;

/**
 * Immutable. What was found in packets, as far as they were read.
 *
 * @param takeovers latest first
 * @param olderTakeovers how many more there were
 * @param notes worst first
 * @param olderNotes how many more remarks there were, or groups of them
 */
public record Findings(List<Takeover> takeovers, long olderTakeovers, List<NoteGroup> notes, long olderNotes) {
    public static final Findings NONE = new Findings(List.of(), 0, List.of(), 0);

    public Findings {
        takeovers = List.copyOf(takeovers);
        notes = List.copyOf(notes);
    }
}
