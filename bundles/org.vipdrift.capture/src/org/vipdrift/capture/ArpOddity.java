package org.vipdrift.capture;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Something odd about one ARP packet, in the words in which arpwatch(8) reports it to the system log.
 *
 * @param ip the sender's
 * @param ethernetSource the frame's
 * @param sender the one named in the ARP packet
 */
public record ArpOddity(Kind kind, InetAddress ip, MacAddress ethernetSource, MacAddress sender, Instant at) {

    public enum Kind {
        /** The IP address belongs to none of the subnets on this link. */
        BOGON("bogon"),
        /** The IP address is one that all hosts listen to. */
        IP_BROADCAST("ip broadcast"),
        /** One of the MAC addresses is all ones or all zeros. */
        ETHERNET_BROADCAST("ethernet broadcast"),
        /** The two MAC addresses differ. */
        ETHERNET_MISMATCH("ethernet mismatch");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Judges a claim; probes and neighbour discovery are never odd.
     *
     * @param local the subnets on the link; if there are none, no address is a bogon
     */
    public static Optional<ArpOddity> of(AddressClaim claim, MacAddress ethernetSource, List<Subnet> local) {
        boolean judged = claim.protocol() == Protocol.ARP && !claim.ip().isAnyLocalAddress()
                && claim.kind() != AddressClaim.Kind.PROBE;
        return judged ? kind(claim, ethernetSource, local)
                .map(kind -> new ArpOddity(kind, claim.ip(), ethernetSource, claim.mac(), claim.at()))
                : Optional.empty();
    }

    private static Optional<Kind> kind(AddressClaim claim, MacAddress source, List<Subnet> local) {
        InetAddress ip = claim.ip();
        if (ip.equals(Subnet.LIMITED_BROADCAST) || local.stream().anyMatch(subnet -> subnet.isBroadcast(ip))) {
            return Optional.of(Kind.IP_BROADCAST);
        }
        if (!local.isEmpty() && local.stream().noneMatch(subnet -> subnet.contains(ip))) {
            return Optional.of(Kind.BOGON);
        }
        if (isNobodys(source) || isNobodys(claim.mac())) {
            return Optional.of(Kind.ETHERNET_BROADCAST);
        }
        return source.equals(claim.mac()) ? Optional.empty() : Optional.of(Kind.ETHERNET_MISMATCH);
    }

    private static boolean isNobodys(MacAddress mac) {
        return mac.equals(MacAddress.BROADCAST) || mac.equals(MacAddress.ZERO);
    }

    /** "ethernet mismatch 198.51.100.100 02:00:5e:10:00:01 (02:00:5e:10:00:02)". */
    public String text() {
        return kind.words() + " " + Addresses.text(ip) + " " + ethernetSource + " (" + sender + ")";
    }
}
