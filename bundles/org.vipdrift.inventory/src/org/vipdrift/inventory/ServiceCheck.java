package org.vipdrift.inventory;

import java.util.List;

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

    public enum Kind {
        TCP, HTTP, SCRIPT, PROCESS, FILE, LINK
    }

    public ServiceCheck {
        arguments = List.copyOf(arguments);
    }
}
