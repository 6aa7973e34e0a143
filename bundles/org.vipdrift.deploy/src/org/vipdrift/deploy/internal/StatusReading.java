package org.vipdrift.deploy.internal;

import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentStatus.State;

/** Turns a look at a host into a status. */
final class StatusReading {
    private StatusReading() {
    }

    static AgentStatus of(HostLook look, HostId host) {
        String version = look.name("version");
        String sha256 = look.name("sha256");
        boolean installed = !look.name("current").isEmpty() && !version.isEmpty() && look.has("unit");
        if (installed) {
            return isRunning(look)
                    ? new AgentStatus(State.RUNNING, version, sha256, look.installed(),
                            "The agent " + version + " runs on host " + host + ".")
                    : new AgentStatus(State.STOPPED, version, sha256, look.installed(),
                            "The agent " + version + " is installed on host "
                                    + host + " but " + activity(look) + "; restart it, or see why by \"journalctl -u"
                                    + " vipdrift-agent\" there.");
        }
        if (look.has("base") || look.has("unit")) {
            return new AgentStatus(State.DAMAGED, version, sha256, "The installation of the agent on host " + host
                    + " is not whole; install it again, or remove it.");
        }
        return new AgentStatus(State.ABSENT, "", "", "There is no agent on host " + host + ".");
    }

    /** Whoever may not look into /run/vipdrift takes systemd's word. */
    private static boolean isRunning(HostLook look) {
        return look.is("active", "active") && (!look.text("socket").isEmpty() || look.is("rights", "none"));
    }

    private static String activity(HostLook look) {
        return look.is("active", "active") ? "does not listen" : "is " + look.text("active");
    }
}
