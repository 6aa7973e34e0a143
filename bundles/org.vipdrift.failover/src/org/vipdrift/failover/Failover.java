package org.vipdrift.failover;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.vipdrift.failover.internal.journal.JournalBook;
import org.vipdrift.failover.internal.move.Mover;
import org.vipdrift.failover.internal.move.PausePoint;
import org.vipdrift.failover.internal.move.Tools;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.Milestones;
import org.vipdrift.failover.port.MoveClock;
import org.vipdrift.failover.port.Timing;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.port.WireEars;
import org.vipdrift.inventory.Inventory;

/** Thread-safe. Puts the orchestrator together; nothing is read or written before it is used. */
public final class Failover {

    private final JournalBook journal;
    private final Mover mover;

    /** @param folder holds {@code journal.jsonl} and the locks of running moves, {@code locks/GROUP.lock} */
    public Failover(Path folder, Supplier<Inventory> inventory, Members members, WireEars ears) {
        this(folder, inventory, members, ears, Together.VIRTUAL_THREADS, MoveClock.SYSTEM, Timing.NORMAL,
                PausePoint.ofProperty());
    }

    /** As above, with everything that time and threads have to do with replaced. */
    public Failover(Path folder, Supplier<Inventory> inventory, Members members, WireEars ears, Together together,
            MoveClock clock, Timing timing, Milestones milestones) {
        journal = new JournalBook(folder.resolve("journal.jsonl"));
        mover = new Mover(new Tools(members, together, clock, timing, milestones, ears), inventory, journal,
                folder.resolve("locks"));
    }

    public Moves moves() {
        return mover;
    }

    public Arming arming() {
        return mover.arming();
    }

    public Journal journal() {
        return journal;
    }

    /**
     * Writes an automatic takeover into the journal, unless it is there or a move of the group to the same host under the
     * same epoch is.
     *
     * @return whether it was written
     * @throws IOException if it can't be written
     */
    public boolean tell(Drift automatic) throws IOException {
        return journal.recordOnce(automatic);
    }

    /**
     * Writes into the journal that a group was armed or disarmed.
     *
     * @throws IOException if it can't be written
     */
    public void tellArming(Drift arming) throws IOException {
        journal.record(arming);
    }

    /**
     * Finds out from agents and wire how interrupted moves ended, and writes that into the journal.
     *
     * @param limit for reading each host, once
     */
    public void reconcile(Duration limit) throws InterruptedException {
        mover.reconcile(limit);
    }
}
