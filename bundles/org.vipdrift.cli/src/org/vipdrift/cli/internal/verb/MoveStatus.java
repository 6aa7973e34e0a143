package org.vipdrift.cli.internal.verb;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.failover.Drift;

/** What a move tells the shell. */
final class MoveStatus {
    private MoveStatus() {
    }

    /** @param cancelled whether a person wanted it to stop */
    static ExitStatus of(Drift drift, boolean cancelled) {
        return switch (drift.outcome()) {
            case DONE -> ExitStatus.OK;
            case UNKNOWN -> ExitStatus.OUTCOME_UNKNOWN;
            case REFUSED -> cancelled ? ExitStatus.INTERRUPTED : ExitStatus.UNSAFE;
            case ROLLED_BACK -> cancelled ? ExitStatus.INTERRUPTED : ExitStatus.ERROR;
            case FAILED -> ExitStatus.ERROR;
        };
    }

    /** Of one part of something greater that failed with it; null if it was not even begun. */
    static ExitStatus failed(@Nullable Drift drift, boolean cancelled) {
        return drift == null ? ExitStatus.ERROR : of(drift, cancelled);
    }
}
