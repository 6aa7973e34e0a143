package org.vipdrift.agent.api;

import java.util.List;

/**
 * Looks at a place before a group is armed there; nothing is changed.
 *
 * @param ipv4 whose adverts are listened for: IPv4's, else IPv6's
 * @param waitMillis how long adverts are listened for and checks may take, 100 to 5000
 * @param checks each is tried once
 */
public record SurveyOrder(String interfaceName, boolean ipv4, long waitMillis, List<CheckTerms> checks) {

    public SurveyOrder {
        checks = List.copyOf(checks);
    }
}
