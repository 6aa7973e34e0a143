package org.vipdrift.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.WireTruth.State;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Status;
import org.vipdrift.core.Vip;

/**
 * Immutable. The wire's truth about one VIP with its past: who answers, since when, seen by whom.
 *
 * @param held whether a host says that it holds the group, so that somebody should answer
 * @param fresh whether anybody was seen just now
 * @param answerers those that answer now, ascending by MAC; where nobody was seen just now, who was seen last
 * @param silent since when nobody answers, absent if somebody does or nobody knows
 * @param asked who asked last, in vain where it is silent
 */
public record VipTruth(GroupId group, Vip vip, State state, boolean held, boolean fresh,
        List<Answerer> answerers, Optional<Instant> silent, List<String> asked) {

    public VipTruth {
        answerers = List.copyOf(answerers);
        asked = List.copyOf(asked);
    }

    /** How much a person must worry: silence is as it should be where nobody holds it. */
    public Status.State coarse() {
        return switch (state) {
            case SINGLE_EXPECTED -> Status.State.OK;
            case SINGLE_UNEXPECTED, MULTIPLE -> Status.State.PROBLEM;
            case SILENT -> held ? Status.State.PROBLEM : Status.State.NOTICE;
            case UNKNOWN -> Status.State.UNKNOWN;
        };
    }
}
