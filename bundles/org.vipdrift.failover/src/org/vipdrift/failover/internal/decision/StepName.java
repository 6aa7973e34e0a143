package org.vipdrift.failover.internal.decision;

import java.util.Arrays;
import java.util.Optional;
import org.vipdrift.failover.PlannedStep;

/** The words for steps, as in plans, reports, the journal and JSON. */
public enum StepName {
    /** An agent runs the group's hooks before a planned move; they may veto it. */
    ASK_HOOKS("ask-hooks"),
    /** An agent stores the epoch and gets ready. */
    PREPARE("prepare"),
    /** As {@link #PREPARE}; left alone, the target's agent finishes by itself. */
    PREPARE_TAKE_OVER("prepare-to-take-over"),
    /** The holder's agent takes the VIPs off. */
    RELEASE("release"),
    /** A one-shot of the agent program takes them off, where no agent runs. */
    RELEASE_OVER_SSH("release-over-ssh"),
    /** The target's agent puts the VIPs on. */
    CLAIM("claim"),
    /** The target's agent tells the segment. */
    ANNOUNCE("announce"),
    /** Everybody asks the wire. */
    VERIFY("verify"),
    /** An agent learns that the move is whole. */
    SETTLE("settle");

    private final String word;

    StepName(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean is(PlannedStep step) {
        return word.equals(step.name());
    }

    public static Optional<StepName> of(PlannedStep step) {
        return Arrays.stream(values()).filter(n -> n.is(step)).findFirst();
    }
}
