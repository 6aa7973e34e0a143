package org.vipdrift.failover.internal.check;

import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;

/** Immutable. A check's name and weight, from which its results are made. */
public record Finding(String id, Severity severity) {

    public static Finding refusing(String id) {
        return new Finding(id, Severity.REFUSE);
    }

    public static Finding warning(String id) {
        return new Finding(id, Severity.WARN);
    }

    public static Finding fatal(String id) {
        return new Finding(id, Severity.FATAL);
    }

    public CheckResult pass(String evidence) {
        return new CheckResult(id, severity, true, evidence, "");
    }

    /** Neither passed nor failed, for it could not be looked at: a warning, whatever a failure would be. */
    public CheckResult unknown(String evidence, String remedy) {
        return new CheckResult(id, Severity.WARN, false, evidence, remedy);
    }

    public CheckResult fail(String evidence, String remedy) {
        return new CheckResult(id, severity, false, evidence, remedy);
    }
}
