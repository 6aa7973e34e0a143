package org.vipdrift.vrrp.simulation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.vrrp.AlonePolicy;
import org.vipdrift.vrrp.MoveLimit;
import org.vipdrift.vrrp.Rival;
import org.vipdrift.vrrp.Terms;

/** Draws the terms of a story's group: what keepalived's and our users really set, and some of what they should not. */
final class Scenes {
    static final InetAddress STRANGER = Addresses.parse("198.51.100.66");
    private static final List<InetAddress> VIPS = List.of(Addresses.parse("198.51.100.100"));
    private static final List<InetAddress> WITNESSES = List.of(Addresses.parse("198.51.100.3"));
    private static final List<InetAddress> HOSTS = List.of(Addresses.parse("198.51.100.11"),
            Addresses.parse("198.51.100.12"), Addresses.parse("198.51.100.13"), Addresses.parse("198.51.100.14"),
            Addresses.parse("198.51.100.15"));
    private static final long[] ADVERTS = {50, 50, 50, 50, 50, 10, 100, 100, 1_000};
    private final SplittableRandom random;
    private final SplittableRandom limits;

    /** @param limits draws the limit of moves, so that a story without one stays as it is */
    Scenes(SplittableRandom random, SplittableRandom limits) {
        this.random = random;
        this.limits = limits;
    }

    /** The members in the order of their rank, and sometimes a host that is a witness. */
    List<Terms> draw() {
        int members = random.nextInt(3) == 0 ? 2 : 2 + random.nextInt(4);
        int version = random.nextInt(20) == 0 ? 2 : 3;
        long advert = version == 2 ? World.SECOND : World.MILLI * ADVERTS[random.nextInt(ADVERTS.length)];
        boolean preempt = random.nextInt(10) < 3;
        long delay = World.MILLI * (random.nextBoolean() ? 0 : 200);
        List<InetAddress> witnesses = random.nextInt(4) == 0 ? WITNESSES : List.of();
        boolean gateway = random.nextInt(5) > 0;
        AlonePolicy alone = random.nextInt(10) < 3 ? AlonePolicy.RELEASE : AlonePolicy.KEEP;
        long hold = random.nextInt(4) == 0 ? 0 : advert >= World.SECOND ? 3 * World.SECOND : World.SECOND;
        MoveLimit limit = limit();
        List<Rival> all = rivals(members);
        List<Terms> terms = new ArrayList<>();
        for (Rival own : all) {
            List<Rival> others = all.stream().filter(rival -> rival != own).toList();
            terms.add(new Terms(version, 51, own.priority(), own.address(), advert, preempt, delay, others, witnesses,
                    gateway, alone, hold, VIPS, limit));
        }
        if (!witnesses.isEmpty() && members % 2 == 0) {
            terms.add(new Terms(version, 51, 0, witnesses.getFirst(), advert, preempt, delay, all, List.of(), gateway,
                    alone, hold, VIPS));
        }
        return terms;
    }

    /** Small enough for a story of seconds; a third of the groups have none, a few the usual one. */
    private @Nullable MoveLimit limit() {
        return switch (limits.nextInt(6)) {
            case 0, 1 -> null;
            case 2 -> new MoveLimit(5, 60 * World.SECOND, 60 * World.SECOND);
            default -> new MoveLimit(2 + limits.nextInt(4), World.SECOND * (1 + limits.nextInt(10)),
                    World.SECOND * (1 + limits.nextInt(4)));
        };
    }

    /** Priorities one apart, far apart, sometimes equal, which arming refuses. */
    private List<Rival> rivals(int members) {
        int step = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(20);
        List<Rival> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.add(new Rival(HOSTS.get(i), 150 - i * step));
        }
        return all;
    }
}
