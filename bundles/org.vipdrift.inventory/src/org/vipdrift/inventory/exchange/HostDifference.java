package org.vipdrift.inventory.exchange;

import java.util.List;
import org.vipdrift.core.HostId;

/**
 * What taking a host from a file would change.
 *
 * @param kind what becomes of it
 * @param fields what changes, in the order of the keys; all that is set, of a new host
 * @param sentence why it can't be taken; empty if it can
 * @param line where it stands in the file
 */
public record HostDifference(HostId id, Kind kind, List<FieldChange> fields, String sentence, int line) {

    public HostDifference {
        fields = List.copyOf(fields);
    }

    /** What becomes of a host. */
    public enum Kind {
        NEW, CHANGED, UNCHANGED,
        /** It would break a rule of the inventory, and is left out. */
        REFUSED
    }
}
