package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. One address of a packet, and the display filter for all packets from it and to it; an ARP packet's sender
 * and target count.
 *
 * @param address as a person reads it
 */
record Follow(String address, String filter) {
    private static final String DESTINATION = "destination";
    private static final List<String> IP_FROM = List.of("ip.src", "ipv6.src", "arp.src.proto_ipv4");
    private static final List<String> IP_TO = List.of("ip.dst", "ipv6.dst", "arp.dst.proto_ipv4");
    private static final List<String> MAC_FROM = List.of("eth.src", "wlan.sa", "sll.src.eth", "arp.src.hw_mac");
    private static final List<String> MAC_TO = List.of("eth.dst", "wlan.da", "arp.dst.hw_mac");

    /**
     * The IP address of the field selected, else the packet's source, or its destination.
     *
     * @param column of the list, used last: the destination's is about that
     */
    static Optional<Follow> ip(Optional<Field> selected, String column, PacketRow row) {
        Dissection packet = row.dissect();
        return Stream.concat(selected.stream(), fields(packet, column, IP_FROM, IP_TO)).map(Field::value)
                .flatMap(value -> value instanceof FieldValue.Ip(InetAddress ip) ? Stream.of(ip) : Stream.empty())
                .findFirst().map(ip -> new Follow(Addresses.text(ip), AddressFilter.of(ip)));
    }

    /** The same of MAC addresses. */
    static Optional<Follow> mac(Optional<Field> selected, String column, PacketRow row) {
        Dissection packet = row.dissect();
        return Stream.concat(selected.stream(), fields(packet, column, MAC_FROM, MAC_TO)).map(Field::value)
                .flatMap(value -> value instanceof FieldValue.Mac(MacAddress mac) ? Stream.of(mac) : Stream.empty())
                .findFirst().map(mac -> new Follow(mac.toString(), filter(mac, packet)));
    }

    /** The innermost of a kind first: that is what the list shows. */
    private static Stream<Field> fields(Dissection packet, String column, List<String> from, List<String> to) {
        return (column.equals(DESTINATION) ? to : from).stream()
                .flatMap(name -> packet.fields(name).toList().reversed().stream());
    }

    /** Link layers that the packet is not of are left out. */
    private static String filter(MacAddress mac, Dissection packet) {
        List<String> links = Stream.of("wlan", "sll").filter(link -> packet.layers().stream().map(Field::name)
                .anyMatch(link::equals)).map(link -> link.equals("sll") ? "sll.src.eth" : "wlan.addr").toList();
        List<String> names = Stream.concat(links.isEmpty() ? Stream.of("eth.addr") : links.stream(),
                Stream.of("arp.src.hw_mac", "arp.dst.hw_mac")).toList();
        return String.join(" || ", names.stream().map(name -> name + " == " + mac).toList());
    }
}
