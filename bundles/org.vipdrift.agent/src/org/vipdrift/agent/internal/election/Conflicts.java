package org.vipdrift.agent.internal.election;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Confined to the engine's thread. Other stations that speak for a held VIP (RFC 5227, 2.4): with one that sends adverts the
 * election decides; against any other the VIP is defended by one announcement in ten seconds, and a person is told.
 */
final class Conflicts {
    private static final long DEFEND_INTERVAL = Duration.ofSeconds(10).toNanos();
    /** What was sent before a takeover may still be under way after it. */
    private static final long GRACE = Duration.ofMillis(500).toNanos();
    private static final long ADVERTS_COUNT = Duration.ofSeconds(60).toNanos();
    private static final int MOST_STATIONS = 256;

    private final Duty duty;
    private final Alarms alarms;
    private final Map<MacAddress, Long> advertisers = new HashMap<>();
    private long defendedAt;
    private long lastAt;
    private boolean defended;

    Conflicts(Duty duty, Alarms alarms) {
        this.duty = duty;
        this.alarms = alarms;
    }

    /** A station has sent an advert. */
    void advert(MacAddress from, long now) {
        if (advertisers.size() < MOST_STATIONS || advertisers.containsKey(from)) {
            advertisers.put(from, now);
        }
    }

    /** Another station speaks for a VIP that this host has held since then. */
    void heard(InetAddress vip, MacAddress mac, long heldSince, long now) {
        Long advertAt = advertisers.get(mac);
        if (now - heldSince < GRACE || advertAt != null && now - advertAt < ADVERTS_COUNT) {
            return;
        }
        lastAt = now;
        String sentence = "Another station, " + mac + ", says that it has " + Addresses.text(vip)
                + ", which this host holds. Find it and take the address off it.";
        alarms.raise("conflict", now, sentence);
        if (!defended || now - defendedAt >= DEFEND_INTERVAL) {
            defended = true;
            defendedAt = now;
            duty.announce();
            duty.tell("defended", 0, sentence + " Defended by an announcement.");
        }
    }

    /** @return whether the alarm is over now */
    boolean calm(long now) {
        return now - lastAt >= ADVERTS_COUNT && alarms.lower("conflict", now);
    }
}
