package org.vipdrift.core;

/** Hears how far something long has come. Called from the working thread; implementations do not block. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (step, done, total) -> {
    };

    /**
     * @param step what is being done now, in words
     * @param done units finished of the step, bytes for an upload
     * @param total units of the step, 0 when not known
     */
    void at(String step, long done, long total);
}
