package org.vipdrift.agent.internal.packet;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. Neighbour solicitation and advertisement (RFC 4861, 4.3 and 4.4), as {@link NdpLayout} puts them into frames.
 *
 * @param linkLayer the link-layer address option, null without one
 */
record NdpFrame(MacAddress destination, MacAddress source, InetAddress sourceIp, InetAddress destinationIp, int type,
        int flags, InetAddress target, @Nullable MacAddress linkLayer) {
    static final int ETHERTYPE = 0x86dd;
    static final int SOLICITATION = 135;
    static final int ADVERTISEMENT = 136;
    static final int ROUTER = 0x80000000;
    static final int SOLICITED = 0x40000000;
    static final int OVERRIDE = 0x20000000;
    private static final InetAddress UNSPECIFIED = NdpLayout.ip(new byte[16]);
    private static final InetAddress ALL_NODES = multicast(0x02, 0, 0, 1);
    private static final MacAddress ALL_NODES_MAC = new MacAddress(0x3333_0000_0001L);

    /** Tells everybody (RFC 4861, 7.2.6): override the entry you have. */
    static NdpFrame announcement(MacAddress mac, InetAddress ip, boolean router) {
        return new NdpFrame(ALL_NODES_MAC, mac, ip, ALL_NODES, ADVERTISEMENT, OVERRIDE | (router ? ROUTER : 0), ip,
                mac);
    }

    NdpFrame to(MacAddress station, InetAddress stationIp) {
        return new NdpFrame(station, source, sourceIp, stationIp, type, flags, target, linkLayer);
    }

    /** Asks as duplicate address detection does (RFC 4862, 5.4.2): without a source, so that nobody notes the asker. */
    static NdpFrame probe(MacAddress mac, InetAddress ip) {
        byte[] target = ip.getAddress();
        MacAddress group = new MacAddress(0x3333_ff00_0000L | (target[13] & 0xffL) << 16 | (target[14] & 0xffL) << 8
                | target[15] & 0xffL);
        return new NdpFrame(group, mac, UNSPECIFIED, multicast(0x02, 1, 0xff << 24 | (int) (group.bits() & 0xff_ffff)),
                SOLICITATION, 0, ip, null);
    }

    private static InetAddress multicast(int scope, int... lastWords) {
        ByteBuffer octets = ByteBuffer.allocate(16).put((byte) 0xff).put((byte) scope);
        for (int i = 0; i < lastWords.length; i++) {
            octets.putInt(16 - (lastWords.length - i) * Integer.BYTES, lastWords[i]);
        }
        return NdpLayout.ip(octets.array());
    }

    boolean isProbe() {
        return type == SOLICITATION && sourceIp.isAnyLocalAddress();
    }

    /** Who says to hold the target: the option, or the frame's own sender where an advertisement has none. */
    MacAddress claimant() {
        MacAddress said = linkLayer;
        return said == null ? source : said;
    }

    /** How the claimant of an advertisement speaks for its target. */
    Said said() {
        return (flags & SOLICITED) != 0 ? Said.ANSWER : (flags & OVERRIDE) != 0 ? Said.ANNOUNCEMENT : Said.USE;
    }

    byte[] toBytes() {
        return NdpLayout.write(this);
    }
}
