package org.vipdrift.capture.internal.decode;

import java.util.Optional;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.MacAddress;

/**
 * Options of neighbour discovery, RFC 4861 4.6; a length of 0 cannot be.
 *
 * <pre>
 *  0      1            2                       8 * length
 * +------+------------+----- - - - ------------+
 * | type | length / 8 | link-layer address ... |
 * +------+------------+----- - - - ------------+
 * </pre>
 */
final class NeighbourOptions {
    static final int SOURCE = 1;
    static final int TARGET = 2;
    private static final int UNIT = 8;
    private static final int MOST = 32;

    private NeighbourOptions() {
    }

    /**
     * Adds the options to their layer.
     *
     * @param at where they start in the layer
     * @param wanted the type of the link-layer address to return
     */
    static Optional<MacAddress> read(Layer layer, Slice options, int at, int wanted) {
        Optional<MacAddress> found = Optional.empty();
        int offset = 0;
        for (int i = 0; i < MOST && offset < options.length(); i++) {
            int length = UNIT * options.u8(offset + 1);
            if (length == 0) {
                layer.note(Severity.ERROR, "An option of length 0 cannot be");
                return found;
            }
            int type = show(layer.group("icmpv6.opt", "ICMPv6 Option", at + offset, length));
            found = found.isEmpty() && type == wanted ? Optional.of(options.mac(offset + 2)) : found;
            offset += length;
        }
        return found;
    }

    private static int show(Layer option) {
        int type = option.number("icmpv6.opt.type", "Type", 0, 1, NeighbourOptions::name);
        option.number("icmpv6.opt.length", "Length in units of 8 bytes", 1, 1);
        if (type == SOURCE || type == TARGET) {
            option.label("ICMPv6 Option (" + name(type) + " : " + option.mac("icmpv6.opt.linkaddr",
                    "Link-layer address", 2) + ")");
        } else {
            option.label("ICMPv6 Option (" + name(type) + ")");
        }
        return type;
    }

    private static String name(long type) {
        return switch ((int) type) {
            case SOURCE -> "Source link-layer address";
            case TARGET -> "Target link-layer address";
            case 3 -> "Prefix information";
            case 4 -> "Redirected header";
            case 5 -> "MTU";
            case 14 -> "Nonce";
            default -> "Unknown";
        };
    }
}
