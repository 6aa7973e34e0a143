package org.vipdrift.agent.api;

import java.net.InetAddress;
import java.util.List;

/**
 * @param addresses at most 256
 * @param attempts how often each is asked, evenly over the time, 1 to 10
 * @param waitMillis how long answers are collected, 1 to 5000
 * @param stopEarly answer as soon as every address has been answered once; a second answerer may then be missed
 */
public record ProbeOrder(String interfaceName, List<InetAddress> addresses, int attempts, long waitMillis,
        boolean stopEarly) {

    public ProbeOrder {
        addresses = List.copyOf(addresses);
    }
}
