package org.vipdrift.capture.internal.decode.icmp;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * MTU and redirected header, RFC 4861 4.6.3 and 4.6.4; nonce, RFC 3971 5.3.2.
 *
 * <pre>
 *  0    1   2              4          8
 * +----+---+--------------+----------+
 * | 5  | 1 | reserved     | MTU      |
 * +----+---+--------------+----------+-- - -
 * | 4  | n | reserved (6)            | start of the packet
 * +----+---+--------------+----------+-- - -
 * | 14 | n | nonce, all the rest
 * +----+---+----------------- - - -
 * </pre>
 */
public final class OtherOption {
    public static final FieldSet FIELDS = new FieldSet("icmpv6.opt");
    private static final FieldInfo MTU = FIELDS.number("mtu", "MTU");
    private static final FieldInfo NONCE = FIELDS.octets("nonce", "Nonce");

    private OtherOption() {
    }

    static void mtu(Layer option) {
        option.number(MTU, 4, 4);
    }

    static void nonce(Layer option) {
        option.octets(NONCE, 2, option.data().length() - 2);
    }

    static void redirected(Layer option, PacketTree tree) {
        tree.quote(tree.payloads().ofIpProtocol(IpProtocols.IPV6), option.data().from(8));
    }
}
