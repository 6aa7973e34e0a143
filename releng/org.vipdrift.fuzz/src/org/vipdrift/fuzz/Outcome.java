package org.vipdrift.fuzz;

import java.nio.file.Path;

/** What came of a campaign. */
public sealed interface Outcome {

    /** @param inputs how many were tried */
    record Nothing(long inputs) implements Outcome {
    }

    /**
     * @param what in one line: an exception, a loop, too much memory
     * @param input the file that shows it again
     */
    record Found(String what, Path input) implements Outcome {
    }
}
