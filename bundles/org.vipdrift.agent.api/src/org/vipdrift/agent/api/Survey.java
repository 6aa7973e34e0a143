package org.vipdrift.agent.api;

import java.net.InetAddress;
import java.util.List;
import org.vipdrift.core.MacAddress;

/**
 * What an agent found where a group is to be armed.
 *
 * @param adverts who sends adverts on the segment: one of each sender and virtual router, at most {@link #MOST_ADVERTS}
 * @param tries what the checks came to, in their order; one that took longer than the survey is left out
 */
public record Survey(List<Overheard> adverts, List<Tried> tries) {
    public static final int MOST_ADVERTS = 256;
    public static final int MOST_VIPS = 8;

    public Survey {
        adverts = List.copyOf(adverts);
        tries = List.copyOf(tries);
    }

    /**
     * @param version VRRP's, 2 or 3
     * @param mac the frame's source
     * @param vips the first {@link #MOST_VIPS} addresses that the advert stands for
     */
    public record Overheard(int version, int virtualRouterId, int priority, InetAddress from, MacAddress mac,
            List<InetAddress> vips) {

        public Overheard {
            vips = List.copyOf(vips);
        }
    }

    /** @param sentence with the cause, whether it passed or not */
    public record Tried(String check, boolean passed, String sentence) {
    }
}
