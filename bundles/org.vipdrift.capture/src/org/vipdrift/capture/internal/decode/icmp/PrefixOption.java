package org.vipdrift.capture.internal.decode.icmp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;

/**
 * Prefix information, RFC 4861 4.6.2, and route information, RFC 4191 2.3.
 *
 * <pre>
 *  0   1   2        3     4                8                   12          16           32
 * +---+---+--------+-----+----------------+-------------------+-----------+------------+
 * | 3 | 4 | length | LAR | valid lifetime | preferred lifetime| reserved  | prefix (16)|
 * +---+---+--------+-----+----------------+-------------------+-----------+------------+
 *
 * +----+---+-------+-----+----------------+-- - -
 * | 24 | n | length| prf | lifetime       | prefix, 0, 8 or 16 octets
 * +----+---+-------+-----+----------------+-- - -
 * </pre>
 */
public final class PrefixOption {
    public static final FieldSet FIELDS = new FieldSet("icmpv6.opt");
    private static final FieldInfo LENGTH = FIELDS.number("prefix.length", "Prefix Length");
    private static final FieldInfo FLAGS = FIELDS.number("prefix.flag", "Flag");
    private static final FieldInfo ON_LINK = FIELDS.flag("prefix.flag.l", "On-link flag(L)");
    private static final FieldInfo AUTONOMOUS = FIELDS.flag("prefix.flag.a",
            "Autonomous address-configuration flag(A)");
    private static final FieldInfo ROUTER = FIELDS.flag("prefix.flag.r", "Router address flag(R)");
    private static final FieldInfo VALID = FIELDS.number("prefix.valid_lifetime", "Valid Lifetime");
    private static final FieldInfo PREFERRED = FIELDS.number("prefix.preferred_lifetime", "Preferred Lifetime");
    private static final FieldInfo PREFIX = FIELDS.ipv6("prefix", "Prefix");
    private static final FieldInfo ROUTE_FLAGS = FIELDS.number("route_info.flag", "Flag");
    private static final FieldInfo PREFERENCE = FIELDS.number("route_info.flag.route_preference", "Route Preference");
    private static final FieldInfo ROUTE_LIFETIME = FIELDS.number("route_lifetime", "Route Lifetime");
    private static final int ADDRESS = 16;

    private PrefixOption() {
    }

    static void read(Layer option) {
        option.number(LENGTH, 2, 1);
        Layer flags = option.group(FLAGS, 3, 1);
        flags.value(new FieldValue.Number(flags.data().u8(0), 2));
        flags.flag(ON_LINK, 0, 1, 0x80);
        flags.flag(AUTONOMOUS, 0, 1, 0x40);
        flags.flag(ROUTER, 0, 1, 0x20);
        option.number(VALID, 4, 4);
        option.number(PREFERRED, 8, 4);
        option.ipv6(PREFIX, 16);
    }

    static void route(Layer option) {
        option.number(LENGTH, 2, 1);
        Layer flags = option.group(ROUTE_FLAGS, 3, 1);
        flags.value(new FieldValue.Number(flags.data().u8(0), 2));
        flags.bits(PREFERENCE, 0, 1, 0x18);
        option.number(ROUTE_LIFETIME, 4, 4);
        int octets = Math.min(option.data().length() - 8, ADDRESS);
        option.conclude(PREFIX, new FieldValue.Ip(padded(option.data().part(8, octets).copy())), "of a route");
    }

    /** What is not sent of a prefix is zero. */
    private static InetAddress padded(byte[] prefix) {
        try {
            return Inet6Address.getByAddress(null, Arrays.copyOf(prefix, ADDRESS), -1);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of 16 octets was refused.", e);
        }
    }
}
