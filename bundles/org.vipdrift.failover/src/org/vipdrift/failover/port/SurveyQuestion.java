package org.vipdrift.failover.port;

import java.time.Duration;
import java.util.List;
import org.vipdrift.inventory.ServiceCheck;

/**
 * Immutable. Whose adverts are on the segment, and which checks could pass?
 *
 * @param ipv4 whose adverts are listened for: IPv4's, else IPv6's
 * @param length how long adverts are listened for and checks may take
 */
public record SurveyQuestion(String interfaceName, boolean ipv4, Duration length, List<ServiceCheck> checks) {
    /** Begins the name of a check that looks whether a hook's program is there; no name of a group's check has it. */
    public static final String HOOK = "hook:";
    /** The capability of agents that can be asked. */
    public static final String CAPABILITY = "survey";

    public SurveyQuestion {
        checks = List.copyOf(checks);
    }
}
