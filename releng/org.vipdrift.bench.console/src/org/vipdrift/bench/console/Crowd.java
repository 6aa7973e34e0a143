package org.vipdrift.bench.console;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.NeighbourFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. Made-up hosts in 10.0.0.0/8 with agents, each with the facts a small server has; every twentieth holds a
 * VIP of its own, every fiftieth comes and goes. In each round every host is another value.
 */
final class Crowd {
    private static final String LINK = "eth0";
    private static final int NEIGHBOURS = 8;
    private static final int HOLDERS = 20;
    private static final int UNSTEADY = 50;
    private final List<InetAddress> addresses; // of the hosts and of neighbours after the last
    private final List<Host> hosts;
    private final List<VipGroup> groups;

    Crowd(int size) {
        addresses = IntStream.rangeClosed(0, size + NEIGHBOURS).mapToObj(i -> address(0, i)).toList();
        hosts = IntStream.range(0, size).mapToObj(i -> new Host(new HostId("host%04d".formatted(i)),
                addresses.get(i).getHostAddress(), Host.SSH_PORT, "root", new Identity.Automatic())).toList();
        groups = IntStream.range(0, size / HOLDERS).mapToObj(g -> group(g * HOLDERS)).toList();
    }

    StatusSnapshot at(int round) {
        Instant now = Instant.now();
        return new StatusSnapshot(now, IntStream.range(0, hosts.size()).mapToObj(i -> host(i, round, now)).toList(),
                groups.stream().map(group -> status(group, now)).toList());
    }

    private HostStatus host(int i, int round, Instant now) {
        boolean gone = i % UNSTEADY == 7 && (round / 10 + i) % 2 == 0;
        HostFacts facts = facts(i, round, now);
        Host host = hosts.get(i);
        return gone
                ? new HostStatus(host, AgentState.UNREACHABLE, new Status(Status.State.PROBLEM, "unreachable",
                        host.id() + " did not answer at " + host.address() + ":22 within 3 s. Is it up?"), facts, now,
                        List.of())
                : new HostStatus(host, AgentState.ATTACHED, new Status(Status.State.OK, "attached",
                        host.id() + "'s agent is attached, round trip " + (round * 31 + i) % 97 / 100.0 + " ms."),
                        facts, now, facts.grants().stream().map(Grant::group).toList());
    }

    private HostFacts facts(int i, int round, Instant now) {
        List<AddressFacts> own = new ArrayList<>();
        own.add(new AddressFacts(addresses.get(i), 16, false, AddressFacts.FOREVER));
        List<Grant> grants = new ArrayList<>();
        if (i % HOLDERS == 0) {
            VipGroup group = groups.get(i / HOLDERS);
            group.vips().forEach(vip -> own.add(new AddressFacts(vip.address(), 32, false, 2 + round % 3)));
            grants.add(new Grant(group.id(), group.vips(), LINK, new Epoch(1), true, "claimed"));
        }
        List<NeighbourFacts> neighbours = IntStream.range(0, NEIGHBOURS)
                .mapToObj(n -> new NeighbourFacts(addresses.get(i + n + 1), LINK, mac(i + n + 1),
                        (round + n) % 2 == 0 ? "reachable" : "stale"))
                .toList();
        return new HostFacts(hosts.get(i).id().name(), "0.1.0", List.of("claim", "probe"), "boot-" + i,
                now.toEpochMilli() * 1_000_000, now.toEpochMilli(),
                List.of(new InterfaceFacts(LINK, 2, mac(i), true, true, 1500, own)), List.of(), neighbours,
                Map.of("net.ipv4.conf.eth0.arp_ignore", "0"), List.of(), grants);
    }

    private VipGroup group(int holder) {
        return new VipGroup(new GroupId("group%04d".formatted(holder)),
                List.of(new Vip(address(1, holder), 16)),
                List.of(new Member(hosts.get(holder).id(), LINK, 100),
                        new Member(hosts.get(Math.min(holder + 1, hosts.size() - 1)).id(), LINK, 99)));
    }

    private GroupStatus status(VipGroup group, Instant now) {
        Member holder = group.members().getFirst();
        List<WireTruth> wire = group.vips().stream().map(vip -> new WireTruth(vip, WireTruth.State.SINGLE_EXPECTED,
                List.of(mac(1)), List.of(group.members().getLast().host().name()), Optional.of(now))).toList();
        return new GroupStatus(group, "manual", new Epoch(1), holder.host(), wire,
                new Status(Status.State.OK, "holder-confirmed", holder.host() + " holds " + group.id() + "."));
    }

    private static InetAddress address(int net, int i) {
        return Addresses.parse("10." + net + "." + i / 250 + "." + (1 + i % 250));
    }

    private static MacAddress mac(int i) {
        return new MacAddress(0x02_00_00_00_00_00L | i);
    }
}
