package org.vipdrift.agent.api;

import java.net.InetAddress;
import java.util.List;
import org.vipdrift.core.MacAddress;

/** All answers heard, in order of arrival. */
public record Probed(List<Answer> answers, long finishedMonotonicNanos) {

    public Probed {
        answers = List.copyOf(answers);
    }

    /** @param ethernetSource the frame's own source; another one than {@code mac} is suspicious */
    public record Answer(InetAddress ip, MacAddress mac, MacAddress ethernetSource, long monotonicNanos) {
    }
}
