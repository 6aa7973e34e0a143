package org.vipdrift.control.internal.events;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.Disk;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;

/** Thread-safe. Writes each takeover into the journal, once for each group, epoch and new holder. */
public final class Chronicle {
    private static final System.Logger LOG = System.getLogger(Chronicle.class.getName());
    private final Book journal;
    private final Set<Key> told = new HashSet<>(); // guarded by this

    /** Where takeovers are written. */
    @FunctionalInterface
    public interface Book {
        /** Unless it is there. @throws IOException if it can't be written */
        boolean tell(Drift automatic) throws IOException;
    }

    private record Key(GroupId group, Epoch epoch, HostId to) {
    }

    public Chronicle(Book journal) {
        this.journal = journal;
    }

    /** One that can't be written now is tried again the next time. */
    synchronized void tell(List<Story> stories) {
        for (Story story : stories) {
            Epoch epoch = epoch(story);
            if (epoch != null && !told.contains(new Key(story.group(), epoch, story.to())) && !write(story, epoch)) {
                return;
            }
        }
    }

    private boolean write(Story story, Epoch epoch) {
        try {
            journal.tell(drift(story, epoch));
            return told.add(new Key(story.group(), epoch, story.to()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "That " + story.to() + " took over " + story.group()
                    + " can't be written into the journal: " + Disk.why(e) + ".");
            return false;
        }
    }

    private static @Nullable Epoch epoch(Story story) {
        return story.events().stream().filter(e -> e.host().equals(story.to()) && Takeover.isClaim(e))
                .map(HostEvent::epoch).findFirst().orElse(null);
    }

    static Drift drift(Story story, Epoch epoch) {
        Duration silence = story.silence();
        return new Drift(story.at().truncatedTo(ChronoUnit.MILLIS) + "-" + story.group() + "-" + epoch,
                story.at().truncatedTo(ChronoUnit.MILLIS), story.group(), MoveKind.AUTOMATIC, Outcome.DONE,
                story.sentence(), story.from(), story.to(), epoch, List.of(), List.of(), List.of(),
                silence == null ? OptionalDouble.empty() : OptionalDouble.of(silence.toNanos() / 1e6),
                "agent on " + story.to(), "");
    }
}
