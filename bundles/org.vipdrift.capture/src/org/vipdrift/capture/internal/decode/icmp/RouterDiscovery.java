package org.vipdrift.capture.internal.decode.icmp;

import java.net.InetAddress;
import java.util.Optional;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Router solicitation and advertisement, and redirect: RFC 4861 4.1, 4.2, 4.5; preference: RFC 4191.
 *
 * <pre>
 *  0      1      2          4                                    8
 * +------+------+----------+------------------------------------+-- - -
 * | 133  | code | checksum | reserved                           | options        solicitation
 * +------+------+----------+-----------+------------+-----------+------------+-----------+-- - -
 * | 134  | code | checksum | hop limit | MOHpref P  | lifetime  | reachable  | retransmit| options
 * +------+------+----------+-----------+------------+-----------+------------+-----------+-- - -
 *  0      1      2          4           5            6           8            12          16
 *
 *  0      1      2          4          8             24                 40
 * +------+------+----------+----------+-------------+------------------+-- - -
 * | 137  | code | checksum | reserved | target (16) | destination (16) | options       redirect
 * +------+------+----------+----------+-------------+------------------+-- - -
 * </pre>
 */
public final class RouterDiscovery {
    public static final FieldSet FIELDS = new FieldSet("icmpv6");
    private static final FieldInfo HOPS = FIELDS.number("nd.ra.cur_hop_limit", "Cur hop limit");
    private static final FieldInfo FLAGS = FIELDS.number("nd.ra.flag", "Flags");
    private static final FieldInfo MANAGED = FIELDS.flag("nd.ra.flag.m", "Managed address configuration");
    private static final FieldInfo OTHER = FIELDS.flag("nd.ra.flag.o", "Other configuration");
    private static final FieldInfo HOME = FIELDS.flag("nd.ra.flag.h", "Home Agent");
    private static final FieldInfo PREFERENCE = FIELDS.number("nd.ra.flag.prf", "Prf (Default Router Preference)");
    private static final FieldInfo PROXY = FIELDS.flag("nd.ra.flag.p", "Proxy");
    private static final FieldInfo LIFETIME = FIELDS.number("nd.ra.router_lifetime", "Router lifetime (s)");
    private static final FieldInfo REACHABLE = FIELDS.number("nd.ra.reachable_time", "Reachable time (ms)");
    private static final FieldInfo RETRANSMIT = FIELDS.number("nd.ra.retrans_timer", "Retrans timer (ms)");
    private static final FieldInfo TARGET = FIELDS.ipv6("nd.rd.target_address", "Target Address");
    private static final FieldInfo DESTINATION = FIELDS.ipv6("rd.na.destination_address", "Destination Address");
    private static final int ADVERTISEMENT = 134;

    private RouterDiscovery() {
    }

    static void read(Layer icmp, int type, Slice data, PacketTree tree) {
        boolean advertisement = type == ADVERTISEMENT;
        if (advertisement) {
            advertisement(icmp);
        }
        NeighbourDecoder.checkHops(icmp, tree);
        Optional<MacAddress> from = NeighbourOptions.read(icmp, data, advertisement ? 16 : 8, NeighbourOptions.SOURCE,
                tree);
        tree.columns().info(() -> (advertisement ? "Router Advertisement" : "Router Solicitation")
                + from.map(mac -> " from " + mac).orElse(""));
    }

    private static void advertisement(Layer icmp) {
        icmp.number(HOPS, 4, 1);
        Layer flags = icmp.group(FLAGS, 5, 1);
        flags.value(new FieldValue.Number(flags.data().u8(0), 2));
        flags.flag(MANAGED, 0, 1, 0x80);
        flags.flag(OTHER, 0, 1, 0x40);
        flags.flag(HOME, 0, 1, 0x20);
        flags.bits(PREFERENCE, 0, 1, 0x18);
        flags.flag(PROXY, 0, 1, 0x04);
        icmp.number(LIFETIME, 6, 2);
        icmp.number(REACHABLE, 8, 4);
        icmp.number(RETRANSMIT, 12, 4);
    }

    static void redirect(Layer icmp, Slice data, PacketTree tree) {
        InetAddress target = icmp.ipv6(TARGET, 8);
        InetAddress destination = icmp.ipv6(DESTINATION, 24);
        NeighbourDecoder.checkHops(icmp, tree);
        Optional<MacAddress> at = NeighbourOptions.read(icmp, data, 40, NeighbourOptions.TARGET, tree);
        tree.columns().info(() -> "Redirect" + at.map(mac -> " is at " + mac).orElse("") + " for "
                + Addresses.text(destination) + " to " + Addresses.text(target));
    }
}
