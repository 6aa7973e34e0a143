package org.vipdrift.failover.port;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * Immutable. Who answers for these addresses?
 *
 * @param addresses at most {@link #MOST}
 * @param attempts how often each is asked
 * @param collect how long answers are collected
 */
public record WireQuestion(String interfaceName, List<InetAddress> addresses, int attempts, Duration collect) {

    public static final int MOST = 256;

    public WireQuestion {
        addresses = addresses.stream().distinct().limit(MOST).toList();
    }
}
