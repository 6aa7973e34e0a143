package org.vipdrift.capture.internal.decode.icmp;

import java.util.Optional;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.core.MacAddress;

/**
 * The chain of options of neighbour discovery, RFC 4861 4.6; a length of 0 cannot be.
 *
 * <pre>
 *  0      1            2                       8 * length
 * +------+------------+----- - - - ------------+
 * | type | length / 8 | by type                |
 * +------+------------+----- - - - ------------+
 * </pre>
 */
public final class NeighbourOptions {
    public static final FieldSet FIELDS = new FieldSet("icmpv6");
    static final int SOURCE = 1;
    static final int TARGET = 2;
    private static final FieldInfo OPTION = FIELDS.group("opt", "ICMPv6 Option");
    private static final FieldInfo TYPE = FIELDS.number("opt.type", "Type");
    private static final FieldInfo LENGTH = FIELDS.number("opt.length", "Length in units of 8 bytes");
    private static final int UNIT = 8;
    private static final int MOST = 32;

    private NeighbourOptions() {
    }

    /**
     * Adds the options to their layer.
     *
     * @param from where they start in the data
     * @param wanted the type of the link-layer address to return
     */
    static Optional<MacAddress> read(Layer icmp, Slice data, int from, int wanted, PacketTree tree) {
        Optional<MacAddress> found = Optional.empty();
        int at = from;
        for (int i = 0; i < MOST && at < data.length(); i++) {
            int length = UNIT * data.u8(at + 1);
            if (length == 0) {
                icmp.note(Severity.ERROR, "An option of length 0 cannot be");
                return found;
            }
            int type = show(icmp.group(OPTION, at, length), tree);
            found = found.isEmpty() && type == wanted ? Optional.of(data.mac(at + 2)) : found;
            at += length;
        }
        return found;
    }

    private static int show(Layer option, PacketTree tree) {
        int type = option.number(TYPE, 0, 1, NeighbourOptions::name);
        option.number(LENGTH, 1, 1);
        option.label(() -> "ICMPv6 Option (" + name(type) + ")");
        switch (type) {
            case SOURCE, TARGET -> LinkAddressOption.read(option, type);
            case 3 -> PrefixOption.read(option);
            case 4 -> OtherOption.redirected(option, tree);
            case 5 -> OtherOption.mtu(option);
            case 14 -> OtherOption.nonce(option);
            case 24 -> PrefixOption.route(option);
            case 25 -> DnsOption.servers(option);
            case 31 -> DnsOption.names(option);
            default -> {
            }
        }
        return type;
    }

    static String name(long type) {
        return switch ((int) type) {
            case SOURCE -> "Source link-layer address";
            case TARGET -> "Target link-layer address";
            case 3 -> "Prefix information";
            case 4 -> "Redirected header";
            case 5 -> "MTU";
            case 7 -> "Advertisement Interval";
            case 14 -> "Nonce";
            case 24 -> "Route Information";
            case 25 -> "Recursive DNS Server";
            case 31 -> "DNS Search List Option";
            case 37 -> "DHCP Captive-Portal";
            case 38 -> "PREF64 Option";
            default -> "Unknown";
        };
    }
}
