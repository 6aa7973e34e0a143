package org.vipdrift.capture.expert;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.vipdrift.capture.Severity;
import org.vipdrift.core.MacAddress;

/**
 * A remark on a packet.
 *
 * @param packet its number in the capture, from 1; 0 if it has none
 * @param sentence what happened, with the addresses
 * @param advice what to do about it, a sentence
 * @param probed of an {@code ADDRESS_CONFLICT}, for who may know better why: absent in all others
 */
public record ExpertNote(Severity severity, Kind kind, long packet, String sentence, String advice,
        Optional<Probed> probed) {

    /** Which rule says so, for a program to tell apart. */
    public enum Kind {
        TWO_ANSWERERS, NO_ANNOUNCEMENT, ARP_STORM, FOREIGN_SOURCE, DUPLICATE_ROUTER_ID, TWO_MASTERS, ADVERT_INTERVAL,
        ADDRESS_CONFLICT, OVERRIDE, BOGON, IP_BROADCAST, ETHERNET_BROADCAST, MALFORMED, CHECKSUM, STRANGE
    }

    /**
     * An address that was asked for as RFC 5227 asks before one takes it.
     *
     * @param by who asked
     * @param other who has the address, or asked at the same time
     * @param at when the other was heard
     */
    public record Probed(InetAddress ip, MacAddress by, MacAddress other, Instant at) {
    }

    public ExpertNote(Severity severity, Kind kind, long packet, String sentence, String advice) {
        this(severity, kind, packet, sentence, advice, Optional.empty());
    }
}
