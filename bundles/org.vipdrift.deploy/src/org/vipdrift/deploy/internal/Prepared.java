package org.vipdrift.deploy.internal;

import java.util.List;

/** Immutable. What a preflight has come to. */
sealed interface Prepared {

    /**
     * Something is to be done.
     *
     * @param found the sentence of the preflight
     * @param done the sentence if all goes well
     */
    record Steps(List<Step> steps, String found, String done) implements Prepared {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** All is as it should be already. */
    record Nothing(String sentence) implements Prepared {
    }

    /** Looks at a host and changes nothing. */
    @FunctionalInterface
    interface Preparation {
        Prepared prepare() throws StepFailure, InterruptedException;
    }
}
