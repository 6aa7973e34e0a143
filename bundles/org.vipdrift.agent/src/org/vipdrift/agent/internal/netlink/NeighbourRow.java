package org.vipdrift.agent.internal.netlink;

import java.net.InetAddress;
import java.util.Optional;
import org.vipdrift.core.MacAddress;

/**
 * One entry of the neighbour table, from RTM_NEWNEIGH or RTM_DELNEIGH.
 *
 * <pre>
 * struct ndmsg: family 1, pad 1, pad 2, ifindex 4, state 2, flags 1, type 1
 * </pre>
 *
 * @param mac {@link MacAddress#ZERO} while none is known
 * @param state the kernel's word in lower case
 */
public record NeighbourRow(InetAddress address, int index, MacAddress mac, String state) {
    private static final int FIXED = 12;

    static NetlinkRequest dump(int family) {
        return new NetlinkRequest(Rtm.RTM_GETNEIGH, Rtm.NLM_F_DUMP).u8(family).u8(0).u16(0).u32(0).u16(0).u8(0).u8(0);
    }

    static Optional<NeighbourRow> parse(NetlinkMessage message) {
        if (message.isShorterThan(FIXED)) {
            return Optional.empty();
        }
        Attributes attributes = message.attributes(FIXED);
        return attributes.address(Rtm.NDA_DST)
                .map(address -> new NeighbourRow(address, message.body().getInt(4),
                        attributes.mac(Rtm.NDA_LLADDR).orElse(MacAddress.ZERO),
                        word(message.body().getShort(8) & 0xffff)));
    }

    /** NUD_* of linux/neighbour.h. */
    private static String word(int state) {
        return switch (state) {
            case 0x00 -> "none";
            case 0x01 -> "incomplete";
            case 0x02 -> "reachable";
            case 0x04 -> "stale";
            case 0x08 -> "delay";
            case 0x10 -> "probe";
            case 0x20 -> "failed";
            case 0x40 -> "noarp";
            case 0x80 -> "permanent";
            default -> "0x" + Integer.toHexString(state);
        };
    }
}
