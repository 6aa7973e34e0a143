package org.vipdrift.inventory;

import java.util.List;
import java.util.Locale;

/**
 * A health check of a group, made by each member's agent on its own host.
 *
 * @param arguments by kind. TCP: host, port. HTTP: URL, and the statuses that pass. SCRIPT: program and arguments, no shell.
 *            PROCESS: name of the program. FILE: path. LINK: interface
 * @param rise so many passes in a row make a failed check pass
 * @param fall so many failures in a row make a passing check fail
 * @param weight 0: failing is a fault. Else added to the priority: less than 0 while failing, more than 0 while passing
 */
public record ServiceCheck(String name, Kind kind, List<String> arguments, long intervalMillis, long timeoutMillis,
        int rise, int fall, int weight) {
    public static final long DEFAULT_INTERVAL_MILLIS = 1000;
    public static final long DEFAULT_TIMEOUT_MILLIS = 500;
    public static final int DEFAULT_RISE = 2;
    public static final int DEFAULT_FALL = 2;

    public enum Kind {
        TCP, HTTP, SCRIPT, PROCESS, FILE, LINK;

        /** As written in files and shown: "tcp". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ServiceCheck {
        arguments = List.copyOf(arguments);
    }

    /** One that sets nothing but what it looks at: made each second, two results in a row count, failing is a fault. */
    public static ServiceCheck of(String name, Kind kind, List<String> arguments) {
        return new ServiceCheck(name, kind, arguments, DEFAULT_INTERVAL_MILLIS, DEFAULT_TIMEOUT_MILLIS, DEFAULT_RISE,
                DEFAULT_FALL, 0);
    }
}
