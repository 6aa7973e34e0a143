package org.vipdrift.failover.internal.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.vipdrift.failover.port.Milestones;

/**
 * Immutable. For tests that kill the console in the middle of a move: at one milestone it makes a file and waits for ever.
 * The system property {@value #PROPERTY} says which and where, as {@code released:/tmp/reached}.
 */
public record PausePoint(String milestone, Path file) implements Milestones {

    public static final String PROPERTY = "vipdrift.move.pause";

    /** What the system property says; nothing happens at milestones if it is not set. */
    public static Milestones ofProperty() {
        String value = System.getProperty(PROPERTY, "");
        int colon = value.indexOf(':');
        return colon < 0 ? Milestones.IGNORED
                : new PausePoint(value.substring(0, colon), Path.of(value.substring(colon + 1)));
    }

    @Override
    public void reached(String name) {
        if (!name.equals(milestone)) {
            return;
        }
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park(this);
        }
    }
}
