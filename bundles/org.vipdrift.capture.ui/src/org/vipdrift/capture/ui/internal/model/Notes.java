package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Immutable. All remarks on the packets of a store, on what they mean together and on each by itself.
 *
 * @param groups worst first
 * @param older how many more there were
 */
public record Notes(List<NoteGroup> groups, long older) {
    public static final Notes NONE = new Notes(List.of(), 0);

    /** Confined to one thread. Puts the parts together when one of them has changed. */
    static final class Joint {
        private @Nullable Findings findings;
        private FaultScan.@Nullable Found faults;
        private Notes joint = NONE;

        Notes of(Findings found, FaultScan.Found wrong) {
            if (found != findings || wrong != faults) {
                findings = found;
                faults = wrong;
                List<NoteGroup> all = Stream.concat(found.notes().stream(), wrong.groups().stream())
                        .sorted(NoteGroup.ORDER).toList();
                joint = new Notes(all.subList(0, Math.min(Finder.MOST_SHOWN, all.size())), found.olderNotes()
                        + wrong.others() + Math.max(0, all.size() - Finder.MOST_SHOWN));
            }
            return joint;
        }
    }
}
