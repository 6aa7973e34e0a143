package org.vipdrift.failover;

/**
 * What one preflight check found.
 *
 * @param id stable lower-case word with dashes, "target-link-up"
 * @param evidence what was seen, with values, passed or not
 * @param remedy what to do if it did not pass, else empty
 */
public record CheckResult(String id, Severity severity, boolean passed, String evidence, String remedy) {

    /** A failed REFUSE stops the move short of Force; a failed WARN is shown; FATAL can't be overridden. */
    public enum Severity {
        INFO, WARN, REFUSE, FATAL
    }
}
