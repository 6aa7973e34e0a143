package org.vipdrift.failover.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Listing;
import org.vipdrift.core.Status;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Plan;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Wording;

/** What the move dialog says in each phase; no widgets here. */
final class MoveWords {
    private final MoveModel model;
    private final String group;

    MoveWords(MoveModel model, String group) {
        this.model = model;
        this.group = group;
    }

    Icon icon() {
        return switch (model.phase()) {
            case PLANNING, RUNNING -> Icon.STATE_BUSY;
            case FAILED -> Icon.STATE_PROBLEM;
            case PLANNED, CONFIRMING -> model.plan().filter(Plan::allowed).isPresent() ? Icon.FAILOVER
                    : Icon.STATE_PROBLEM;
            case ENDED -> Icon.of(model.drift().map(d -> DriftTexts.coarse(d.outcome())).orElse(Status.State.UNKNOWN));
        };
    }

    String heading() {
        return switch (model.phase()) {
            case PLANNING -> NLS.bind(Messages.planningHeading, group);
            case FAILED -> NLS.bind(Messages.noPlanHeading, group);
            case PLANNED, CONFIRMING -> model.plan().map(this::planned).orElse(group);
            case RUNNING -> NLS.bind(Messages.runningHeading, group);
            case ENDED -> model.drift().map(MoveWords::ended).orElse(group);
        };
    }

    String sentence() {
        return model.phase() == MoveModel.Phase.PLANNING ? Messages.planningSentence : model.sentence();
    }

    /** The verb, the group, and where it goes: what the button will do. */
    String button() {
        return model.plan().map(plan -> {
            String what = NLS.bind(pattern(plan, Messages.goPlace, Messages.goRelease, Messages.goButton),
                    DriftTexts.verb(plan.kind()), target(plan));
            return model.phase() == MoveModel.Phase.CONFIRMING ? NLS.bind(Messages.goAgain, what) : what;
        }).orElse(Messages.verbSwitchover);
    }

    String vips() {
        return model.plan().map(plan -> Listing.of(plan.group().vips(), vip -> Addresses.text(vip.address())))
                .orElse("");
    }

    String way() {
        return model.plan().map(plan -> DriftTexts.way(plan.from(), plan.to())).orElse("");
    }

    String from() {
        return model.plan().map(plan -> plan.from() == null ? Messages.nobody : DriftTexts.name(plan.from()))
                .orElse("");
    }

    /** Expected before, measured afterwards. */
    String outage() {
        Optional<String> measured = model.drift().map(DriftTexts::outage).filter(text -> !text.isEmpty());
        return measured.or(() -> model.plan().map(this::expected)).orElse("");
    }

    String unknowns() {
        return model.plan().map(Plan::unknowns).orElse(List.of()).stream().collect(Collectors.joining("\n"));
    }

    /** What stands between the person and the button. */
    String hint() {
        if (model.phase() == MoveModel.Phase.CONFIRMING) {
            return Messages.hintAgain;
        }
        if (model.phase() == MoveModel.Phase.PLANNED && model.mayForce()) {
            return Messages.hintForce;
        }
        return model.phase() == MoveModel.Phase.PLANNED && model.isGrave() ? Messages.hintGrave : "";
    }

    private String planned(Plan plan) {
        String pattern = pattern(plan, Messages.plannedPlace, Messages.plannedRelease, Messages.plannedHeading);
        String where = switch (plan.kind()) {
            case PLACE -> DriftTexts.name(plan.to());
            case RELEASE -> DriftTexts.name(plan.from());
            case SWITCHOVER, FAILOVER, FORCE, AUTOMATIC, ARM, DISARM, ACKNOWLEDGE, MAINTENANCE,
                    MAINTENANCE_OVER ->
                way();
        };
        return NLS.bind(pattern, new Object[] {DriftTexts.verb(plan.kind()), group, where});
    }

    private static String pattern(Plan plan, String place, String release, String move) {
        return switch (plan.kind()) {
            case PLACE -> place;
            case RELEASE -> release;
            case SWITCHOVER, FAILOVER, FORCE, AUTOMATIC, ARM, DISARM, ACKNOWLEDGE, MAINTENANCE,
                    MAINTENANCE_OVER ->
                move;
        };
    }

    private static String ended(Drift drift) {
        return NLS.bind(Messages.endedHeading, new Object[] {drift.group().name(),
                DriftTexts.way(drift.from(), drift.to()), DriftTexts.outcome(drift.outcome())});
    }

    private static String target(Plan plan) {
        HostId to = plan.to();
        return to == null || plan.kind() == MoveKind.RELEASE ? plan.group().id().name() : to.name();
    }

    private String expected(Plan plan) {
        return switch (plan.kind()) {
            case RELEASE -> Messages.outageRelease;
            case PLACE -> Messages.outagePlace;
            case SWITCHOVER, FAILOVER, FORCE, AUTOMATIC, ARM, DISARM, ACKNOWLEDGE, MAINTENANCE,
                    MAINTENANCE_OVER ->
                model.phase() == MoveModel.Phase.ENDED ? Messages.outageUnknown
                        : NLS.bind(Messages.outageAbout, Wording.millis(plan.expectedOutage().toNanos() / 1e6));
        };
    }
}
