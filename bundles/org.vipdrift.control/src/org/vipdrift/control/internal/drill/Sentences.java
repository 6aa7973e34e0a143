package org.vipdrift.control.internal.drill;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.vipdrift.control.DrillReport;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Plan;

/** What a drill says: where the group is, how long clients were without answer, what to do. */
final class Sentences {

    private Sentences() {
    }

    static String plan(Plan there) {
        return there.group().id() + " goes from " + there.from() + " to " + there.to() + " and back.";
    }

    static String refused(Plan there, CheckResult guard) {
        return there.group().id() + " can't be drilled: " + guard.evidence() + " " + guard.remedy();
    }

    static String done(Drift there, Drift back, Duration most) {
        return there.group() + " went from " + there.from() + " to " + there.to() + " and back; clients were without"
                + " answer for " + outage(there) + " and " + outage(back) + ", " + limit(most) + " were allowed.";
    }

    static String aborted(Drift there, Duration most) {
        return "The drill was broken off: the outage on the way to " + there.to() + " " + tooLong(there, most)
                + " " + home(there) + " " + look();
    }

    static String cancelled(Drift there) {
        return "The drill was stopped when " + there.group() + " was on " + there.to() + " already. " + home(there);
    }

    static String late(Drift there, Drift back, Duration most) {
        return home(there) + " The way to " + there.to() + " was in time, but the outage on the way back "
                + tooLong(back, most) + " " + look();
    }

    static String failed(Drift there) {
        return "The way to " + there.to() + " ended as " + there.outcome().word() + ", so nothing more was tried: "
                + there.sentence() + " Look who holds " + there.group() + " before trying again: vipdrift status.";
    }

    static String away(Drift there, String why) {
        return there.group() + " is on " + there.to() + " and was not brought back: " + why + " Bring it back when that"
                + " is mended: vipdrift move " + there.group() + " --to " + there.from() + ".";
    }

    private static String home(Drift there) {
        return there.from() + " holds " + there.group() + " again.";
    }

    private static String look() {
        return "The steps of both moves say what took so long.";
    }

    private static String tooLong(Drift way, Duration most) {
        return DrillReport.outage(way).isEmpty() ? "could not be measured."
                : "was " + outage(way) + ", more than the " + limit(most) + " allowed.";
    }

    private static String outage(Drift way) {
        OptionalDouble outage = DrillReport.outage(way);
        return String.format(Locale.ROOT, "%.1f ms", outage.orElse(0));
    }

    private static String limit(Duration most) {
        return most.toMillis() + " ms";
    }
}
