package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.vipdrift.agent.api.AnnounceOrder.Station;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** A host with one interface, and a segment on which stations answer; what is done is written down. */
final class FakeHost implements HostKernel, Wire {
    static final MacAddress OWN = MacAddress.parse("02:00:00:00:00:20");

    final List<String> log = new ArrayList<>();
    final List<Placed> addresses = new ArrayList<>();
    final Map<InetAddress, MacAddress> answering = new HashMap<>();
    final List<MacAddress> rivals = new ArrayList<>();
    final List<InetAddress> gateways = new ArrayList<>();
    Optional<Nic> nic = Optional.of(new Nic("host0", 2, OWN, true, true, true));
    /** Called before each change of an address; may throw, or change the world. */
    Consumer<String> beforeChange = _ -> {
    };
    Map<InetAddress, GroupId> watched = Map.of();
    boolean wireBroken;
    boolean signalBroken;
    final Map<Handover, Runnable> awaited = new HashMap<>();
    int asked;
    /** How much later than at its end an answer comes. */
    Duration late = Duration.ZERO;
    final FakeSegment segment = new FakeSegment();
    final FakeGate gate;
    private final ManualTime time;

    FakeHost(ManualTime time) {
        this.time = time;
        gate = new FakeGate(time, log);
    }

    @Override
    public Gate gate() {
        return gate;
    }

    /** What a refusing kernel throws out of {@link #beforeChange}. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    boolean has(Vip vip) {
        return addresses.stream().anyMatch(p -> p.facts().address().equals(vip.address()));
    }

    void place(Vip vip, int prefixLength) {
        addresses.add(new Placed(2, new AddressFacts(vip.address(), prefixLength, false, AddressFacts.FOREVER)));
    }

    @Override
    public Optional<Nic> nic(String name) {
        return nic.filter(n -> n.name().equals(name));
    }

    @Override
    public List<Placed> find(Collection<Vip> vips) {
        return addresses.stream()
                .filter(p -> vips.stream().anyMatch(v -> v.address().equals(p.facts().address()))).toList();
    }

    @Override
    public List<AddressFacts> on(Nic where, Collection<Vip> vips) {
        return find(vips).stream().filter(p -> p.index() == where.index()).map(Placed::facts).toList();
    }

    @Override
    public void add(Nic where, Collection<Vip> vips, long validSeconds) throws IOException {
        each(vips, vip -> add(where, vip, validSeconds));
    }

    private void add(Nic where, Vip vip, long validSeconds) throws IOException {
        change("add " + vip.address().getHostAddress()
                + (validSeconds == AddressFacts.FOREVER ? "" : " " + validSeconds));
        addresses.removeIf(p -> ours(vip, p));
        addresses.add(new Placed(where.index(),
                new AddressFacts(vip.address(), vip.hostPrefixLength(), false, validSeconds)));
    }

    @Override
    public void renew(Nic where, Collection<Vip> vips, long validSeconds) throws IOException {
        each(vips, vip -> renew(where, vip, validSeconds));
    }

    private void renew(Nic where, Vip vip, long validSeconds) throws IOException {
        change("renew " + vip.address().getHostAddress()
                + (validSeconds == AddressFacts.FOREVER ? "" : " " + validSeconds));
        if (addresses.removeIf(p -> ours(vip, p))) {
            addresses.add(new Placed(where.index(),
                    new AddressFacts(vip.address(), vip.hostPrefixLength(), false, validSeconds)));
        }
    }

    @Override
    public List<AddressFacts> all(Nic where) {
        return addresses.stream().filter(p -> p.index() == where.index()).map(Placed::facts).toList();
    }

    @Override
    public void remove(Nic where, Collection<Vip> vips) throws IOException {
        each(vips, this::remove);
    }

    private void remove(Vip vip) throws IOException {
        change("remove " + vip.address().getHostAddress());
        addresses.removeIf(p -> ours(vip, p));
    }

    /** Something for one VIP that the kernel may refuse. */
    @FunctionalInterface
    private interface Change {
        void of(Vip vip) throws IOException;
    }

    /** One that is refused keeps nothing from the others, as in the kernel. */
    private static void each(Collection<Vip> vips, Change change) throws IOException {
        IOException first = null;
        for (Vip vip : vips) {
            try {
                change.of(vip);
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static boolean ours(Vip vip, Placed placed) {
        return placed.facts().address().equals(vip.address())
                && placed.facts().prefixLength() == vip.hostPrefixLength();
    }

    private void change(String what) throws IOException {
        log.add(what);
        try {
            beforeChange.accept(what);
        } catch (Refusal e) {
            throw new IOException("Operation not permitted (errno 1)", e);
        }
    }

    @Override
    public List<InetAddress> gateways(Nic where) {
        return gateways;
    }

    @Override
    public void rehearse(Collection<Vip> vips) {
        log.add("rehearse");
    }

    @Override
    public Announcement announcement(Nic where, Collection<Vip> vips) {
        return () -> {
            if (wireBroken) {
                throw new IOException("send: Network is down (errno 100)");
            }
            log.add("announce " + vips.size());
        };
    }

    @Override
    public Signal signal(Nic where, Handover to) throws IOException {
        if (signalBroken) {
            throw new IOException("socket: Operation not permitted (errno 1)");
        }
        return () -> {
            if (wireBroken) {
                throw new IOException("send: Network is down (errno 100)");
            }
            log.add("signal " + to.peer());
        };
    }

    @Override
    public Subscription awaitSignal(Nic where, Handover from, Runnable came) throws IOException {
        if (signalBroken) {
            throw new IOException("socket: Operation not permitted (errno 1)");
        }
        awaited.put(from, came);
        return () -> awaited.remove(from);
    }

    /** The holder's signal comes. */
    void handOver(Handover from) {
        Runnable came = awaited.get(from);
        if (came != null) {
            came.run();
        }
    }

    @Override
    public void tell(Nic where, Collection<Vip> vips, Collection<Station> stations) {
        log.add("tell " + stations.size());
    }

    @Override
    public CompletableFuture<Heard> ask(Nic where, Question question) {
        asked++;
        log.add("ask " + question.addresses().size());
        CompletableFuture<Heard> result = new CompletableFuture<>();
        long end = time.nanos() + question.time().toNanos();
        time.after(question.time().plus(late), () -> {
            if (wireBroken) {
                result.completeExceptionally(new IOException("send: Network is down (errno 100)"));
            } else {
                result.complete(new Heard(question.addresses().stream().filter(answering::containsKey)
                        .map(ip -> new Probed.Answer(ip, answering.get(ip), answering.get(ip), time.nanos())).toList(),
                        List.copyOf(rivals), end));
            }
        });
        return result;
    }

    @Override
    public void watch(Map<InetAddress, GroupId> addressesThatMatter) {
        watched = Map.copyOf(addressesThatMatter);
    }

    /** What was done since the last call. */
    List<String> done() {
        List<String> done = List.copyOf(log);
        log.clear();
        return done;
    }
}
