package org.vipdrift.agent.api;

import java.util.Optional;
import org.vipdrift.core.Ipv4Subnet;

/** Asks by ARP who is in a subnet of the host (RFC 826); takes up to {@link #LONGEST_MILLIS}, nothing is changed. */
public record SweepOrder(Ipv4Subnet subnet) {
    /** So many addresses and no more are asked for. */
    public static final int SHORTEST_PREFIX = 22;
    /** What the largest subnet takes, with some time to spare. */
    public static final long LONGEST_MILLIS = 5000;

    /** Why a subnet is not swept, with the remedy. */
    public static Optional<String> refusal(Ipv4Subnet subnet) {
        return subnet.prefixLength() >= SHORTEST_PREFIX ? Optional.empty()
                : Optional.of("The subnet " + subnet + " is too large to ask each of its addresses: take a part of it,"
                        + " at most a /" + SHORTEST_PREFIX + ".");
    }
}
