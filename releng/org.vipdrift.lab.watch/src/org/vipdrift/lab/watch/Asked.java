package org.vipdrift.lab.watch;

import java.util.List;

/**
 * A question by ARP or neighbour discovery.
 *
 * @param atNanos when it left, CLOCK_MONOTONIC
 * @param macs who answered it, each once, in the order of the answers; empty if nobody did
 */
public record Asked(long number, long atNanos, List<String> macs) {

    public Asked {
        macs = macs.stream().distinct().toList();
    }
}
