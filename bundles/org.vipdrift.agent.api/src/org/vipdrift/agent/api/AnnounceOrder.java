package org.vipdrift.agent.api;

import java.net.InetAddress;
import java.util.List;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;

/** @param stations neighbours whose cache is stale, told by unicast; empty for the broadcast forms */
public record AnnounceOrder(GroupId group, List<Station> stations) {

    public AnnounceOrder {
        stations = List.copyOf(stations);
    }

    /** One neighbour to be told. */
    public record Station(InetAddress ip, MacAddress mac) {
    }
}
