package org.vipdrift.failover.ui.internal.automatic;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.CheckFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.ui.common.Wording;

/** What the Election view says of a member; never as fact what was read too long ago. No widgets here. */
final class ElectionTexts {
    private final InstantSource clock;

    ElectionTexts(InstantSource clock) {
        this.clock = clock;
    }

    String state(ElectionRow row) {
        if (!row.isFresh(clock.instant())) {
            return unread(row.host());
        }
        return row.facts().map(facts -> row.isInMaintenance() ? Messages.stateMaintenance : word(facts))
                .orElse(Messages.stateDisarmed);
    }

    /** A fault and a member that is out of sight are both no help when the holder fails. */
    Status.State coarse(ElectionRow row) {
        if (!row.isFresh(clock.instant())) {
            return Status.State.UNKNOWN;
        }
        return row.facts().map(facts -> switch (facts.state()) {
            case ElectionFacts.MASTER -> Status.State.OK;
            case ElectionFacts.FAULT -> Status.State.PROBLEM;
            default -> Status.State.NOTICE;
        }).orElse(Status.State.UNKNOWN);
    }

    /** "80: check web fails" where it differs from the priority. */
    static String effective(ElectionRow row) {
        return row.facts().filter(facts -> !facts.isWitness()).map(facts -> facts.reasons().isEmpty() ? String.valueOf(facts.effectivePriority())
                : NLS.bind(Messages.effective, facts.effectivePriority(), String.join("; ", facts.reasons())))
                .orElse("");
    }

    /** How old the last advert was when the host was read: at rest less than the interval. */
    static String advert(ElectionRow row) {
        return row.facts().map(facts -> facts.lastAdvertAt() == 0 ? Messages.never
                : row.beforeReading(facts.lastAdvertAt()).map(ElectionTexts::millis).orElse("")).orElse("");
    }

    /** How long from the reading until the master would have counted as dead; nothing for the master itself. */
    static String masterDown(ElectionRow row) {
        return row.facts().filter(facts -> facts.state().equals(ElectionFacts.BACKUP))
                .flatMap(facts -> row.beforeReading(facts.masterDownAt())).map(Duration::negated)
                .map(left -> left.isNegative() ? Messages.elapsed : NLS.bind(Messages.inTime, millis(left))).orElse("");
    }

    String since(ElectionRow row) {
        return row.facts().flatMap(facts -> row.at(facts.since()))
                .map(at -> Wording.age(Duration.between(at, clock.instant()))).orElse("");
    }

    String seen(ElectionRow row) {
        return Wording.age(row.readAt().map(at -> Duration.between(at, clock.instant())));
    }

    /** "3 passing", "1 of 3 failing", "none". */
    static String checks(ElectionRow row) {
        return row.facts().map(ElectionFacts::checks).map(ElectionTexts::checks).orElse("");
    }

    static boolean hasFailing(ElectionRow row) {
        return row.facts().map(ElectionFacts::checks).map(all -> count(all, CheckFacts.FAILING) > 0).orElse(false);
    }

    /** What the group's terms are, as its agents have them. */
    static String terms(ElectionFacts facts) {
        return String.join(" ", List.of(
                NLS.bind(Messages.termsAdverts, new Object[] {facts.version(), facts.virtualRouterId(),
                        Wording.millis(facts.advertMillis())}),
                facts.preempt() ? Messages.termsPreempt : Messages.termsNoPreempt,
                facts.releaseWhenAlone() ? Messages.termsRelease : Messages.termsKeep,
                facts.holdSeconds() == 0 ? Messages.termsHoldForever
                        : NLS.bind(Messages.termsHold, facts.holdSeconds())));
    }

    private static String checks(List<CheckFacts> all) {
        long failing = count(all, CheckFacts.FAILING);
        long waiting = count(all, CheckFacts.WAITING);
        if (all.isEmpty()) {
            return Messages.checksNone;
        }
        if (failing > 0) {
            return NLS.bind(Messages.checksFailing, failing, all.size());
        }
        return waiting > 0 ? NLS.bind(Messages.checksWaiting, waiting, all.size())
                : NLS.bind(Messages.checksPassing, all.size());
    }

    private static long count(List<CheckFacts> all, String state) {
        return all.stream().filter(check -> check.state().equals(state)).count();
    }

    private static String word(ElectionFacts facts) {
        return switch (facts.state()) {
            case ElectionFacts.MASTER -> Messages.stateMaster;
            case ElectionFacts.BACKUP -> Messages.stateBackup;
            case ElectionFacts.FAULT -> Messages.stateFault;
            case ElectionFacts.IDLE -> Messages.stateIdle;
            case ElectionFacts.WITNESS -> Messages.stateWitness;
            default -> facts.state();
        };
    }

    private static String unread(@Nullable HostStatus host) {
        return host == null ? Messages.stateUnknown : switch (host.agentState()) {
            case ABSENT -> Messages.stateNoAgent;
            case DOWN -> Messages.stateAgentDown;
            case UNREACHABLE -> Messages.stateUnreachable;
            case ATTACHED, UNKNOWN -> Messages.stateUnknown;
        };
    }

    private static String millis(Duration time) {
        return Wording.millis(time.toNanos() / 1e6);
    }
}
