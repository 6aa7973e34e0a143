package org.vipdrift.capture.ui.internal.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.expert.PacketFaults;

/**
 * Immutable. Remarks that say the same.
 *
 * @param first the one on the earliest packet
 * @param count how many there are; what packets mean together is remarked at most once a minute
 * @param lastPacket the number of the latest packet
 */
public record NoteGroup(ExpertNote first, long count, long lastPacket) {
    /** What is worst comes first, then what came first. */
    static final Comparator<NoteGroup> ORDER = Comparator.comparing(NoteGroup::severity).reversed()
            .thenComparingLong(NoteGroup::packet);

    /** What makes two remarks the same. */
    public record Key(ExpertNote.Kind kind, String sentence) {
    }

    static List<NoteGroup> of(List<ExpertNote> notes) {
        Map<Key, NoteGroup> groups = new LinkedHashMap<>();
        notes.forEach(note -> groups.merge(new Key(note.kind(), note.sentence()),
                new NoteGroup(note, 1, note.packet()), NoteGroup::and));
        return groups.values().stream().sorted(ORDER).toList();
    }

    static NoteGroup of(PacketFaults.Repeated fault) {
        return new NoteGroup(fault.first(), fault.count(), fault.lastPacket());
    }

    private NoteGroup and(NoteGroup other) {
        return new NoteGroup(other.packet() < packet() ? other.first : first, count + other.count,
                Math.max(lastPacket, other.lastPacket));
    }

    public Key key() {
        return new Key(first.kind(), first.sentence());
    }

    public Severity severity() {
        return first.severity();
    }

    public long packet() {
        return first.packet();
    }
}
