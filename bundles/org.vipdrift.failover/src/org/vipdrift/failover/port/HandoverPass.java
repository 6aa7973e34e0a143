package org.vipdrift.failover.port;

import org.vipdrift.core.MacAddress;

/**
 * What both ends of a move are given so that the holder can tell the target itself that the VIPs are free.
 *
 * @param token 32 hexadecimal digits, random, the same for both and for one move only
 * @param peer the other end's MAC address on the segment
 */
public record HandoverPass(String token, MacAddress peer) {

    @Override
    public String toString() {
        return "HandoverPass[" + peer + "]";
    }
}
