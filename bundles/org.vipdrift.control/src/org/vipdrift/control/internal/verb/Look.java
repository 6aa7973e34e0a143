package org.vipdrift.control.internal.verb;

import java.util.List;
import java.util.Optional;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;

/** Immutable. What a first look round a host has found; lines a host did not print are "unknown". */
record Look(String kernel, String release, String machine, String system, String init, String rights, String agent) {
    private static final int LINES = 7;

    static Look of(String output) {
        List<String> lines = output.lines().limit(LINES).map(Printable::clean).toList();
        return new Look(at(lines, 0), at(lines, 1), at(lines, 2), at(lines, 3), at(lines, 4), at(lines, 5),
                at(lines, 6));
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() && !lines.get(index).isBlank() ? lines.get(index) : "unknown";
    }

    Look withRights(String found) {
        return new Look(kernel, release, machine, system, init, found, agent);
    }

    boolean maySudo() {
        return rights.equals("sudo");
    }

    boolean isRoot() {
        return rights.equals("root");
    }

    List<String> details() {
        return List.of("System: " + system + ", " + kernel + " " + release + ", " + machine,
                "Rights: " + switch (rights) {
                    case "root" -> "root";
                    case "sudo" -> "sudo without a password";
                    case "neither" -> "neither root nor sudo without a password";
                    default -> rights;
                }, "systemd: " + (init.equals("systemd") ? "yes" : "no"),
                "Agent: " + (agent.equals("installed") ? "installed" : "not installed"));
    }

    /** Why a host can't be managed, with the remedy. */
    record Obstacle(Reason reason, String sentence) {
    }

    /** Absent if it can be managed. */
    Optional<Obstacle> obstacle(Host host, String user) {
        if (rights.equals("neither") || rights.equals("unknown")) {
            return Optional.of(new Obstacle(Reason.NO_PERMISSION,
                    "The login to " + host.id() + " works, but " + user
                            + " is neither root nor allowed sudo without a password: log in as root, or add a line for "
                            + user + " with NOPASSWD to the host's sudoers."));
        }
        return init.equals("systemd") ? Optional.empty()
                : Optional.of(new Obstacle(Reason.CONFIGURATION, "The login to " + host.id()
                        + " works, but systemd does not run there, and the agent needs it: manage a host with"
                        + " systemd."));
    }
}
