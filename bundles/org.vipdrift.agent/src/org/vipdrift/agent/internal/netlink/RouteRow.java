package org.vipdrift.agent.internal.netlink;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One next hop of a unicast route of the main table, from RTM_NEWROUTE.
 *
 * <pre>
 * struct rtmsg: family 1, dst_len 1, src_len 1, tos 1, table 1, protocol 1, scope 1, type 1, flags 4
 * struct rtnexthop (in RTA_MULTIPATH): len 2, flags 1, hops 1, ifindex 4, attributes
 * </pre>
 *
 * @param destination null for the default route
 * @param gateway null for a directly connected subnet
 */
public record RouteRow(@Nullable InetAddress destination, int prefixLength, @Nullable InetAddress gateway, int index) {
    private static final int FIXED = 12;
    private static final int NEXT_HOP = 8;

    static NetlinkRequest dump(int family) {
        return new NetlinkRequest(Rtm.RTM_GETROUTE, Rtm.NLM_F_DUMP).u8(family).u8(0).u8(0).u8(0)
                .u8(Rtm.RT_TABLE_MAIN).u8(0).u8(0).u8(Rtm.RTN_UNICAST).u32(0);
    }

    static List<RouteRow> parse(NetlinkMessage message) {
        if (message.isShorterThan(FIXED) || message.body().get(7) != Rtm.RTN_UNICAST) {
            return List.of();
        }
        Attributes attributes = message.attributes(FIXED);
        if (attributes.number(Rtm.RTA_TABLE).orElse(message.body().get(4) & 0xff) != Rtm.RT_TABLE_MAIN) {
            return List.of();
        }
        InetAddress destination = attributes.address(Rtm.RTA_DST).orElse(null);
        int prefixLength = message.body().get(1) & 0xff;
        Optional<ByteBuffer> hops = attributes.find(Rtm.RTA_MULTIPATH);
        if (hops.isPresent()) {
            return several(destination, prefixLength, hops.get());
        }
        return List.of(new RouteRow(destination, prefixLength, attributes.address(Rtm.RTA_GATEWAY).orElse(null),
                (int) attributes.number(Rtm.RTA_OIF).orElse(0)));
    }

    private static List<RouteRow> several(@Nullable InetAddress destination, int prefixLength, ByteBuffer hops) {
        List<RouteRow> rows = new ArrayList<>();
        int at = 0;
        while (hops.limit() - at >= NEXT_HOP) {
            int length = hops.getShort(at) & 0xffff;
            if (length < NEXT_HOP || length > hops.limit() - at) {
                break;
            }
            Attributes attributes = Attributes.after(hops.slice(at, length).order(hops.order()), NEXT_HOP);
            rows.add(new RouteRow(destination, prefixLength, attributes.address(Rtm.RTA_GATEWAY).orElse(null),
                    hops.getInt(at + 4)));
            at += length + 3 & ~3;
        }
        return rows;
    }
}
