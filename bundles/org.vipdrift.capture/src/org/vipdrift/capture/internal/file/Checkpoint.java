package org.vipdrift.capture.internal.file;

/** What a scan passes every some thousand records. */
@FunctionalInterface
public interface Checkpoint {
    /** @return whether to go on */
    boolean passed(long offset);
}
