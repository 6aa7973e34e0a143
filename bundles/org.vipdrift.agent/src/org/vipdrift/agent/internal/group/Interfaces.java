package org.vipdrift.agent.internal.group;

import java.io.IOException;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Printable;

/** Confined to the engine's thread. Interfaces by name, refused in words where they will not do. */
final class Interfaces {
    private final HostKernel kernel;

    Interfaces(HostKernel kernel) {
        this.kernel = kernel;
    }

    Nic existing(String name) throws OrderRefused {
        try {
            return kernel.nic(name).orElseThrow(() -> new OrderRefused(AgentError.BAD_INTERFACE,
                    "This host has no interface " + Printable.quoted(name) + "."));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** One that carries Ethernet frames now. */
    Nic usable(String name) throws OrderRefused {
        Nic nic = existing(name);
        if (!nic.ethernet() || !nic.carrier()) {
            throw new OrderRefused(AgentError.BAD_INTERFACE, "Interface " + Printable.quoted(name)
                    + (!nic.ethernet() ? " is not Ethernet: nobody can be told of a VIP there."
                            : nic.up() ? " has no link (no carrier)." : " is down."));
        }
        return nic;
    }

    static OrderRefused refusal(IOException e) {
        return new OrderRefused(AgentError.KERNEL, "The kernel refused: " + e.getMessage() + ".");
    }
}
