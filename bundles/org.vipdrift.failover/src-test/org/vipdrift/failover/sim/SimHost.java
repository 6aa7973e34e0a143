package org.vipdrift.failover.sim;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.core.host.NeighbourFacts;
import org.vipdrift.core.host.RouteFacts;
import org.vipdrift.failover.port.Role;

/** One host: its kernel's addresses, its link, and whether its SSH server and agent live. */
public final class SimHost {

    public static final String INTERFACE = "eth0";
    public String interfaceName = INTERFACE;

    public final HostId id;
    public final MacAddress mac;
    public InetAddress address;
    public final Set<InetAddress> vips = new LinkedHashSet<>();
    public final Map<String, String> sysctls = new HashMap<>();
    public final List<String> daemons = new ArrayList<>();
    public final List<NeighbourFacts> neighbours = new ArrayList<>();
    public boolean powered = true;
    public boolean cableIn = true;
    public boolean sshWorks = true;
    public boolean agentRuns = true;
    public boolean agentInstalled = true;
    /** Whether SSH has a network of its own, so that it survives a cut cable. */
    public boolean hasAdminNetwork;
    public boolean linkIsUp = true;
    public boolean portBlocked;
    public boolean hasSecondInterface;
    public int vipPrefix = 32;
    /** By how much its times are wrong when they have been converted to the console's. */
    public Duration clockSkew = Duration.ZERO;
    public String defaultRoute = INTERFACE;
    public final List<AddressFacts> moreAddresses = new ArrayList<>();
    public InetAddress sshAddress;
    public String version = "1";
    public ElectionFacts election;
    public final List<MaintenanceFacts> maintenance = new ArrayList<>();
    /** What its hooks have against a move; empty for nothing. */
    public String veto = "";
    public Duration hooksTake = Duration.ZERO;
    /** A group of another console's. */
    public Grant otherGrant;
    public final List<String> capabilities = new ArrayList<>(List.of("claim", "probe", Role.CAPABILITY));
    /** Names of checks that fail there. */
    public final List<String> failing = new ArrayList<>();
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
        return powered && cableIn && !portBlocked;
    }

    public boolean isReachable() {
        return powered && (cableIn || hasAdminNetwork) && sshWorks;
    }

    public boolean isAttachable() {
        return isReachable() && agentRuns && agentInstalled;
    }

    boolean answersFor(InetAddress ip) {
        return isOnWire() && (ip.equals(address) || vips.contains(ip));
    }

    public void store(Epoch newer) {
        if (newer.isOlderThan(epoch)) {
            throw new IllegalStateException("I5 broken: " + id + " went from epoch " + epoch + " to " + newer);
        }
        epoch = newer;
    }

    HostFacts facts(GroupId group, List<org.vipdrift.core.Vip> vipList, InetAddress gateway, long nanos) {
        List<AddressFacts> addresses = new ArrayList<>();
        addresses.add(new AddressFacts(address, 24, false, AddressFacts.FOREVER));
        vips.forEach(v -> addresses.add(new AddressFacts(v, vipPrefix, false, AddressFacts.FOREVER)));
        addresses.addAll(moreAddresses);
        InterfaceFacts link = new InterfaceFacts(interfaceName, 2, mac, linkIsUp, cableIn, 1500, addresses);
        InterfaceFacts other = new InterfaceFacts("eth1", 3, MacAddress.parse("02:00:00:00:01:01"), true, true, 1500,
                List.of(new AddressFacts(Addresses.parse("203.0.113.7"), 24, false, AddressFacts.FOREVER)));
        List<InterfaceFacts> links = hasSecondInterface ? List.of(link, other) : List.of(link);
        List<Grant> grants = epoch.number() == 0 ? List.of()
                : List.of(new Grant(group, vipList, INTERFACE, epoch, holding, "simulated", election, maintenance));
        grants = otherGrant == null ? grants : Stream.concat(grants.stream(), Stream.of(otherGrant)).toList();
        return new HostFacts(id.name(), version, List.copyOf(capabilities), "boot", nanos, 0, links,
                List.of(new RouteFacts(null, 0, gateway, defaultRoute)), List.copyOf(neighbours), sysctls, daemons,
                grants);
    }
}
