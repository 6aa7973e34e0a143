package org.vipdrift.control.internal.arm;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.ArmingReport.Answer;
import org.vipdrift.core.Disk;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;

/** Immutable. What is written into the journal of an arming, disarming or acknowledgement. */
record Entry(MoveKind kind, Instant at, Epoch epoch, List<CheckResult> checks, String who, String why) {

    Entry {
        checks = List.copyOf(checks);
    }

    /** The report, which says so if the journal can't be written. */
    ArmingReport write(ArmingReport report, ConsoleAutomation.Book book) {
        try {
            book.tell(drift(report));
            return report;
        } catch (IOException e) {
            return new ArmingReport(report.group(), report.armed(), report.done(), report.answers(), report.sentence()
                    + " This could not be written into the journal: " + Printable.sentence(Disk.why(e)));
        }
    }

    private Drift drift(ArmingReport report) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        return new Drift(time + "-" + report.group() + "-" + kind.word() + "-" + epoch, time, report.group(), kind,
                outcome(report), report.sentence(), null, null, epoch, List.of(), checks, List.of(),
                OptionalDouble.empty(), who, why);
    }

    /** A member whose answer was lost may have done it or not. */
    private static Outcome outcome(ArmingReport report) {
        return report.done() ? Outcome.DONE
                : report.answers().stream().anyMatch(Answer::done) ? Outcome.UNKNOWN : Outcome.FAILED;
    }
}
