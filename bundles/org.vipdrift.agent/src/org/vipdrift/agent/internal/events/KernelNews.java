package org.vipdrift.agent.internal.events;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.internal.AgentLog;
import org.vipdrift.agent.internal.group.GroupEngine;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.netlink.AddressRow;
import org.vipdrift.agent.internal.netlink.KernelEvents;
import org.vipdrift.agent.internal.netlink.LinkRow;
import org.vipdrift.agent.internal.netlink.NeighbourRow;
import org.vipdrift.agent.internal.packet.PacketWire;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/** Confined to the readiness loop's thread. What the kernel tells, passed on to the engine and to the consoles. */
public final class KernelNews implements KernelEvents.Listener {
    private static final int MOST_LINKS = 4096;
    private static final int MOST_PLACES = 4096;

    private final EventHub hub;
    private final EngineTime time;
    private final GroupEngine engine;
    private final PacketWire wire;
    private final Map<Integer, LinkRow> links = new HashMap<>();
    /** Addresses that were told to be there. */
    private final Set<Place> places = new HashSet<>();
    private final EventBudget addresses = new EventBudget(500, 200, System.nanoTime());
    private final EventBudget neighbours = new EventBudget(100, 20, System.nanoTime());

    private record Place(int index, InetAddress address, int prefixLength) {
    }

    /** @param known the interfaces as they are now; only changes are told */
    public KernelNews(EventHub hub, EngineTime time, GroupEngine engine, PacketWire wire, List<LinkRow> known) {
        this.hub = hub;
        this.time = time;
        this.engine = engine;
        this.wire = wire;
        known.forEach(link -> links.put(link.index(), link));
    }

    @Override
    public void link(LinkRow link, boolean gone) {
        if (gone) {
            links.remove(link.index());
            wire.forget(link.index());
            time.execute(() -> engine.linkDown(link.name()));
            tell(link, "Interface " + link.name() + " is gone.");
            return;
        }
        LinkRow before = links.get(link.index());
        if (link.equals(before) || before == null && links.size() >= MOST_LINKS) {
            return;
        }
        links.put(link.index(), link);
        if (before != null && before.carrier() && !link.carrier()) {
            time.execute(() -> engine.linkDown(link.name()));
        }
        tell(link, "Interface " + link.name() + " is " + (link.carrier() ? "up with its link"
                : link.up() ? "up without a link" : "down") + ", its MAC " + link.mac() + ".");
        if (link.carrier() && (before == null || !before.carrier() || !before.mac().equals(link.mac()))) {
            time.execute(() -> engine.linkUp(link.name()));
        }
    }

    private void tell(LinkRow link, String sentence) {
        AgentLog.note(sentence);
        hub.tell(new AgentEvent(AgentEvent.Kind.LINK, System.nanoTime(), link.name(), null, mac(link.mac()), null,
                sentence));
    }

    @Override
    public boolean caresForAddresses() {
        return hub.isHeard();
    }

    @Override
    public void address(AddressRow row, boolean gone) {
        if (gone) {
            time.execute(() -> engine.addressGone(row.facts().address()));
        }
        if (isNews(row, gone) && addresses.allows(System.nanoTime())) {
            hub.tell(new AgentEvent(AgentEvent.Kind.ADDRESS, System.nanoTime(), name(row.index()),
                    row.facts().address(), null, engine.owner(row.facts().address()),
                    row.facts().text() + " is "
                            + (gone ? "gone from " : "on ") + name(row.index()) + "."));
        }
    }

    /** An address whose lifetime is renewed is none. */
    private boolean isNews(AddressRow row, boolean gone) {
        Place place = new Place(row.index(), row.facts().address(), row.facts().prefixLength());
        if (gone) {
            places.remove(place);
            return true;
        }
        return places.size() >= MOST_PLACES || places.add(place);
    }

    @Override
    public void neighbour(NeighbourRow row, boolean gone) {
        if (neighbours.allows(System.nanoTime())) {
            hub.tell(new AgentEvent(AgentEvent.Kind.NEIGHBOUR, System.nanoTime(), name(row.index()), row.address(),
                    mac(row.mac()), engine.owner(row.address()), "The neighbour table has "
                            + Addresses.text(row.address()) + " at " + row.mac() + ", "
                            + (gone ? "no more" : row.state()) + "."));
        }
    }

    @Override
    public void overrun() {
        AgentLog.warn("The kernel's news came faster than it could be read; looking for myself.");
        time.execute(engine::lookAgain);
    }

    private String name(int index) {
        LinkRow link = links.get(index);
        return link == null ? "interface " + index : link.name();
    }

    private static @Nullable MacAddress mac(MacAddress mac) {
        return mac.equals(MacAddress.ZERO) ? null : mac;
    }
}
