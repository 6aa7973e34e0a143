package org.vipdrift.agent.internal.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.vipdrift.agent.api.AnnounceOrder.Station;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/**
 * Confined to the engine's thread. A host whose addresses exist only in memory. The real kernel's code runs beside it
 * without effect, and frames go into the loopback interface, where nobody takes them.
 */
final class StageHost implements HostKernel, Wire {
    static final Nic NIC = new Nic("stage0", Integer.MAX_VALUE, new MacAddress(0x0200_0000_0001L), true, true,
            true);

    private final HostKernel real;
    private final Wire wire;
    private final Nic loopback;
    private final Set<Vip> there = new LinkedHashSet<>();

    /** @param real its rehearsal is run along with each change */
    StageHost(HostKernel real, Wire wire, int loopbackIndex) {
        this.real = real;
        this.wire = wire;
        loopback = new Nic("lo", loopbackIndex, NIC.mac(), true, true, true);
    }

    @Override
    public Optional<Nic> nic(String name) throws IOException {
        real.nic("lo");
        return Optional.of(NIC);
    }

    @Override
    public List<Placed> find(Collection<Vip> vips) throws IOException {
        return on(NIC, vips).stream().map(facts -> new Placed(NIC.index(), facts)).toList();
    }

    @Override
    public List<AddressFacts> on(Nic nic, Collection<Vip> vips) throws IOException {
        real.on(NIC, vips);
        return there.stream().filter(vips::contains)
                .map(v -> new AddressFacts(v.address(), v.hostPrefixLength(), false, AddressFacts.FOREVER)).toList();
    }

    @Override
    public void add(Nic nic, Collection<Vip> vips, long validSeconds) throws IOException {
        real.rehearse(vips);
        there.addAll(vips);
    }

    @Override
    public void renew(Nic nic, Collection<Vip> vips, long validSeconds) throws IOException {
        real.rehearse(vips);
    }

    @Override
    public List<AddressFacts> all(Nic nic) throws IOException {
        real.all(loopback);
        return List.of(new AddressFacts(Addresses.parse("198.51.100.11"), 24, false, AddressFacts.FOREVER));
    }

    @Override
    public void remove(Nic nic, Collection<Vip> vips) throws IOException {
        real.rehearse(vips);
        there.removeAll(vips);
    }

    @Override
    public List<InetAddress> gateways(Nic nic) {
        return List.of();
    }

    @Override
    public Gate gate() {
        return Gate.NONE;
    }

    @Override
    public void rehearse(Collection<Vip> vips) throws IOException {
        real.rehearse(vips);
    }

    /** Without the right to packet sockets, which a packager may lack, there is nothing to rehearse. */
    @Override
    public Announcement announcement(Nic nic, Collection<Vip> vips) throws IOException {
        try {
            return wire.announcement(loopback, vips);
        } catch (ErrnoException e) {
            if (e.errno() != Errno.EPERM) {
                throw e;
            }
            return () -> {
            };
        }
    }

    @Override
    public void tell(Nic nic, Collection<Vip> vips, Collection<Station> stations) throws IOException {
        wire.tell(loopback, vips, stations);
    }

    @Override
    public CompletableFuture<Heard> ask(Nic nic, Question question) {
        return wire.ask(loopback, question)
                .exceptionally(_ -> new Heard(List.of(), List.of(), System.nanoTime()));
    }

    @Override
    public Signal signal(Nic nic, Handover to) throws IOException {
        return wire.signal(loopback, to);
    }

    /** What the holder at the other end would say. */
    void handOver(Handover agreed) throws IOException {
        try {
            signal(NIC, agreed).send();
        } catch (ErrnoException e) {
            if (e.errno() != Errno.EPERM) {
                throw e;
            }
        }
    }

    @Override
    public Subscription awaitSignal(Nic nic, Handover from, Runnable came) throws IOException {
        return wire.awaitSignal(loopback, from, came);
    }

    @Override
    public void watch(Map<InetAddress, GroupId> addresses) {
        wire.watch(addresses);
    }
}
