package org.vipdrift.agent.internal.state;

import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.core.host.AddressFacts;

/**
 * That a group's automatic mode is in force on this host.
 *
 * @param who the console and its user that armed it
 * @param why what the person said, may be empty
 * @param atMillis when, wall clock of the console, milliseconds since 1970
 */
public record Armed(ElectionTerms terms, String who, String why, long atMillis) {

    /** The lifetime of VIPs that are held while armed, as the kernel counts it. */
    public long validSeconds() {
        return terms.holdSeconds() == 0 ? AddressFacts.FOREVER : terms.holdSeconds();
    }
}
