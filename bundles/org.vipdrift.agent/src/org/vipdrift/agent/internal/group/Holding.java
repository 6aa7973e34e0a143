package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Listing;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** Confined to the engine's thread. Puts a group's VIPs on their interface and takes them off, whole or not at all. */
final class Holding {
    private final HostKernel kernel;
    private final Announcer announcer;
    private final EngineTime time;
    private final GroupEvents events;
    private final Gates gates;
    private final Consumer<Group> expired;

    /** @param expired what to do about a group whose VIPs' lifetime ran out before it could be renewed */
    Holding(HostKernel kernel, Announcer announcer, EngineTime time, GroupEvents events, Gates gates,
            Consumer<Group> expired) {
        this.gates = gates;
        this.expired = expired;
        this.kernel = kernel;
        this.announcer = announcer;
        this.time = time;
        this.events = events;
    }

    /** Those of the VIPs that are on the interface as /32 or /128. */
    List<Vip> there(Nic nic, Collection<Vip> vips) throws IOException {
        Set<InetAddress> found = found(nic, vips);
        return vips.stream().filter(vip -> found.contains(vip.address())).toList();
    }

    /** Those of the VIPs that are not. */
    List<Vip> missing(Nic nic, Collection<Vip> vips) throws IOException {
        Set<InetAddress> found = found(nic, vips);
        return vips.stream().filter(vip -> !found.contains(vip.address())).toList();
    }

    private Set<InetAddress> found(Nic nic, Collection<Vip> vips) throws IOException {
        return kernel.on(nic, vips).stream().filter(Holding::isHostAddress).map(AddressFacts::address)
                .collect(Collectors.toSet());
    }

    /** Whether it is a /32 or /128. */
    private static boolean isHostAddress(AddressFacts facts) {
        return facts.prefixLength() == facts.address().getAddress().length * Byte.SIZE;
    }

    /**
     * Adds VIPs, reads them back and announces the group.
     *
     * @throws IOException if one of it fails; unless the group was held before, the VIPs are off again then
     */
    void put(Group group, Nic nic, List<Vip> vips, long validSeconds, Timeline timeline) throws IOException {
        try {
            gates.open(group);
            timeline.part("add " + text(vips), () -> kernel.add(nic, vips, validSeconds));
            timeline.part("read back", () -> expectThere(nic, vips));
            timeline.part("announce", () -> announcer.now(group));
        } catch (IOException e) {
            if (!group.state.holding()) {
                undo(e, () -> kernel.remove(nic, vips));
                gates.clear(group);
            }
            throw e;
        }
    }

    private void expectThere(Nic nic, List<Vip> vips) throws IOException {
        List<Vip> missing = missing(nic, vips);
        if (!missing.isEmpty()) {
            throw new IOException(GroupState.text(missing) + " not on " + nic.name() + " when read back");
        }
    }

    /**
     * Removes VIPs and reads that back.
     *
     * @throws IOException if one is still on the interface; what was held is back again then
     */
    void take(Group group, Nic nic, List<Vip> vips, Timeline timeline) throws IOException {
        try {
            timeline.part("remove " + text(vips), () -> kernel.remove(nic, vips));
            timeline.part("read back", () -> expectGone(nic, vips));
            gates.clear(group);
        } catch (IOException e) {
            if (group.state.holding()) {
                undo(e, () -> kernel.add(nic, vips, group.state.validSeconds()));
            }
            throw e;
        }
    }

    private void expectGone(Nic nic, List<Vip> vips) throws IOException {
        List<AddressFacts> left = kernel.on(nic, vips);
        if (!left.isEmpty()) {
            throw new IOException(Listing.of(left, AddressFacts::text)
                    + " still on " + nic.name() + " when read back");
        }
    }

    private static String text(List<Vip> vips) {
        return vips.size() == 1 ? Addresses.text(vips.getFirst().address()) : vips.size() + " VIPs";
    }

    private static void undo(IOException cause, Timeline.Work undoing) {
        try {
            undoing.run();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Whether addresses of the group are elsewhere on this host, or under a prefix the agent never uses; in words. */
    List<String> strangers(Nic nic, Collection<Vip> vips) throws IOException {
        return kernel.find(vips).stream()
                .filter(p -> p.index() != nic.index() || !isHostAddress(p.facts()))
                .map(p -> p.facts().text()
                        + (p.index() == nic.index() ? " on " + nic.name() : " on another interface"))
                .toList();
    }

    /** From the VIPs' lifetime just set on: renews it, where it is finite, three times in its course while they are held. */
    void keepAlive(Group group) {
        group.renewedAt = time.nanos();
        renewLater(group);
    }

    private void renewLater(Group group) {
        long seconds = group.state.validSeconds();
        group.renewal(seconds == AddressFacts.FOREVER ? () -> {
        } : time.after(Duration.ofMillis(seconds * 1000 / 3), () -> renew(group)));
    }

    /** Sets the lifetime of what is there anew, and never puts back what is not. */
    void renew(Group group) {
        if (!group.state.holding()) {
            return;
        }
        if (group.state.armed() != null && isExpired(group)) {
            expired.accept(group);
            return;
        }
        try {
            Nic ready = group.nic;
            Nic nic = ready == null ? kernel.nic(group.state.interfaceName()).orElse(null) : ready;
            if (nic != null) {
                kernel.renew(nic, group.state.vips(), group.state.validSeconds());
            }
            group.renewedAt = time.nanos();
        } catch (IOException e) {
            events.tell(group, "alarm", "The lifetime of the VIPs could not be renewed: " + e.getMessage() + ".");
        }
        renewLater(group);
    }

    /** Last call: the VIPs' lifetime is this long, if it is finite and shorter, and has surely not run out. */
    void leaveAlive(Group group, Duration announced) {
        Nic nic = group.nic;
        if (nic == null || !group.state.holding() || isExpired(group)
                || group.state.validSeconds() >= announced.toSeconds()) {
            return;
        }
        try {
            kernel.renew(nic, group.state.vips(), announced.toSeconds());
        } catch (IOException e) {
            events.tell(group, "alarm", "The VIPs may go before the agent is back: " + e.getMessage() + ".");
        }
    }

    /** Whether the kernel itself may have dropped the VIPs by now, or have closed their gate. */
    boolean isExpired(Group group) {
        long seconds = group.state.validSeconds();
        return Gates.isExpired(group, time.nanos()) || seconds != AddressFacts.FOREVER
                && time.nanos() - group.renewedAt >= Duration.ofSeconds(seconds).toNanos();
    }

    /** Whether all the group's VIPs are on the interface and packets come through to them. */
    boolean inPlace(Group group, Nic nic) throws IOException {
        return missing(nic, group.state.vips()).isEmpty() && gates.isOpen(group);
    }

    /**
     * Removes the group's VIPs, as many of them as the kernel lets go.
     *
     * @throws IOException if one is still there
     */
    void drop(Group group, Nic nic) throws IOException {
        kernel.remove(nic, group.state.vips());
        gates.clear(group);
    }
}
