package org.vipdrift.failover.internal.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.vipdrift.core.Disk;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.internal.journal.JournalBook;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Writes the outcome of moves whose console stopped before it could. A move that still runs is left alone. */
record Interrupted(Tools tools, JournalBook journal, GroupLocks locks) {

    void reconcile(VipGroup group, Duration limit) throws InterruptedException {
        if (journal.open(group.id()).isEmpty()) {
            return;
        }
        try (GroupLocks.Held lock = locks.take(group.id(), "a look at an interrupted move").orElse(null)) {
            if (lock != null) {
                for (Drift interrupted : journal.open(group.id())) {
                    journal.record(new Reconciliation(tools, group).reconcile(interrupted, limit));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An interrupted move of " + group.id()
                    + " can't be written into the journal: " + Printable.sentence(Disk.why(e)), e);
        }
    }
}
