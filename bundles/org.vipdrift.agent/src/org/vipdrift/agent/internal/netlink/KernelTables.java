package org.vipdrift.agent.internal.netlink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vipdrift.agent.internal.ffi.Errno;

/** Thread-safe. Reads the kernel's tables, each over a socket of its own, so that a long one delays nobody. */
public final class KernelTables {
    private static final int LONGEST_NAME = 15;
    private static final int MOST_LINKS = 4096;
    private static final int MOST_ADDRESSES = 1 << 16;

    private KernelTables() {
    }

    public static List<LinkRow> links() throws IOException {
        try (RouteNetlink netlink = new RouteNetlink()) {
            return links(netlink);
        }
    }

    static List<LinkRow> links(RouteNetlink netlink) throws IOException {
        return netlink.dump(LinkRow.dump(), MOST_LINKS, m -> LinkRow.parse(m).stream().toList());
    }

    /** The interface of that name; empty if there is none. */
    public static Optional<LinkRow> link(String name) throws IOException {
        try (RouteNetlink netlink = new RouteNetlink()) {
            return link(netlink, name);
        }
    }

    static Optional<LinkRow> link(RouteNetlink netlink, String name) throws IOException {
        byte[] octets = name.getBytes(StandardCharsets.UTF_8);
        if (octets.length == 0 || octets.length > LONGEST_NAME) {
            return Optional.empty();
        }
        try {
            return netlink.dump(LinkRow.named(octets), MOST_LINKS, m -> LinkRow.parse(m).stream().toList()).stream()
                    .findFirst();
        } catch (NetlinkException e) {
            if (e.errno() == Errno.ENODEV) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** All addresses of both families. */
    public static List<AddressRow> addresses() throws IOException {
        try (RouteNetlink netlink = new RouteNetlink()) {
            List<AddressRow> all = new ArrayList<>(addresses(netlink, Rtm.AF_INET, 0));
            all.addAll(addresses(netlink, Rtm.AF_INET6, 0));
            return all;
        }
    }

    /** The addresses of one family on one interface, or on all for index 0. */
    static List<AddressRow> addresses(RouteNetlink netlink, int family, int index) throws IOException {
        return netlink.dump(AddressRow.dump(family, index), MOST_ADDRESSES,
                m -> AddressRow.parse(m).filter(row -> index == 0 || row.index() == index).stream().toList());
    }

    /** Unicast routes of the main table, IPv4 first. */
    public static List<RouteRow> routes(int most) throws IOException {
        List<RouteRow> rows = new ArrayList<>();
        for (int family : List.of(Rtm.AF_INET, Rtm.AF_INET6)) {
            try (RouteNetlink netlink = new RouteNetlink()) {
                rows.addAll(netlink.dump(RouteRow.dump(family), most, RouteRow::parse));
            }
        }
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /** The ARP and NDP tables, without the kernel's own entries that are never asked for (NUD_NOARP). */
    public static List<NeighbourRow> neighbours(int most) throws IOException {
        List<NeighbourRow> rows = new ArrayList<>();
        for (int family : List.of(Rtm.AF_INET, Rtm.AF_INET6)) {
            try (RouteNetlink netlink = new RouteNetlink()) {
                rows.addAll(netlink.dump(NeighbourRow.dump(family), most,
                        m -> NeighbourRow.parse(m).filter(row -> !row.state().equals("noarp")).stream().toList()));
            }
        }
        return rows.subList(0, Math.min(most, rows.size()));
    }
}
