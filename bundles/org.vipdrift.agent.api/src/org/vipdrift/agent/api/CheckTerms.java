package org.vipdrift.agent.api;

import java.util.List;

/**
 * A health check an agent makes for a group.
 *
 * @param name unique in its group
 * @param arguments by kind. TCP: host, port. HTTP: URL, and the statuses that pass ("200-399" if absent). SCRIPT: program
 *            and its arguments, no shell. PROCESS: name of the program (comm). FILE: path that must exist. LINK: interface
 * @param rise so many passes in a row make a failed check pass
 * @param fall so many failures in a row make a passing check fail
 * @param weight 0: failing is a fault. Else added to the priority: less than 0 while failing, more than 0 while passing
 */
public record CheckTerms(String name, Kind kind, List<String> arguments, long intervalMillis, long timeoutMillis,
        int rise, int fall, int weight) {

    public enum Kind {
        TCP, HTTP, SCRIPT, PROCESS, FILE, LINK
    }

    public CheckTerms {
        arguments = List.copyOf(arguments);
    }
}
