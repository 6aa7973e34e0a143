package org.vipdrift.failover.ui.internal.automatic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.core.host.CheckFacts;
import org.vipdrift.core.host.ElectionFacts;

/**
 * Immutable. What a member's agent has to say: an alarm, or how a check stands.
 *
 * @param since on the console's clock, absent if it cannot be told
 * @param effect what a failing check does
 * @param remedy the command that leads a person on
 */
record Finding(String name, String kind, String state, Optional<Instant> since, String effect, String sentence,
        Optional<String> remedy) {
    private static final String ALARM = "alarm";

    /** Alarms first, then checks in their order. */
    static List<Finding> of(ElectionRow row) {
        return row.facts().map(facts -> all(row, facts)).orElse(List.of());
    }

    boolean isAlarm() {
        return state.equals(ALARM);
    }

    boolean isBad() {
        return isAlarm() || state.equals(CheckFacts.FAILING);
    }

    /** The state in words. */
    String said() {
        return switch (state) {
            case ALARM -> Messages.stateAlarm;
            case CheckFacts.PASSING -> Messages.statePassing;
            case CheckFacts.FAILING -> Messages.stateFailing;
            case CheckFacts.WAITING -> Messages.stateWaiting;
            default -> state;
        };
    }

    private static List<Finding> all(ElectionRow row, ElectionFacts facts) {
        return Stream.concat(facts.alarms().stream().map(alarm -> alarm(row, alarm)),
                facts.checks().stream().map(check -> check(row, check))).toList();
    }

    private static Finding alarm(ElectionRow row, AlarmFacts alarm) {
        return new Finding(title(alarm.kind()), "", ALARM, row.at(alarm.sinceNanos()), "", alarm.sentence(),
                alarm.kind().equals(AlarmFacts.HELD_DOWN)
                        ? Optional.of(AutomaticHandler.ACKNOWLEDGE)
                        : Optional.empty());
    }

    private static Finding check(ElectionRow row, CheckFacts check) {
        return new Finding(check.name(), check.kind(), check.state(), row.at(check.sinceNanos()),
                effect(check.weight()), check.sentence(), Optional.empty());
    }

    /** What a failing check of this weight does. */
    static String effect(int weight) {
        return weight == 0 ? Messages.effectFault
                : weight < 0 ? NLS.bind(Messages.effectLess, -weight) : NLS.bind(Messages.effectMore, weight);
    }

    private static String title(String kind) {
        return switch (kind) {
            case "unheard" -> Messages.alarmUnheard;
            case "cut-off" -> Messages.alarmCutOff;
            case "nobody-can" -> Messages.alarmNobodyCan;
            case "two-masters" -> Messages.alarmTwoMasters;
            case "stranger" -> Messages.alarmStranger;
            case "conflict" -> Messages.alarmConflict;
            case "removed" -> Messages.alarmRemoved;
            case AlarmFacts.HELD_DOWN -> Messages.alarmHeldDown;
            default -> kind;
        };
    }
}
