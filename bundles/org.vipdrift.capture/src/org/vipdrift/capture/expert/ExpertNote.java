package org.vipdrift.capture.expert;

import org.vipdrift.capture.Severity;

/**
 * A remark on a packet.
 *
 * @param packet its number in the capture, from 1; 0 if it has none
 * @param sentence what happened, with the addresses
 * @param advice what to do about it, a sentence
 */
public record ExpertNote(Severity severity, Kind kind, long packet, String sentence, String advice) {

    /** Which rule says so, for a program to tell apart. */
    public enum Kind {
        TWO_ANSWERERS, NO_ANNOUNCEMENT, ARP_STORM, FOREIGN_SOURCE, DUPLICATE_ROUTER_ID, TWO_MASTERS, ADVERT_INTERVAL,
        ADDRESS_CONFLICT, OVERRIDE, BOGON, IP_BROADCAST, ETHERNET_BROADCAST, MALFORMED, CHECKSUM, STRANGE
    }
}
