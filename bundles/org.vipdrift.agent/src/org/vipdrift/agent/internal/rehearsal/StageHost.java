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
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** Confined to the engine's thread. A host that exists only in memory; the real kernel's code runs beside it. */
final class StageHost implements HostKernel, Wire {
    private static final Nic NIC = new Nic("stage0", Integer.MAX_VALUE, new MacAddress(0x0200_0000_0001L), true, true,
            true);

    private final HostKernel real;
    private final Set<Vip> there = new LinkedHashSet<>();

    /** @param real its rehearsal is run along with each change */
    StageHost(HostKernel real) {
        this.real = real;
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
    public void add(Nic nic, Vip vip, long validSeconds) throws IOException {
        real.rehearse(vip);
        there.add(vip);
    }

    @Override
    public void remove(Nic nic, Vip vip) throws IOException {
        real.rehearse(vip);
        there.remove(vip);
    }

    @Override
    public List<InetAddress> gateways(Nic nic) {
        return List.of();
    }

    @Override
    public void rehearse(Vip vip) throws IOException {
        real.rehearse(vip);
    }

    @Override
    public Announcement announcement(Nic nic, Collection<Vip> vips) {
        return () -> {
        };
    }

    @Override
    public void tell(Nic nic, Collection<Vip> vips, Collection<Station> stations) {
        // nobody is there
    }

    @Override
    public CompletableFuture<Heard> ask(Nic nic, Question question) {
        return CompletableFuture.completedFuture(new Heard(List.of(), List.of(), System.nanoTime()));
    }

    @Override
    public void watch(Map<InetAddress, GroupId> addresses) {
        // nothing is heard
    }
}
