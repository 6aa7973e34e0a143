package org.vipdrift.deploy.internal;

import java.util.Optional;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.remote.RemoteTarget;

/** A pure function: why a host can't take an agent, as one sentence with the remedy. */
public final class Preflight {
    /** An unpacked runtime is about two and a half times its archive. */
    private static final int UNPACKED = 3;
    private static final long MIB = 1 << 20;

    private Preflight() {
    }

    public static Optional<String> obstacle(RemoteTarget target, Look look, AgentPackage agent) {
        Optional<String> unfit = unfit(target, look);
        if (unfit.isPresent()) {
            return unfit;
        }
        if (!look.get("machine").equals(agent.machine())) {
            return Optional.of(target.host() + " is " + look.get("machine") + ", the agent's package is for "
                    + agent.machine() + ": install a package made for " + look.get("machine") + ".");
        }
        return space(target, look, agent);
    }

    /** What makes a host unmanageable, whatever the package. */
    public static Optional<String> unfit(RemoteTarget target, Look look) {
        String host = target.host().name();
        if (!look.get("kernel").equals("Linux")) {
            return Optional.of(host + " runs " + named(look.get("kernel")) + "; the agent runs on Linux.");
        }
        if (!look.get("init").equals("systemd")) {
            return Optional.of("systemd does not run on " + host + ", and the agent needs it.");
        }
        if (look.get("rights").equals("none") || look.get("rights").isEmpty()) {
            return Optional.of(target.user() + " on " + host + " is neither root nor allowed sudo without a password:"
                    + " log in as root, or add a line for " + target.user() + " with NOPASSWD to the host's sudoers.");
        }
        return look.missing().isEmpty() ? Optional.empty()
                : Optional.of("The program " + look.missing().getFirst() + " is missing on " + host
                        + ": install it there first.");
    }

    private static Optional<String> space(RemoteTarget target, Look look, AgentPackage agent) {
        if (tooLittle(look.free("tmpKiB"), agent.size())) {
            return Optional.of(full(target, "/tmp", look.free("tmpKiB"), agent.size()));
        }
        return tooLittle(look.free("optKiB"), agent.size() * UNPACKED)
                ? Optional.of(full(target, "/opt", look.free("optKiB"), agent.size() * UNPACKED))
                : Optional.empty();
    }

    private static boolean tooLittle(long free, long needed) {
        return free >= 0 && free < needed;
    }

    private static String full(RemoteTarget target, String folder, long free, long needed) {
        return "The disk of " + target.host() + " has " + free / MIB + " MiB left under " + folder + ", the agent needs "
                + (needed / MIB + 1) + " MiB there: make room.";
    }

    private static String named(String kernel) {
        return kernel.isEmpty() ? "a system that could not be recognised" : kernel;
    }
}
