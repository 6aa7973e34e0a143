package org.vipdrift.capture.internal.decode.icmp;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;
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
public final class NeighbourDecoder {
    public static final FieldSet FIELDS = new FieldSet("icmpv6");
    private static final FieldInfo SOUGHT = FIELDS.ipv6("nd.ns.target_address", "Target Address");
    private static final FieldInfo FLAGS = FIELDS.number("nd.na.flag", "Flags");
    private static final FieldInfo ROUTER = FIELDS.flag("nd.na.flag.r", "Router");
    private static final FieldInfo SOLICITED = FIELDS.flag("nd.na.flag.s", "Solicited");
    private static final FieldInfo OVERRIDE = FIELDS.flag("nd.na.flag.o", "Override");
    private static final FieldInfo CLAIMED = FIELDS.ipv6("nd.na.target_address", "Target Address");
    private static final int FLAGS_AT = 4;
    private static final int TARGET = 8;
    private static final int OPTIONS = 24;
    private static final int MOST_HOPS = 255;

    private NeighbourDecoder() {
    }

    static void solicitation(Layer icmp, Slice data, PacketTree tree) {
        InetAddress target = icmp.ipv6(SOUGHT, TARGET);
        Optional<MacAddress> stated = NeighbourOptions.read(icmp, data, OPTIONS, NeighbourOptions.SOURCE, tree);
        tree.columns().info(() -> "Neighbor Solicitation for " + Addresses.text(target)
                + stated.map(mac -> " from " + mac).orElse(""));
        checkHops(icmp, tree);
        Optional<InetAddress> source = tree.ends().map(IpEnds::source);
        boolean probe = source.filter(ip -> !ip.isAnyLocalAddress()).isEmpty();
        InetAddress said = probe ? target : source.orElse(target);
        claim(tree, probe ? Kind.PROBE : Kind.REQUEST, said, stated, Optional.of(target));
    }

    static void advertisement(Layer icmp, Slice data, PacketTree tree) {
        Layer flags = icmp.group(FLAGS, FLAGS_AT, 4);
        flags.value(new FieldValue.Number(data.number(FLAGS_AT, 4), 8));
        boolean router = flags.flag(ROUTER, 0, 4, 0x8000_0000L);
        boolean solicited = flags.flag(SOLICITED, 0, 4, 0x4000_0000L);
        boolean override = flags.flag(OVERRIDE, 0, 4, 0x2000_0000L);
        InetAddress target = icmp.ipv6(CLAIMED, TARGET);
        Optional<MacAddress> stated = NeighbourOptions.read(icmp, data, OPTIONS, NeighbourOptions.TARGET, tree);
        checkHops(icmp, tree);
        Supplier<String> set = () -> Stream.of(router ? "rtr" : "", solicited ? "sol" : "", override ? "ovr" : "")
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        flags.label(() -> "Flags: " + set.get());
        tree.columns().info(() -> "Neighbor Advertisement " + Addresses.text(target) + " (" + set.get() + ")"
                + stated.map(mac -> " is at " + mac).orElse(""));
        claim(tree, solicited ? Kind.REPLY : Kind.GRATUITOUS_REPLY, target, stated, Optional.empty());
    }

    /** RFC 4861 6.1 and 7.1: such packets never cross a router, so nobody can have counted them down. */
    static void checkHops(Layer icmp, PacketTree tree) {
        int hops = tree.ends().map(IpEnds::hops).orElse(MOST_HOPS);
        if (hops != MOST_HOPS) {
            icmp.note(Severity.WARNING, "Neighbour discovery with a hop limit of " + hops
                    + " instead of 255 comes from beyond the link");
        }
    }

    /** Without a link-layer option the Ethernet source is what receivers go by. */
    private static void claim(PacketTree tree, Kind kind, InetAddress ip, Optional<MacAddress> stated,
            Optional<InetAddress> asked) {
        stated.or(tree::linkSource).ifPresent(
                mac -> tree.claim(new AddressClaim(Protocol.NDP, kind, ip, mac, asked, tree.frame().time())));
    }
}
