package org.vipdrift.control.internal.maintenance;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.vipdrift.control.MaintenancePlan.Part;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.control.MaintenanceReport.Answer;
import org.vipdrift.control.internal.arm.ConsoleAutomation.Book;
import org.vipdrift.core.Disk;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;

/** Immutable. What is written into the journal of a maintenance: a line for each group and host. */
record Entry(Instant at, List<Part> parts, String who, String why) {

    Entry {
        parts = List.copyOf(parts);
    }

    /** The report, which says so if the journal can't be written. */
    MaintenanceReport write(MaintenanceReport report, Book book) {
        try {
            for (Part part : parts) {
                for (HostId host : part.hosts()) {
                    book.tell(drift(report, part, host));
                }
            }
            return report;
        } catch (IOException e) {
            return new MaintenanceReport(report.scope(), report.begun(), report.done(), report.moves(),
                    report.answers(), report.sentence() + " This could not be written into the journal: "
                            + Printable.sentence(Disk.why(e)));
        }
    }

    private Drift drift(MaintenanceReport report, Part part, HostId host) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        MoveKind kind = report.begun() ? MoveKind.MAINTENANCE : MoveKind.MAINTENANCE_OVER;
        return new Drift(time + "-" + part.group().id() + "-" + host + "-" + kind.word(), time, part.group().id(), kind,
                outcome(report, part, host), report.sentence(), host, null, part.epoch(), List.of(), List.of(),
                List.of(), OptionalDouble.empty(), who, why);
    }

    /** A member whose answer was lost may have done it or not. */
    private static Outcome outcome(MaintenanceReport report, Part part, HostId host) {
        return report.answers().stream().filter(a -> a.host().equals(host) && a.group().equals(part.group().id()))
                .anyMatch(Answer::done) ? Outcome.DONE : Outcome.FAILED;
    }
}
