package org.vipdrift.failover.internal.check;

import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;

/** Immutable. A check's name and weight, from which its results are made. */
record Finding(String id, Severity severity) {

    static Finding refusing(String id) {
        return new Finding(id, Severity.REFUSE);
    }

    static Finding warning(String id) {
        return new Finding(id, Severity.WARN);
    }

    static Finding fatal(String id) {
        return new Finding(id, Severity.FATAL);
    }

    CheckResult pass(String evidence) {
        return new CheckResult(id, severity, true, evidence, "");
    }

    /** Neither passed nor failed, for it could not be looked at: a warning, whatever a failure would be. */
    CheckResult unknown(String evidence, String remedy) {
        return new CheckResult(id, Severity.WARN, false, evidence, remedy);
    }

    CheckResult fail(String evidence, String remedy) {
        return new CheckResult(id, severity, false, evidence, remedy);
    }
}
