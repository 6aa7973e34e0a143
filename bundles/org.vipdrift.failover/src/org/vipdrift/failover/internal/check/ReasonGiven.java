package org.vipdrift.failover.internal.check;

import org.vipdrift.core.Printable;
import org.vipdrift.failover.CheckResult;

/** Force leaves a reason in the journal. */
final class ReasonGiven implements Check {

    private static final Finding FINDING = Finding.fatal("reason-given");

    @Override
    public CheckResult examine(Case move) {
        String reason = move.request().reason().strip();
        if (!move.request().force()) {
            return FINDING.pass("No check is overridden.");
        }
        return reason.isEmpty()
                ? FINDING.fail("Refused checks are to be overridden and no reason is given.",
                        "Say why: it goes into the journal.")
                : FINDING.pass("The reason for the override is " + Printable.quoted(reason) + ".");
    }
}
