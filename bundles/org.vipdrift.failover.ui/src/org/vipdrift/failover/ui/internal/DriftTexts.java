package org.vipdrift.failover.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.WitnessedTakeover;
import org.vipdrift.ui.common.Wording;

/** What is said of a drift; no widgets here. */
public final class DriftTexts {
    private DriftTexts() {
    }

    /** Only a verified end is good; unknown is unknown. */
    static Status.State coarse(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Status.State.OK;
            case UNKNOWN -> Status.State.UNKNOWN;
            case REFUSED -> Status.State.NOTICE;
            case ROLLED_BACK, FAILED -> Status.State.PROBLEM;
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Messages.outcomeDone;
            case ROLLED_BACK -> Messages.outcomeRolledBack;
            case REFUSED -> Messages.outcomeRefused;
            case FAILED -> Messages.outcomeFailed;
            case UNKNOWN -> Messages.outcomeUnknown;
        };
    }

    /** The verb on the button that starts it, and in headings. */
    static String verb(MoveKind kind) {
        return switch (kind) {
            case PLACE -> Messages.verbPlace;
            case SWITCHOVER -> Messages.verbSwitchover;
            case FAILOVER -> Messages.verbFailover;
            case FORCE -> Messages.verbForce;
            case RELEASE -> Messages.verbRelease;
            case AUTOMATIC -> Messages.verbAutomatic;
            case ARM -> Messages.verbArm;
            case DISARM -> Messages.verbDisarm;
            case ACKNOWLEDGE -> Messages.verbAcknowledge;
            case MAINTENANCE -> Messages.verbMaintenance;
            case MAINTENANCE_OVER -> Messages.verbMaintenanceOver;
        };
    }

    /** "h1 → h2"; a dash for nobody. */
    public static String way(@Nullable HostId from, @Nullable HostId to) {
        return NLS.bind(Messages.way, name(from), name(to));
    }

    static String outage(Drift drift) {
        return drift.outageMillis().isPresent() ? Wording.millis(drift.outageMillis().getAsDouble()) : "";
    }

    /** When the evidence of its end was gathered: it is judged as of then, however long ago that is now. */
    static Instant verified(Drift drift) {
        return drift.wire().stream().flatMap(truth -> truth.asOf().stream()).max(Comparator.naturalOrder())
                .orElse(drift.at());
    }

    /** What hosts heard of the VIPs' way, a line for each that was heard to go; contested ones first. */
    static List<String> heard(Drift drift) {
        return drift.telling().stream().sorted(Comparator.comparing(takeover -> !takeover.contested()))
                .map(DriftTexts::heard).toList();
    }

    private static String heard(WitnessedTakeover takeover) {
        List<String> parts = new ArrayList<>();
        parts.add(NLS.bind(Messages.takeoverHeard, new Object[] {takeover.observer().name(),
                Addresses.text(takeover.vip()), takeover.from(), takeover.to()}));
        if (takeover.announcements() > 0) {
            parts.add(takeover.announcements() == 1 ? Messages.takeoverAnnouncedOnce
                    : NLS.bind(Messages.takeoverAnnounced, takeover.announcements()));
        }
        takeover.firstAnswerMillis()
                .ifPresent(millis -> parts.add(NLS.bind(Messages.takeoverAnswered, Wording.millis(millis))));
        if (takeover.contested()) {
            parts.add(Messages.takeoverContested);
        }
        return String.join(", ", parts);
    }

    /** A dash for nobody. */
    static String name(@Nullable HostId host) {
        return host == null ? "–" : host.name();
    }
}
