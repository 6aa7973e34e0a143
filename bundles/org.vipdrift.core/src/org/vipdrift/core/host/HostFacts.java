package org.vipdrift.core.host;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reading of a host by its agent.
 *
 * @param version the agent's version
 * @param capabilities what this agent can do, as stable words: "claim", "probe", "ndp", "take-over", "capture"
 * @param bootId the kernel's random boot id; another one means a reboot
 * @param monotonicNanos the host's CLOCK_MONOTONIC at the reading
 * @param wallMillis the host's wall clock at the reading, milliseconds since 1970
 * @param sysctls settings under /proc/sys by dotted name, "net.ipv4.conf.eth0.arp_ignore"; absent ones are left out
 * @param daemons other programs found that move addresses: "keepalived", "pacemaker", "frr"
 * @param grants what the agent has been told of its groups
 */
public record HostFacts(String hostName, String version, List<String> capabilities, String bootId, long monotonicNanos,
        long wallMillis, List<InterfaceFacts> interfaces, List<RouteFacts> routes, List<NeighbourFacts> neighbours,
        Map<String, String> sysctls, List<String> daemons, List<Grant> grants) {

    public HostFacts {
        capabilities = List.copyOf(capabilities);
        interfaces = List.copyOf(interfaces);
        routes = List.copyOf(routes);
        neighbours = List.copyOf(neighbours);
        sysctls = Map.copyOf(sysctls);
        daemons = List.copyOf(daemons);
        grants = List.copyOf(grants);
    }

    public Optional<InterfaceFacts> interfaceNamed(String name) {
        return interfaces.stream().filter(i -> i.name().equals(name)).findFirst();
    }

    /** The interface that carries the address, under any prefix. */
    public Optional<InterfaceFacts> interfaceWith(InetAddress address) {
        return interfaces.stream().filter(i -> i.has(address)).findFirst();
    }
}
