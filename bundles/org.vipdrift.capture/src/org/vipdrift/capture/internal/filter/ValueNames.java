package org.vipdrift.capture.internal.filter;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Wireshark's words for the values of some fields. */
public final class ValueNames {
    private static final NavigableMap<Long, String> ETHER_TYPES = values("0x0800", "IPv4", "0x0806", "ARP", "0x8035",
            "RARP", "0x8100", "802.1Q Virtual LAN", "0x86dd", "IPv6", "0x88a8", "802.1ad Provider Bridge (Q-in-Q)");
    private static final NavigableMap<Long, String> IP_PROTOCOLS = values("1", "ICMP", "2", "IGMP", "6", "TCP", "17",
            "UDP", "58", "ICMPv6", "112", "VRRP");
    private static final Map<String, NavigableMap<Long, String>> NAMES = Map.ofEntries(
            Map.entry("arp.opcode", values("1", "request", "2", "reply", "3", "reverse request", "4", "reverse reply",
                    "8", "inverse request", "9", "inverse reply")),
            Map.entry("arp.hw.type", values("1", "Ethernet", "6", "IEEE 802", "32", "InfiniBand")),
            Map.entry("arp.proto.type", ETHER_TYPES), Map.entry("eth.type", ETHER_TYPES),
            Map.entry("vlan.etype", ETHER_TYPES), Map.entry("ip.proto", IP_PROTOCOLS),
            Map.entry("ipv6.nxt", IP_PROTOCOLS),
            Map.entry("icmp.type", values("0", "Echo (ping) reply", "3", "Destination unreachable", "5", "Redirect",
                    "8", "Echo (ping) request", "11", "Time-to-live exceeded")),
            Map.entry("icmpv6.type", values("1", "Destination Unreachable", "2", "Packet Too Big", "3",
                    "Time Exceeded", "4", "Parameter Problem", "128", "Echo (ping) request", "129",
                    "Echo (ping) reply", "133", "Router Solicitation", "134", "Router Advertisement", "135",
                    "Neighbor Solicitation", "136", "Neighbor Advertisement", "137", "Redirect", "143",
                    "Multicast Listener Report Message v2")),
            Map.entry("vrrp.type", values("1", "Advertisement")));

    private ValueNames() {
    }

    /** By value; empty if the field's values have no names here. */
    public static NavigableMap<Long, String> of(String field) {
        return Optional.ofNullable(NAMES.get(field)).orElseGet(TreeMap::new);
    }

    /** The value of a name, in small or capital letters. */
    static Optional<Long> number(String field, String name) {
        return of(field).entrySet().stream().filter(entry -> entry.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey).findFirst();
    }

    private static NavigableMap<Long, String> values(String... pairs) {
        NavigableMap<Long, String> values = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(Long.decode(pairs[i]), pairs[i + 1]);
        }
        return values;
    }
}
