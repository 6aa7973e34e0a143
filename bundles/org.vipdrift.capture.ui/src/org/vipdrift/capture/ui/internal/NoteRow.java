package org.vipdrift.capture.ui.internal;

import java.util.Comparator;
import java.util.List;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.ui.internal.model.NoteGroup;

/**
 * Immutable. One line of the expert notes.
 *
 * @param own what of our own it was, and so no reason for alarm; empty if nothing
 */
record NoteRow(NoteGroup group, String own) {
    /** As {@link NoteGroup} orders them, with what is ours among the mere notes. */
    private static final Comparator<NoteRow> ORDER = Comparator.comparing(NoteRow::severity).reversed()
            .thenComparing(NoteRow::packet);

    static List<NoteRow> of(List<NoteGroup> groups, OwnProbes probes) {
        return groups.stream().map(group -> of(group, probes)).sorted(ORDER).toList();
    }

    private static NoteRow of(NoteGroup group, OwnProbes probes) {
        return new NoteRow(group, group.first().probed().flatMap(probes::remark).orElse(""));
    }

    NoteGroup.Key key() {
        return group.key();
    }

    Severity severity() {
        return own.isEmpty() ? group.severity() : Severity.NOTE;
    }

    long packet() {
        return group.packet();
    }

    long count() {
        return group.count();
    }

    /** What to do, if anything need be done. */
    String advice() {
        return own.isEmpty() ? group.first().advice() : own;
    }
}
