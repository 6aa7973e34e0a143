package org.vipdrift.capture;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.vipdrift.core.MacAddress;

/**
 * What one ARP (RFC 826, 5227) or neighbour discovery (RFC 4861) packet says about who has which address.
 *
 * @param ip for a probe the address asked about; else the one the sender says it has
 * @param mac of the sender
 * @param asked the address looked for, in a request
 */
public record AddressClaim(Protocol protocol, Kind kind, InetAddress ip, MacAddress mac, Optional<InetAddress> asked,
        Instant at) {

    public enum Protocol {
        ARP, NDP
    }

    /** Neighbour solicitations count as requests, advertisements as replies; unsolicited ones are gratuitous. */
    public enum Kind {
        REQUEST("request"), REPLY("reply"), GRATUITOUS_REQUEST("gratuitous request"),
        GRATUITOUS_REPLY("gratuitous reply"), PROBE("probe");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether receivers may learn from it that this MAC has this address. */
    public boolean binds() {
        return kind != Kind.PROBE && !ip.isAnyLocalAddress() && !ip.isMulticastAddress() && !mac.isGroup()
                && !mac.equals(MacAddress.ZERO);
    }

    public boolean isGratuitous() {
        return kind == Kind.GRATUITOUS_REQUEST || kind == Kind.GRATUITOUS_REPLY;
    }
}
