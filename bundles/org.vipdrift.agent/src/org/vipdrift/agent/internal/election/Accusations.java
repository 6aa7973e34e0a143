package org.vipdrift.agent.internal.election;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.core.MacAddress;
import org.vipdrift.vrrp.Standing;

/** Confined to the engine's thread. Stations that speak for a held VIP, each judged when an advert of it would have come. */
final class Accusations {
    /**
     * A master of higher priority sends its advert and its announcement together, and which is read first is chance. A VIP
     * defended in between would lead clients to a host that lets go at once.
     */
    private static final Duration ADVERT_UNDER_WAY = Duration.ofMillis(50);
    private static final int MOST_ACCUSED = 64;

    private final EngineTime time;
    private final Conflicts conflicts;
    private final Supplier<Standing> standing;
    private final Runnable judged;
    private final Map<MacAddress, InetAddress> accused = new HashMap<>();

    /** @param judged run after each judgement */
    Accusations(EngineTime time, Conflicts conflicts, Supplier<Standing> standing, Runnable judged) {
        this.time = time;
        this.conflicts = conflicts;
        this.standing = standing;
        this.judged = judged;
    }

    void contradicted(InetAddress vip, MacAddress mac) {
        if (standing.get().holding() && accused.size() < MOST_ACCUSED && accused.putIfAbsent(mac, vip) == null) {
            long at = time.nanos();
            time.after(ADVERT_UNDER_WAY, () -> judge(mac, at));
        }
    }

    private void judge(MacAddress mac, long at) {
        InetAddress vip = accused.remove(mac);
        Standing now = standing.get();
        if (vip != null && now.holding()) {
            conflicts.heard(vip, mac, now.since(), at);
            judged.run();
        }
    }
}
