package org.vipdrift.capture.internal.decode.arp;

import java.net.InetAddress;
import java.util.Optional;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * The form of ARP everybody uses; gratuitous, probe and announcement as in RFC 5227.
 *
 * <pre>
 *  8               14          18              24          28
 * +---------------+-----------+---------------+-----------+
 * | sender MAC    | sender IP | target MAC    | target IP |
 * +---------------+-----------+---------------+-----------+
 * </pre>
 */
public record ArpOverEthernet(int operation, MacAddress sender, InetAddress senderIp, MacAddress target,
        InetAddress targetIp) {
    public static final FieldSet FIELDS = new FieldSet("arp");
    static final FieldInfo SENDER = FIELDS.mac("src.hw_mac", "Sender MAC address");
    static final FieldInfo SENDER_IP = FIELDS.ipv4("src.proto_ipv4", "Sender IP address");
    static final FieldInfo TARGET = FIELDS.mac("dst.hw_mac", "Target MAC address");
    static final FieldInfo TARGET_IP = FIELDS.ipv4("dst.proto_ipv4", "Target IP address");
    private static final FieldInfo PROBE = FIELDS.flag("isprobe", "Is probe");
    private static final FieldInfo GRATUITOUS = FIELDS.flag("isgratuitous", "Is gratuitous");
    private static final FieldInfo ANNOUNCEMENT = FIELDS.flag("isannouncement", "Is announcement");
    private static final int REQUEST = 1;
    private static final int REPLY = 2;

    static void read(Layer layer, String title, int operation, PacketTree tree) {
        ArpOverEthernet arp = new ArpOverEthernet(operation, layer.mac(SENDER, 8), layer.ipv4(SENDER_IP, 14),
                layer.mac(TARGET, 18), layer.ipv4(TARGET_IP, 24));
        arp.conclude(layer, title);
        arp.doubts(layer, tree);
        tree.columns().info(arp::info);
        arp.claim(tree);
    }

    private boolean isProbe() {
        return operation == REQUEST && senderIp.isAnyLocalAddress() && !targetIp.isAnyLocalAddress();
    }

    private boolean isGratuitous() {
        return (operation == REQUEST || operation == REPLY) && senderIp.equals(targetIp);
    }

    private boolean isAnnouncement() {
        return operation == REQUEST && isGratuitous() && target.equals(MacAddress.ZERO);
    }

    private void conclude(Layer layer, String title) {
        if (isProbe()) {
            layer.conclude(PROBE, true);
            layer.label(() -> title + " (ARP Probe)");
        }
        if (isGratuitous()) {
            layer.conclude(GRATUITOUS, true);
            layer.label(() -> title + " (" + ArpDecoder.operation(operation) + "/gratuitous ARP)");
        }
        if (isAnnouncement()) {
            layer.conclude(ANNOUNCEMENT, true);
            layer.label(() -> title + " (ARP Announcement)");
        }
    }

    private void doubts(Layer layer, PacketTree tree) {
        if (operation <= REPLY && tree.linkSource().filter(mac -> !mac.equals(sender)).isPresent()) {
            layer.note(Severity.WARNING, "The sender MAC address is not the Ethernet source");
        }
        if (sender.isGroup() || sender.equals(MacAddress.ZERO)) {
            layer.note(Severity.WARNING, "The sender MAC address is one no station has");
        }
        if (senderIp.isMulticastAddress()) {
            layer.note(Severity.WARNING, "The sender IP address is a multicast address");
        }
    }

    private String info() {
        String from = Addresses.text(senderIp);
        String asked = Addresses.text(targetIp);
        return switch (operation) {
            case REQUEST -> request(from, asked);
            case REPLY -> isGratuitous() ? "Gratuitous ARP for " + from + " (Reply)" : from + " is at " + sender;
            case 3 -> "Who is " + target + "? Tell " + sender;
            case 4 -> target + " is at " + asked;
            default -> "ARP opcode " + operation + " (" + ArpDecoder.operation(operation) + ")";
        };
    }

    private String request(String from, String asked) {
        if (isAnnouncement()) {
            return "ARP Announcement for " + from;
        }
        return isGratuitous() ? "Gratuitous ARP for " + from + " (Request)"
                : "Who has " + asked + "? " + (isProbe() ? "(ARP Probe)" : "Tell " + from);
    }

    private void claim(PacketTree tree) {
        if (operation == REQUEST || operation == REPLY) {
            Optional<InetAddress> asked = operation == REQUEST ? Optional.of(targetIp) : Optional.empty();
            tree.claim(new AddressClaim(Protocol.ARP, kind(), isProbe() ? targetIp : senderIp, sender, asked,
                    tree.frame().time()));
        }
    }

    private Kind kind() {
        if (operation == REQUEST) {
            return isProbe() ? Kind.PROBE : isGratuitous() ? Kind.GRATUITOUS_REQUEST : Kind.REQUEST;
        }
        return isGratuitous() ? Kind.GRATUITOUS_REPLY : Kind.REPLY;
    }
}
