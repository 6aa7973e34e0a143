package org.vipdrift.capture.internal.decode;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Neighbour solicitation and advertisement, RFC 4861 4.3 and 4.4.
 *
 * <pre>
 *  0      1      2          4                8              24
 * +------+------+----------+---+------------+--------------+-- - -
 * | type | code | checksum |RSO| reserved   | target (16)  | options
 * +------+------+----------+---+------------+--------------+-- - -
 *                           R router, S solicited, O override (advertisement only)
 * </pre>
 */
final class NeighbourDecoder {
    private static final int FLAGS = 4;
    private static final int TARGET = 8;
    private static final int OPTIONS = 24;

    private NeighbourDecoder() {
    }

    static void solicitation(Layer icmp, Slice data, PacketTree tree) {
        InetAddress target = icmp.ipv6("icmpv6.nd.ns.target_address", "Target Address", TARGET);
        Optional<MacAddress> stated = NeighbourOptions.read(icmp, data.from(OPTIONS), OPTIONS,
                NeighbourOptions.SOURCE);
        tree.columns().info("Neighbor Solicitation for " + Addresses.text(target)
                + stated.map(mac -> " from " + mac).orElse(""));
        Optional<InetAddress> source = tree.ends().map(IpEnds::source);
        boolean probe = source.filter(ip -> !ip.isAnyLocalAddress()).isEmpty();
        InetAddress said = probe ? target : source.orElse(target);
        claim(tree, probe ? Kind.PROBE : Kind.REQUEST, said, stated, Optional.of(target));
    }

    static void advertisement(Layer icmp, Slice data, PacketTree tree) {
        Layer flags = icmp.group("icmpv6.nd.na.flag", "Flags", FLAGS, 4);
        flags.value(new FieldValue.Number(data.number(FLAGS, 4), 8));
        boolean router = flags.flag("icmpv6.nd.na.flag.r", "Router", 0, 4, 0x8000_0000L);
        boolean solicited = flags.flag("icmpv6.nd.na.flag.s", "Solicited", 0, 4, 0x4000_0000L);
        boolean override = flags.flag("icmpv6.nd.na.flag.o", "Override", 0, 4, 0x2000_0000L);
        InetAddress target = icmp.ipv6("icmpv6.nd.na.target_address", "Target Address", TARGET);
        Optional<MacAddress> stated = NeighbourOptions.read(icmp, data.from(OPTIONS), OPTIONS,
                NeighbourOptions.TARGET);
        List<String> set = new ArrayList<>();
        addIf(router, "rtr", set);
        addIf(solicited, "sol", set);
        addIf(override, "ovr", set);
        flags.label("Flags: " + String.join(", ", set));
        tree.columns().info("Neighbor Advertisement " + Addresses.text(target) + " (" + String.join(", ", set) + ")"
                + stated.map(mac -> " is at " + mac).orElse(""));
        claim(tree, solicited ? Kind.REPLY : Kind.GRATUITOUS_REPLY, target, stated, Optional.empty());
    }

    private static void addIf(boolean is, String word, List<String> words) {
        if (is) {
            words.add(word);
        }
    }

    /** Without a link-layer option the Ethernet source is what receivers go by. */
    private static void claim(PacketTree tree, Kind kind, InetAddress ip, Optional<MacAddress> stated,
            Optional<InetAddress> asked) {
        stated.or(tree::ethernetSource).ifPresent(
                mac -> tree.claim(new AddressClaim(Protocol.NDP, kind, ip, mac, asked, tree.frame().time())));
    }
}
