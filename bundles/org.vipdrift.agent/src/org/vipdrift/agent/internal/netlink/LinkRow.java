package org.vipdrift.agent.internal.netlink;

import java.util.Optional;
import org.vipdrift.core.MacAddress;

/**
 * One network interface, from RTM_NEWLINK or RTM_DELLINK.
 *
 * <pre>
 * struct ifinfomsg: family 1, pad 1, type 2, index 4, flags 4, change 4
 * </pre>
 *
 * @param ethernet whether frames on it have Ethernet headers (ARPHRD_ETHER)
 */
public record LinkRow(int index, String name, MacAddress mac, boolean up, boolean carrier, boolean ethernet, int mtu) {
    private static final int FIXED = 16;

    static Optional<LinkRow> parse(NetlinkMessage message) {
        if (message.isShorterThan(FIXED)) {
            return Optional.empty();
        }
        int flags = message.body().getInt(8);
        Attributes attributes = message.attributes(FIXED);
        return attributes.text(Rtm.IFLA_IFNAME)
                .map(name -> new LinkRow(message.body().getInt(4), name,
                        attributes.mac(Rtm.IFLA_ADDRESS).orElse(MacAddress.ZERO), (flags & Rtm.IFF_UP) != 0,
                        (flags & Rtm.IFF_LOWER_UP) != 0,
                        (message.body().getShort(2) & 0xffff) == Rtm.ARPHRD_ETHER,
                        (int) attributes.number(Rtm.IFLA_MTU).orElse(0)));
    }

    static NetlinkRequest dump() {
        return fixed(Rtm.NLM_F_DUMP).attribute(Rtm.IFLA_EXT_MASK, Rtm.RTEXT_FILTER_SKIP_STATS);
    }

    /** One interface by its name of at most 15 octets. */
    static NetlinkRequest named(byte[] name) {
        return fixed(Rtm.NLM_F_ACK).attribute(Rtm.IFLA_IFNAME, name).attribute(Rtm.IFLA_EXT_MASK,
                Rtm.RTEXT_FILTER_SKIP_STATS);
    }

    private static NetlinkRequest fixed(int flags) {
        return new NetlinkRequest(Rtm.RTM_GETLINK, flags).u8(Rtm.AF_UNSPEC).u8(0).u16(0).u32(0).u32(0).u32(0);
    }
}
