package org.vipdrift.agent.api;

import org.vipdrift.core.MacAddress;

/**
 * What lets the holder of a group tell its target, over the segment and without the console in between, that the VIPs are
 * free. Holder and target are given the same token; whoever does not know it can't make the target claim.
 *
 * @param token 32 hexadecimal digits, random, for one move
 * @param peer the other end's MAC address on the segment
 */
public record Handover(String token, MacAddress peer) {
    /** Octets of a token. */
    public static final int TOKEN = 16;

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "Handover[" + peer + "]";
    }
}
