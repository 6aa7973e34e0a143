package org.vipdrift.failover.sim;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.NeighbourFacts;
import org.vipdrift.core.host.RouteFacts;

/** One host: its kernel's addresses, its link, and whether its SSH server and agent live. */
public final class SimHost {

    public static final String INTERFACE = "eth0";

    public final HostId id;
    public final MacAddress mac;
    public final InetAddress address;
    public final Set<InetAddress> vips = new LinkedHashSet<>();
    public final Map<String, String> sysctls = new HashMap<>();
    public final List<String> daemons = new ArrayList<>();
    public final List<NeighbourFacts> neighbours = new ArrayList<>();
    public boolean powered = true;
    public boolean cableIn = true;
    public boolean sshWorks = true;
    public boolean agentRuns = true;
    public boolean agentInstalled = true;
    public int vipPrefix = 32;
    public InetAddress sshAddress;
    Object connection = new Object();
    Epoch epoch = Epoch.NONE;
    boolean holding;

    SimHost(String name, int number) {
        id = new HostId(name);
        mac = MacAddress.parse(String.format("02:00:00:00:00:%02x", number));
        address = Addresses.parse("198.51.100." + number);
        sshAddress = address;
    }

    public boolean isOnWire() {
        return powered && cableIn;
    }

    public boolean isReachable() {
        return powered && cableIn && sshWorks;
    }

    public boolean isAttachable() {
        return isReachable() && agentRuns && agentInstalled;
    }

    boolean answersFor(InetAddress ip) {
        return isOnWire() && (ip.equals(address) || vips.contains(ip));
    }

    void store(Epoch newer) {
        if (newer.isOlderThan(epoch)) {
            throw new IllegalStateException("I5 broken: " + id + " went from epoch " + epoch + " to " + newer);
        }
        epoch = newer;
    }

    HostFacts facts(GroupId group, List<org.vipdrift.core.Vip> vipList, InetAddress gateway, long nanos) {
        List<AddressFacts> addresses = new ArrayList<>();
        addresses.add(new AddressFacts(address, 24, false, AddressFacts.FOREVER));
        vips.forEach(v -> addresses.add(new AddressFacts(v, vipPrefix, false, AddressFacts.FOREVER)));
        InterfaceFacts link = new InterfaceFacts(INTERFACE, 2, mac, true, cableIn, 1500, addresses);
        List<Grant> grants = epoch.number() == 0 ? List.of()
                : List.of(new Grant(group, vipList, INTERFACE, epoch, holding, "simulated"));
        return new HostFacts(id.name(), "1", List.of("claim", "probe"), "boot", nanos, 0, List.of(link),
                List.of(new RouteFacts(null, 0, gateway, INTERFACE)), List.copyOf(neighbours), sysctls, daemons,
                grants);
    }
}
