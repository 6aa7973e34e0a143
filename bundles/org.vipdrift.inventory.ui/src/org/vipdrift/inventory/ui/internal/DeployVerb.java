package org.vipdrift.inventory.ui.internal;

import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.ui.common.Icon;

/** What can be done with a host's agent. */
enum DeployVerb {
    INSTALL(Icon.AGENT_INSTALL) {
        @Override
        DeployReport run(Agents agents, HostId host, Progress progress, Cancellation cancellation)
                throws ControlException, InterruptedException {
            return agents.install(host, progress, cancellation);
        }

        @Override
        String words() {
            return Messages.installHeading;
        }
    },
    RESTART(Icon.AGENT_RESTART) {
        @Override
        DeployReport run(Agents agents, HostId host, Progress progress, Cancellation cancellation)
                throws ControlException, InterruptedException {
            return agents.restart(host);
        }

        @Override
        String words() {
            return Messages.restartHeading;
        }
    },
    REMOVE(Icon.AGENT_REMOVE) {
        @Override
        DeployReport run(Agents agents, HostId host, Progress progress, Cancellation cancellation)
                throws ControlException, InterruptedException {
            return agents.remove(host, progress, cancellation);
        }

        @Override
        String words() {
            return Messages.uninstallHeading;
        }
    };

    private final Icon icon;

    DeployVerb(Icon icon) {
        this.icon = icon;
    }

    abstract DeployReport run(Agents agents, HostId host, Progress progress, Cancellation cancellation)
            throws ControlException, InterruptedException;

    /** "Install agent". */
    abstract String words();

    Icon icon() {
        return icon;
    }
}
