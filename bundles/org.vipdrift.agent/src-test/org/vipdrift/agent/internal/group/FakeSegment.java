package org.vipdrift.agent.internal.group;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.MacAddress;
import org.vipdrift.vrrp.Advert;

/** Adverts as they are sent, and a peer whose adverts are heard by hand. */
final class FakeSegment implements Adverts {
    static final InetAddress OWN = Addresses.parse("198.51.100.11");
    static final InetAddress PEER = Addresses.parse("198.51.100.12");
    static final MacAddress PEER_MAC = MacAddress.parse("02:00:00:00:00:12");

    /** Priorities. */
    final List<Integer> sent = new ArrayList<>();
    /** Epochs under which this host said that it holds. */
    final List<Long> told = new ArrayList<>();
    private final List<Ear> ears = new ArrayList<>();

    @Override
    public Seat join(Nic nic, Router router, Ear ear) {
        ears.add(ear);
        return new Seat() {
            @Override
            public void send(int priority, long advertNanos) {
                sent.add(priority);
            }

            @Override
            public void tell(Epoch epoch) {
                told.add(epoch.number());
            }

            @Override
            public void close() {
                ears.remove(ear);
            }
        };
    }

    /** The peer's advert comes. */
    void hear(int priority) {
        hear(priority, PEER);
    }

    /** Another station's advert comes. */
    void hear(int priority, InetAddress source) {
        Advert advert = new Advert(3, 51, priority, 50_000_000, source, List.of(EngineFixture.VIP.address()));
        List.copyOf(ears).forEach(ear -> ear.heard(advert, PEER_MAC));
    }

    /** The peer says that it holds, or held, under this epoch. */
    void hearHeld(long epoch) {
        List.copyOf(ears).forEach(ear -> ear.held(new Epoch(epoch)));
    }

    List<Integer> done() {
        List<Integer> done = List.copyOf(sent);
        sent.clear();
        return done;
    }
}
