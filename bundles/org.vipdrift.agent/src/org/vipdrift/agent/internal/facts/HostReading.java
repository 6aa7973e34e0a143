package org.vipdrift.agent.internal.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vipdrift.agent.internal.netlink.AddressRow;
import org.vipdrift.agent.internal.netlink.KernelTables;
import org.vipdrift.agent.internal.netlink.LinkRow;
import org.vipdrift.core.Printable;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.NeighbourFacts;
import org.vipdrift.core.host.RouteFacts;

/**
 * Thread-safe. Reads all facts of the host at once. The numbers of rows are bounded so that the facts always fit into one
 * message; interfaces that groups live on come first.
 */
public final class HostReading {
    private static final int MOST_INTERFACES = 200;
    private static final int MOST_ADDRESSES = 2000;
    private static final int MOST_ROUTES = 500;
    private static final int MOST_NEIGHBOURS = 2000;
    private static final Path PROC = Path.of("/proc");

    private HostReading() {
    }

    /** @param run the {@link HostRun#id} */
    public static HostFacts read(String run, List<Grant> grants) throws IOException {
        List<LinkRow> links = links(grants);
        List<AddressRow> addresses = KernelTables.addresses();
        Map<Integer, String> names = new HashMap<>();
        links.forEach(link -> names.put(link.index(), link.name()));
        return new HostFacts(hostName(), AgentVersion.text(), AgentVersion.CAPABILITIES, run, System.nanoTime(),
                System.currentTimeMillis(), interfaces(links, addresses), routes(names), neighbours(names),
                new Sysctls(PROC.resolve("sys")).read(names.values()), Daemons.running(PROC), grants);
    }

    /** The interfaces and their addresses alone. */
    public static List<InterfaceFacts> interfaces() throws IOException {
        return interfaces(links(List.of()), KernelTables.addresses());
    }

    private static List<LinkRow> links(List<Grant> grants) throws IOException {
        Set<String> ours = grants.stream().map(Grant::interfaceName).collect(Collectors.toSet());
        return KernelTables.links().stream()
                .sorted(Comparator.comparing((LinkRow link) -> !ours.contains(link.name()))
                        .thenComparing(LinkRow::index))
                .limit(MOST_INTERFACES).toList();
    }

    private static List<InterfaceFacts> interfaces(List<LinkRow> links, List<AddressRow> addresses) {
        Map<Integer, List<AddressRow>> byIndex = addresses.stream().limit(MOST_ADDRESSES)
                .collect(Collectors.groupingBy(AddressRow::index));
        return links.stream().map(link -> new InterfaceFacts(link.name(), link.index(), link.mac(), link.up(),
                link.carrier(), link.mtu(),
                byIndex.getOrDefault(link.index(), List.of()).stream().map(AddressRow::facts).toList())).toList();
    }

    private static List<RouteFacts> routes(Map<Integer, String> names) throws IOException {
        return KernelTables.routes(MOST_ROUTES).stream()
                .filter(r -> names.containsKey(r.index())).map(r -> new RouteFacts(r.destination(), r.prefixLength(),
                        r.gateway(), names.getOrDefault(r.index(), "")))
                .toList();
    }

    private static List<NeighbourFacts> neighbours(Map<Integer, String> names) throws IOException {
        return KernelTables.neighbours(MOST_NEIGHBOURS).stream().filter(n -> names.containsKey(n.index()))
                .map(n -> new NeighbourFacts(n.address(), names.getOrDefault(n.index(), ""), n.mac(), n.state()))
                .toList();
    }

    /** The kernel's host name; asked of no name server. */
    public static String hostName() throws IOException {
        return Printable.clean(Files.readString(PROC.resolve("sys/kernel/hostname")).strip());
    }
}
