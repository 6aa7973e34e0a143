package org.vipdrift.vrrp;

import java.net.InetAddress;

/**
 * Another member of the group.
 *
 * @param address its own address on the segment, the source of its adverts
 * @param name of its host, for sentences; may be empty
 */
public record Rival(InetAddress address, int priority, String name) {

    /** One whose host's name is not known. */
    public Rival(InetAddress address, int priority) {
        this(address, priority, "");
    }
}
