package org.vipdrift.agent.internal.netlink;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import org.vipdrift.core.host.AddressFacts;

/**
 * One address of an interface, from RTM_NEWADDR or RTM_DELADDR.
 *
 * <pre>
 * struct ifaddrmsg: family 1, prefixlen 1, flags 1, scope 1, index 4
 * struct ifa_cacheinfo (IFA_CACHEINFO): prefered 4, valid 4, cstamp 4, tstamp 4
 * </pre>
 */
public record AddressRow(int index, AddressFacts facts) {
    private static final int FIXED = 8;

    static Optional<AddressRow> parse(NetlinkMessage message) {
        if (message.isShorterThan(FIXED)) {
            return Optional.empty();
        }
        Attributes attributes = message.attributes(FIXED);
        long flags = attributes.number(Rtm.IFA_FLAGS).orElse(message.body().get(2) & 0xff);
        boolean ipv4 = message.body().get(0) == Rtm.AF_INET;
        return attributes.address(Rtm.IFA_LOCAL).or(() -> attributes.address(Rtm.IFA_ADDRESS))
                .map(address -> new AddressRow(message.body().getInt(4), new AddressFacts(address,
                        message.body().get(1) & 0xff, ipv4 && (flags & Rtm.IFA_F_SECONDARY) != 0, valid(attributes))));
    }

    private static long valid(Attributes attributes) {
        return attributes.find(Rtm.IFA_CACHEINFO).filter(info -> info.remaining() >= 2 * Integer.BYTES)
                .map(info -> info.getInt(Integer.BYTES) & 0xffff_ffffL).orElse(AddressFacts.FOREVER);
    }

    /** All addresses of a family, or those of one interface; index 0 is all. */
    static NetlinkRequest dump(int family, int index) {
        return new NetlinkRequest(Rtm.RTM_GETADDR, Rtm.NLM_F_DUMP).u8(family).u8(0).u8(0).u8(0).u32(index);
    }

    /**
     * Puts an address on an interface as a host address, or gives the one that is there a new lifetime. An IPv6 address
     * skips duplicate detection (the agent has asked the wire itself) and is never chosen as a source by itself
     * (preferred lifetime 0).
     */
    static NetlinkRequest add(int index, InetAddress address, long validSeconds) {
        NetlinkRequest request = lasting(Rtm.NLM_F_CREATE | Rtm.NLM_F_REPLACE, index, address, validSeconds);
        return isIpv4(address) ? request : request.attribute(Rtm.IFA_FLAGS, Rtm.IFA_F_NODAD);
    }

    /**
     * Gives an address that is there a new lifetime; EINVAL if it is not there. The kernel would make a missing address
     * even without NLM_F_CREATE (inet_rtm_newaddr: "userspace already relies on not having to provide this"), but not
     * one that is to join a multicast group of its own number and is no such group (ip_mc_autojoin_config,
     * ipv6_mc_config); of an address that is there the flag changes nothing that matters.
     */
    static NetlinkRequest renew(int index, InetAddress address, long validSeconds) {
        return lasting(Rtm.NLM_F_REPLACE, index, address, validSeconds).attribute(Rtm.IFA_FLAGS,
                Rtm.IFA_F_MCAUTOJOIN | (isIpv4(address) ? 0 : Rtm.IFA_F_NODAD));
    }

    private static NetlinkRequest lasting(int flags, int index, InetAddress address, long validSeconds) {
        return fixed(Rtm.RTM_NEWADDR, flags, index, address).attribute(Rtm.IFA_CACHEINFO,
                isIpv4(address) ? validSeconds : 0, validSeconds, 0, 0);
    }

    private static boolean isIpv4(InetAddress address) {
        return address instanceof Inet4Address;
    }

    static NetlinkRequest remove(int index, InetAddress address) {
        return fixed(Rtm.RTM_DELADDR, 0, index, address);
    }

    private static NetlinkRequest fixed(int type, int flags, int index, InetAddress address) {
        byte[] octets = address.getAddress();
        return new NetlinkRequest(type, flags | Rtm.NLM_F_ACK).about(address).u8(family(address))
                .u8(octets.length * Byte.SIZE).u8(0)
                .u8(0).u32(index).attribute(Rtm.IFA_LOCAL, octets).attribute(Rtm.IFA_ADDRESS, octets);
    }

    static int family(InetAddress address) {
        return isIpv4(address) ? Rtm.AF_INET : Rtm.AF_INET6;
    }
}
