package org.vipdrift.agent.internal.netlink;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** Confined to one thread. The host's addresses over one rtnetlink socket that stays open. */
public final class KernelAddresses implements HostKernel, AutoCloseable {
    /** The kernel gives out indexes from 1 up, one by one. */
    private static final int NO_SUCH_INDEX = Integer.MAX_VALUE;
    private static final int MOST_GATEWAYS = 512;
    private static final int MOST_REHEARSED = 8;

    private final RouteNetlink netlink;
    private final KernelGate gate = new KernelGate();

    public KernelAddresses() throws IOException {
        netlink = new RouteNetlink();
    }

    @Override
    public Optional<Nic> nic(String name) throws IOException {
        return KernelTables.link(netlink, name)
                .map(link -> new Nic(name, link.index(), link.mac(), link.up(), link.carrier(), link.ethernet()));
    }

    @Override
    public List<Placed> find(Collection<Vip> vips) throws IOException {
        return rows(0, vips).stream().map(row -> new Placed(row.index(), row.facts())).toList();
    }

    @Override
    public List<AddressFacts> on(Nic nic, Collection<Vip> vips) throws IOException {
        try {
            return rows(nic.index(), vips).stream().map(AddressRow::facts).toList();
        } catch (NetlinkException e) {
            if (e.errno() == Errno.ENODEV) {
                return List.of();
            }
            throw e;
        }
    }

    private List<AddressRow> rows(int index, Collection<Vip> vips) throws IOException {
        Set<InetAddress> wanted = vips.stream().map(Vip::address).collect(Collectors.toSet());
        List<AddressRow> found = new ArrayList<>();
        for (int family : wanted.stream().map(AddressRow::family).distinct().toList()) {
            found.addAll(KernelTables.addresses(netlink, family, index));
        }
        found.removeIf(row -> !wanted.contains(row.facts().address()));
        return found;
    }

    @Override
    public void add(Nic nic, Collection<Vip> vips, long validSeconds) throws IOException {
        add(nic.index(), vips, validSeconds, _ -> false);
    }

    private void add(int index, Collection<Vip> vips, long validSeconds, Predicate<NetlinkException> harmless)
            throws IOException {
        netlink.changeAll(vips.stream().map(v -> AddressRow.add(index, v.address(), validSeconds)).toList(), harmless);
    }

    @Override
    public void renew(Nic nic, Collection<Vip> vips, long validSeconds) throws IOException {
        netlink.changeAll(vips.stream().map(v -> AddressRow.renew(nic.index(), v.address(), validSeconds)).toList(),
                KernelAddresses::isAbsent);
    }

    private static boolean isAbsent(NetlinkException e) {
        return e.errno() == Errno.EINVAL || e.errno() == Errno.ENODEV || e.errno() == Errno.EADDRNOTAVAIL;
    }

    @Override
    public List<AddressFacts> all(Nic nic) throws IOException {
        List<AddressRow> rows = new ArrayList<>(KernelTables.addresses(netlink, Rtm.AF_INET, nic.index()));
        rows.addAll(KernelTables.addresses(netlink, Rtm.AF_INET6, nic.index()));
        return rows.stream().map(AddressRow::facts).toList();
    }

    @Override
    public void remove(Nic nic, Collection<Vip> vips) throws IOException {
        remove(nic.index(), vips, e -> e.errno() == Errno.EADDRNOTAVAIL || e.errno() == Errno.ENODEV);
    }

    private void remove(int index, Collection<Vip> vips, Predicate<NetlinkException> harmless) throws IOException {
        netlink.changeAll(vips.stream().map(v -> AddressRow.remove(index, v.address())).toList(), harmless);
    }

    @Override
    public List<InetAddress> gateways(Nic nic) throws IOException {
        return KernelTables.routes(MOST_GATEWAYS).stream().filter(route -> route.index() == nic.index())
                .map(RouteRow::gateway).filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public Gate gate() {
        return gate;
    }

    @Override
    public void rehearse(Collection<Vip> vips) throws IOException {
        List<Vip> some = vips.stream().limit(MOST_REHEARSED).toList();
        add(NO_SUCH_INDEX, some, AddressFacts.FOREVER, KernelAddresses::isNoDevice);
        remove(NO_SUCH_INDEX, some, KernelAddresses::isNoDevice);
    }

    /** A process without the right to change addresses hears that first (EPERM). */
    private static boolean isNoDevice(NetlinkException e) {
        return e.errno() == Errno.ENODEV || e.errno() == Errno.EPERM;
    }

    @Override
    public void close() {
        gate.close();
        netlink.close();
    }
}
