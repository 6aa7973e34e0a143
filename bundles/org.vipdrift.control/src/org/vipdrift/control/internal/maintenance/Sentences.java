package org.vipdrift.control.internal.maintenance;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.control.Maintenance.Request;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenanceReport.Answer;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Plan;

/** What maintenance says. */
final class Sentences {

    private Sentences() {
    }

    static String planned(Request request, List<Plan> moves, List<HostId> silent) {
        String first = moves.stream().map(m -> m.group().id() + " to " + m.to()).collect(Collectors.joining(", "));
        return (first.isEmpty() ? "" : "Moves " + first + "; then ") + taken(request.scope()) + length(request.length())
                + (silent.isEmpty() ? "" : " " + names(silent) + " can't be told and takes part as before.");
    }

    private static String taken(Scope scope) {
        return switch (scope) {
            case Scope.OfHost host -> host + " takes nothing unasked";
            case Scope.OfGroup group -> "nobody takes " + group + " unasked, and who holds it goes on holding";
        };
    }

    private static String length(Duration length) {
        return length.isZero() ? " until somebody ends the maintenance."
                : " for " + text(length) + ", or until somebody ends the maintenance.";
    }

    private static String text(Duration length) {
        String days = length.toDays() == 0 ? "" : length.toDays() + " d ";
        String hours = length.toHoursPart() == 0 ? "" : length.toHoursPart() + " h ";
        String minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min ";
        String seconds = length.toSecondsPart() == 0 ? "" : length.toSecondsPart() + " s ";
        return (days + hours + minutes + seconds).strip();
    }

    static String refused(Scope scope, Plan move) {
        return scope + " can't go into maintenance: " + move.group().id() + " can't be moved away. " + move.sentence()
                + " Mend that first, or leave its VIPs where they are (--leave-vips).";
    }

    static String stuck(Scope scope, Drift move) {
        return scope + " is not in maintenance: moving " + move.group() + " away ended as " + move.outcome().word()
                + ". " + move.sentence() + " What was moved before stays where it is.";
    }

    static String begun(Scope scope, List<Drift> moves, List<Answer> answers) {
        String moved = moves.stream().map(m -> m.group() + " is on " + m.to()).collect(Collectors.joining(", "));
        return scope + (answers.stream().allMatch(Answer::done) ? " is in maintenance"
                : answers.stream().anyMatch(Answer::done) ? " is only partly in maintenance" : " is not in maintenance")
                + (moved.isEmpty() ? "" : "; " + moved) + failures(answers);
    }

    static String ended(Scope scope, List<Answer> answers) {
        return answers.stream().allMatch(Answer::done)
                ? "The maintenance of " + scope + " is over; its VIPs stay where they are."
                : "The maintenance of " + scope + " is not over everywhere" + failures(answers);
    }

    private static String failures(List<Answer> answers) {
        return answers.stream().allMatch(Answer::done) ? "."
                : ": " + answers.stream().filter(a -> !a.done()).map(a -> a.host() + ": " + a.sentence()).distinct()
                        .collect(Collectors.joining(" ")) + " Give the order again when that is mended.";
    }

    private static String names(List<HostId> hosts) {
        return hosts.stream().map(HostId::name).collect(Collectors.joining(" and "));
    }
}
