package org.vipdrift.failover.internal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.evidence.Past;

/** Thread-safe. The journal of one data folder; nothing is read before it is asked for, and nothing is kept. */
public final class JournalBook implements Journal {

    private final JournalFile file;
    private final Listeners<Drift> listeners = new Listeners<>();

    public JournalBook(Path file) {
        this.file = new JournalFile(file);
    }

    /** Before the first order. @throws IOException if it can't be written; then nothing must be done */
    public void intend(Drift planned, List<PlannedStep> steps) throws IOException {
        file.append(EntryJson.write(new Entry(Entry.Type.INTENT, planned, steps)));
    }

    /** After the last order. */
    public void record(Drift drift) throws IOException {
        file.append(EntryJson.write(new Entry(Entry.Type.OUTCOME, drift, List.of())));
        listeners.fire(drift);
    }

    /**
     * What the agents did by themselves, found out later: written unless the journal has it, or another move of the group
     * under the same epoch, whichever console wrote it.
     *
     * @return whether it was written
     */
    public boolean recordOnce(Drift drift) throws IOException {
        boolean written = file.appendUnless(() -> history().has(drift),
                EntryJson.write(new Entry(Entry.Type.OUTCOME, drift, List.of())));
        if (written) {
            listeners.fire(drift);
        }
        return written;
    }

    @Override
    public List<Drift> drifts() {
        return history().moves();
    }

    /** Moves that were begun and have no outcome. */
    public List<Drift> open(GroupId group) {
        return history().open(group);
    }

    public List<GroupId> groupsWithOpenMoves() {
        return history().groupsWithOpenMoves();
    }

    public Past past(GroupId group) {
        return history().past(group);
    }

    @Override
    public Verification verify() {
        try {
            Chain.Verdict verdict = Chain.walk(file.path(), entry -> {
                // only the chain matters here
            });
            String sound = "The journal " + file.path() + " is intact: " + verdict.lines() + " lines.";
            return new Verification(verdict.problem().isEmpty(), verdict.lines(),
                    verdict.problem().isEmpty() ? sound : verdict.problem());
        } catch (IOException e) {
            return new Verification(false, 0, "The journal " + file.path() + " can't be read: " + e.getMessage() + ".");
        }
    }

    @Override
    public Subscription subscribe(Consumer<Drift> consumer) {
        return listeners.add(consumer);
    }

    /** @throws UncheckedIOException if the file can't be read */
    private History history() {
        History history = new History();
        try {
            Chain.walk(file.path(), text -> EntryJson.read(text).ifPresent(history::add));
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file.path() + " can't be read: " + e.getMessage(), e);
        }
        return history;
    }
}
