package org.vipdrift.vrrp.simulation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.vipdrift.vrrp.Advert;
import org.vipdrift.vrrp.Terms;

/** Confined to one thread. The hosts of a group, a gateway, witnesses, the wire between them, and who watches. */
final class World {
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;
    final Timeline timeline = new Timeline();
    final SplittableRandom random;
    final Segment segment;
    final Engine engine;
    final List<SimHost> hosts = new ArrayList<>();
    final int gateway;
    /** Witnesses that are no hosts of ours. */
    final List<InetAddress> bystanders;
    final Watch watch;
    final StoryLog log;
    private final SplittableRandom ways = new SplittableRandom(1);

    /** @param names of the members, in the order of their terms */
    World(List<Terms> terms, List<String> names, Engine engine, SplittableRandom random, StoryLog log) {
        this.random = random;
        this.engine = engine;
        this.log = log;
        gateway = terms.size();
        bystanders = terms.getFirst().witnesses().stream()
                .filter(witness -> terms.stream().noneMatch(host -> host.address().equals(witness))).toList();
        segment = new Segment(terms.size() + 1 + bystanders.size(), random);
        watch = new Watch(this, terms.size(), terms.getFirst().limit());
        for (int i = 0; i < terms.size(); i++) {
            hosts.add(new SimHost(this, i, names.get(i), terms.get(i)));
        }
    }

    long now() {
        return timeline.now();
    }

    void send(SimHost from, Advert advert) {
        for (SimHost to : hosts) {
            if (to != from && to.isOnWire() && segment.carries(from.index, to.index)) {
                timeline.after(segment.delay(), () -> to.hear(advert));
            }
        }
    }

    /** An advert of a station that is no member. */
    void sendForeign(Advert advert) {
        for (SimHost to : hosts) {
            timeline.after(segment.delay(), () -> to.hear(advert));
        }
    }

    /** A gratuitous ARP: whoever is asking the wire just now hears it. */
    void announced(SimHost from) {
        for (SimHost to : hosts) {
            if (to != from && to.isOnWire() && segment.joins(from.index, to.index) && segment.arrives()) {
                timeline.after(segment.delay(), to::heardAnnouncement);
            }
        }
    }

    /** A frame that says under which epoch a host holds. Its ways are drawn apart, so that stories stay what they were. */
    void tellEpoch(SimHost from, long epoch) {
        for (SimHost to : hosts) {
            boolean carried = segment.joins(from.index, to.index) && ways.nextDouble() >= segment.loss();
            if (to != from && from.isOnWire() && to.isOnWire() && carried && engine.tellsEpochs()) {
                long delay = segment.longestDelay();
                timeline.after(delay, () -> to.hearEpoch(epoch));
            }
        }
    }

    void say(String who, String sentence) {
        log.add(timeline.now(), who, sentence, false);
    }

    /** What anybody can read. */
    void tell(String who, String sentence) {
        log.add(timeline.now(), who, sentence, true);
    }
}
