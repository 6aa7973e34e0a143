package org.vipdrift.failover.internal.decision;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.internal.check.Case;
import org.vipdrift.failover.internal.check.Preflight;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Situation;

/**
 * Immutable. What is to be done and whether it may be.
 *
 * <pre>
 *                  MOVE                         PLACE                     RELEASE
 * NOBODY           place                        place                     refused: nobody holds it
 * HEALTHY          switchover                   refused: held             release
 * SICK             failover, holder releases    refused: held             release
 * AGENT_DEAD       failover, release over SSH   refused: held             release over SSH
 * LOST_SILENT      failover, nothing to release failover                  refused: nobody holds it
 * LOST_ANSWERING   failover, refused            refused: held             release, refused
 *
 * any of these with a refused check, force and a reason: force, the same steps
 * any of these with a fatal check: not allowed, force or not
 * </pre>
 */
public record Decision(MoveRequest request, Evidence evidence, Situation situation, MoveKind kind,
        Optional<HostId> target, List<CheckResult> checks) {

    /** Reads the situation, chooses a target if none is named, examines, names the move. Pure. */
    public static Decision of(MoveRequest request, Evidence evidence) {
        Situation situation = Situation.of(evidence);
        Case move = new TargetChoice(request, evidence, situation).choose();
        List<CheckResult> checks = Preflight.examine(move);
        boolean forced = request.force() && checks.stream().anyMatch(Decision::isRefused);
        MoveKind kind = forced ? MoveKind.FORCE : kind(request.verb(), situation);
        return new Decision(request, evidence, situation, kind, move.targetHost(), checks);
    }

    private static MoveKind kind(Verb verb, Situation situation) {
        if (verb == Verb.RELEASE) {
            return MoveKind.RELEASE;
        }
        return switch (situation.state()) {
            case NOBODY -> MoveKind.PLACE;
            case HEALTHY -> MoveKind.SWITCHOVER;
            case SICK, AGENT_DEAD, LOST_SILENT, LOST_ANSWERING -> MoveKind.FAILOVER;
        };
    }

    public static boolean isRefused(CheckResult check) {
        return !check.passed() && check.severity() == Severity.REFUSE;
    }

    public static boolean isFatal(CheckResult check) {
        return !check.passed() && check.severity() == Severity.FATAL;
    }

    public boolean isAllowed() {
        return obstacle().isEmpty();
    }

    /** The first check that stands in the way: a fatal one, or a refused one that is not overridden. */
    public Optional<CheckResult> obstacle() {
        return checks.stream().filter(Decision::isFatal).findFirst().or(
                () -> checks.stream().filter(Decision::isRefused).filter(c -> kind != MoveKind.FORCE).findFirst());
    }
}
